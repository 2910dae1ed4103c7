import { ChannelsScreen } from '../../channels-screen'

export default function ChannelsPage() {
  return <ChannelsScreen />
}
