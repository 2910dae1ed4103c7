import type { DealId } from '#domain/ids'
import { useRouteParams } from '../../../../shared/navigate'
import { PosterScreen } from '../../poster-screen'

export default function PosterPage() {
  const { dealId, template, channel, step } = useRouteParams()
  return (
    <PosterScreen dealId={dealId as DealId | undefined} template={template} channel={channel} step={step} />
  )
}
