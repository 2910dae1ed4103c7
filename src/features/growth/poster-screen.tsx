import { View } from '@tarojs/components'
import { useState } from 'react'
import type { Channel } from '#contract/landing'
import type { PosterTemplate } from '#contract/poster'
import type { DealId } from '#domain/ids'
import { useWords } from '../../shared/i18n/use-words'
import { DrawingCanvas } from '../../shared/platform/drawing-canvas'
import { routes } from '../../shared/routes'
import { ActProblem } from '../../shared/ui/act-problem'
import { Button } from '../../shared/ui/button'
import { Card } from '../../shared/ui/card'
import { LeaderOnly } from '../../shared/ui/leader-only'
import { RadioRows } from '../../shared/ui/radio-rows'
import { Screen } from '../../shared/ui/screen'
import { Section } from '../../shared/ui/section'
import { Stack } from '../../shared/ui/stack'
import { MadePosterView } from './made-poster-view'
import { PosterDeals } from './poster-deals'
import { usePoster } from './use-poster'
import { growthWords } from './words/words'
import './poster-screen.scss'

const templates = ['invite', 'deal'] as const
const channels = ['group-chat', 'moments', 'shop-counter', 'event', 'flyer', 'direct'] as const

const CANVAS_ID = 'poster-canvas'

/** What the way here has chosen already, as it stands in its path. */
interface Preset {
  readonly dealId?: DealId
  readonly template?: string
  readonly channel?: string
  /** The playbook step the poster is for. */
  readonly step?: string
}

export function PosterScreen(preset: Preset) {
  const words = useWords(growthWords).poster
  return (
    <LeaderOnly title={words.title}>
      <Screen title={words.title} backTo={routes.growth()}>
        <Studio preset={preset} />
        <DrawingCanvas id={CANVAS_ID} />
      </Screen>
    </LeaderOnly>
  )
}

function Studio({ preset }: { preset: Preset }) {
  const words = useWords(growthWords).poster
  const [template, setTemplate] = useState<PosterTemplate>(
    preset.dealId || preset.template === 'deal' ? 'deal' : 'invite',
  )
  const [dealId, setDealId] = useState(preset.dealId)
  const [channel, setChannel] = useState<Channel>(
    channels.find((one) => one === preset.channel) ?? 'group-chat',
  )
  const { step } = preset
  const { make, drop, made, status } = usePoster(CANVAS_ID)
  const busy = status.state === 'sending' || made?.offer.kind === 'drawing'
  const chooseDeal = template === 'deal' && !dealId ? words.chooseDeal : undefined
  const chosen =
    <T,>(set: (value: T) => void) =>
    (value: T) => {
      drop()
      set(value)
    }
  const press = () =>
    void make({ template, channel, dealId: template === 'deal' ? (dealId ?? null) : null, step })

  return (
    <Stack gap={6}>
      <Card>
        <Section title={words.template}>
          <RadioRows
            label={words.template}
            options={templates.map((value) => ({
              value,
              label: words.templates[value],
              hint: words.templateHints[value],
            }))}
            value={template}
            onChange={chosen(setTemplate)}
          />
        </Section>
      </Card>
      {template === 'deal' && <PosterDeals dealId={dealId} onChange={chosen(setDealId)} />}
      <ChannelCard channel={channel} onChange={chosen(setChannel)} />
      <ActProblem status={status} />
      <Button
        block
        icon="image"
        kind={made ? 'secondary' : 'primary'}
        loading={busy}
        disabledReason={chooseDeal}
        onPress={press}
      >
        {made ? words.again : words.make}
      </Button>
      {made && <MadePosterView made={made} name={words.templates[template]} />}
    </Stack>
  )
}

function ChannelCard({ channel, onChange }: { channel: Channel; onChange: (channel: Channel) => void }) {
  const { poster: words, channels: names } = useWords(growthWords)
  return (
    <Card>
      <Section title={words.channel}>
        <View className="lt-muted">{words.channelHint}</View>
        <View className="lt-poster-channels">
          <RadioRows
            label={words.channel}
            options={channels.map((value) => ({ value, label: names[value] }))}
            value={channel}
            onChange={onChange}
          />
        </View>
      </Section>
    </Card>
  )
}
