import { View } from '@tarojs/components'
import { useEffect, useRef } from 'react'
import type { Notice } from '#contract/notice'
import { listNotices, readNotices } from '#contract/notice'
import { usePages } from '../../shared/api/use-read'
import { useWrite } from '../../shared/api/use-write'
import { nearDayTimeText } from '../../shared/i18n/dates'
import { useWords } from '../../shared/i18n/use-words'
import { go } from '../../shared/navigate'
import { useLanguage } from '../../shared/preferences'
import { type Route, routes } from '../../shared/routes'
import { useNow } from '../../shared/server-clock'
import { Card } from '../../shared/ui/card'
import { PagedList } from '../../shared/ui/paged-list'
import { Screen } from '../../shared/ui/screen'
import { Stack } from '../../shared/ui/stack'
import { Tag } from '../../shared/ui/tag'
import { noticesWords } from './words/words'

/** What one was told. Opening it counts as having seen what is in it; what was new stays marked until one leaves. */
export function InboxScreen() {
  const words = useWords(noticesWords)
  const pages = usePages(listNotices, {})
  const fresh = useFresh(pages.data)
  return (
    <Screen title={words.title} backTo={routes.memberOrders()}>
      <PagedList
        query={pages}
        keyOf={(notice) => notice.noticeId}
        empty={{ title: words.empty, hint: words.emptyHint, icon: 'bell' }}
      >
        {(notice) => <NoticeCard notice={notice} isNew={fresh.has(notice.noticeId)} />}
      </PagedList>
    </Screen>
  )
}

/** The notices that were unread when this page first showed them; the server is told that they were seen. */
function useFresh(notices: readonly Notice[] | undefined): ReadonlySet<string> {
  const fresh = useRef(new Set<string>())
  const { send } = useWrite(readNotices)
  const unread = notices?.filter((notice) => notice.readAt === null) ?? []
  for (const { noticeId } of unread) fresh.current.add(noticeId)
  const newest = unread[0]?.at
  useEffect(() => {
    if (newest) void send({ until: newest })
  }, [newest, send])
  return fresh.current
}

function NoticeCard({ notice, isNew }: { notice: Notice; isNew: boolean }) {
  const words = useWords(noticesWords)
  const language = useLanguage()
  const now = useNow()
  const route = routeOf(notice)
  return (
    <Card onPress={route && (() => go(route))}>
      <Stack gap={2}>
        <Stack row gap={3} justify="between" align="center">
          <View className="lt-strong">{words.titles[notice.kind]}</View>
          {isNew && <Tag tone="accent">{words.unread}</Tag>}
        </Stack>
        <View>{words.sentences[notice.kind](notice.facts)}</View>
        <View className="lt-muted">
          {[nearDayTimeText(language, notice.at, now), notice.isPushed && words.pushed]
            .filter(Boolean)
            .join(' · ')}
        </View>
      </Stack>
    </Card>
  )
}

function routeOf({ kind, facts, orderId, afterSaleId }: Notice): Route | undefined {
  if (kind === 'prize-won') return routes.prizes()
  if (kind === 'flags-decided') return routes.newcomerFlags({ memberId: String(facts.newcomer) })
  if (kind === 'objection-decided') return routes.closedBoard({ period: String(facts.period) })
  if (kind === 'referral-counted') return routes.askNeighbours()
  if (!orderId) return undefined
  return afterSaleId ? routes.ownAfterSale({ orderId, afterSaleId }) : routes.memberOrder({ orderId })
}
