import { View } from '@tarojs/components'
import { readSession } from '#contract/session'
import { useRead } from '../../shared/api/use-read'
import { useWords } from '../../shared/i18n/use-words'
import { useNow } from '../../shared/server-clock'
import { Avatar } from '../../shared/ui/avatar'
import { Icon } from '../../shared/ui/icon'
import { greetingOf } from './home-view'
import { homeWords } from './words/words'
import './home-head.scss'

/** Who is at work and where. */
export function HomeHead() {
  const words = useWords(homeWords)
  const now = useNow(60_000)
  const { data: me } = useRead(readSession, {})
  const leader = me?.leader
  return (
    <View className="lt-home-head">
      <Avatar name={leader?.name ?? ''} src={leader?.avatarUrl ?? undefined} size="l" />
      <View className="lt-home-head__who">
        <View className="lt-home-head__hello">{words.hello(greetingOf(now, words), leader?.name ?? '')}</View>
        {leader && (
          <View className="lt-home-head__where">
            <Icon name="pin" size="xs" />
            {`${leader.communityName} · ${leader.pickupPoint.name}`}
          </View>
        )}
      </View>
    </View>
  )
}
