import type { DealId } from '#domain/ids'
import { useRouteParams } from '../../../../shared/navigate'
import { PostDealScreen } from '../../post-deal-screen'

export default function PostDealPage() {
  const { repeat, edit } = useRouteParams()
  return <PostDealScreen repeat={repeat as DealId | undefined} edit={edit as DealId | undefined} />
}
