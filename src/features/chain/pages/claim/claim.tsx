import { codeFromScan, isReferralCode } from '#domain/referral-code'
import { useRouteParams } from '../../../../shared/navigate'
import { ClaimScreen } from '../../claim-screen'

declare const LINK_ORIGIN: string

/** From the path of the link, or from the whole link that WeChat hands over as `q`. */
export default function ClaimPage() {
  const { code = '', q } = useRouteParams()
  const scanned = q ? codeFromScan(q, [LINK_ORIGIN], 'b') : undefined
  return <ClaimScreen code={isReferralCode(code) ? code : scanned} />
}
