import { View } from '@tarojs/components'
import { CODE_LABEL_MAX, ownChannels } from '#contract/referral'
import { POSTER_TEMPLATES } from '#domain/poster-wish'
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
import { TextInput } from '../../shared/ui/text-input'
import { MadePosterView } from './made-poster-view'
import { PosterDeals } from './poster-deals'
import { PosterWishCard } from './poster-wish-card'
import { usePoster } from './use-poster'
import { type PosterForm, type PosterPreset, usePosterForm } from './use-poster-form'
import { growthWords } from './words/words'
import './poster-screen.scss'

const CANVAS_ID = 'poster-canvas'

export function PosterScreen(preset: PosterPreset) {
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

function Studio({ preset }: { preset: PosterPreset }) {
  const words = useWords(growthWords).poster
  const { make, drop, made, status } = usePoster(CANVAS_ID)
  const form = usePosterForm(preset, drop)
  const { template, dealId, choice } = form
  const busy = status.state === 'sending' || made?.offer.kind === 'drawing'
  const chooseDeal = template === 'deal' && !dealId ? words.chooseDeal : undefined
  const [missing] = form.missing
  const typeFirst = missing && words.typeFirst(words.fields[missing])

  return (
    <Stack gap={6}>
      <Card>
        <Section title={words.template}>
          <RadioRows
            label={words.template}
            options={POSTER_TEMPLATES.map((value) => ({
              value,
              label: words.templates[value],
              hint: words.templateHints[value],
            }))}
            value={template}
            onChange={form.setTemplate}
          />
        </Section>
      </Card>
      {template === 'deal' && <PosterDeals dealId={dealId} onChange={form.setDealId} />}
      <PosterWishCard form={form} />
      <ChannelCard form={form} />
      <ActProblem status={status} />
      <Button
        block
        icon="image"
        kind={made ? 'secondary' : 'primary'}
        loading={busy}
        disabledReason={chooseDeal ?? typeFirst}
        onPress={() => void make(choice)}
      >
        {made ? words.again : words.make}
      </Button>
      {made && <MadePosterView made={made} name={words.templates[template]} />}
    </Stack>
  )
}

function ChannelCard({ form }: { form: PosterForm }) {
  const { poster: words, channels: names } = useWords(growthWords)
  return (
    <Card>
      <Section title={words.channel}>
        <View className="lt-muted">{words.channelHint}</View>
        <View className="lt-poster-channels">
          <RadioRows
            label={words.channel}
            options={ownChannels.map((value) => ({ value, label: names[value] }))}
            value={form.channel}
            onChange={form.setChannel}
          />
        </View>
        <TextInput
          label={words.place}
          placeholder={words.placeExample}
          value={form.label}
          max={CODE_LABEL_MAX}
          onChange={form.setLabel}
        />
      </Section>
    </Card>
  )
}
