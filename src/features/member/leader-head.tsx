import { Text, View } from '@tarojs/components'
import type { Landing } from '#contract/landing'
import { useWords } from '../../shared/i18n/use-words'
import { Avatar } from '../../shared/ui/avatar'
import { Card } from '../../shared/ui/card'
import { Icon } from '../../shared/ui/icon'
import { Stack } from '../../shared/ui/stack'
import { memberWords } from './words/words'
import './leader-head.scss'

/** Who sells here and where one picks up. */
export function LeaderHead({ leader }: { leader: Landing['leader'] }) {
  const words = useWords(memberWords).landing
  const { name, address, hours } = leader.pickupPoint
  return (
    <Card>
      <Stack row gap={6} align="center">
        <Avatar name={leader.name} src={leader.avatarUrl ?? undefined} size="l" />
        <View className="lt-leader-head__who">
          <View className="lt-title">{`${leader.name} · ${leader.communityName}`}</View>
          {leader.slogan && <View className="lt-muted">{leader.slogan}</View>}
          <View className="lt-muted">{words.neighbours(leader.memberCount)}</View>
        </View>
      </Stack>
      <View className="lt-leader-head__point">
        <Icon name="pin" size="s" label={words.pickupPoint} />
        <Text>{`${name}（${address}）${hours}`}</Text>
      </View>
    </Card>
  )
}
