import { Image, View } from '@tarojs/components'
import {
  POSTER_FIELDS,
  POSTER_FORMATS,
  POSTER_STYLES,
  POSTER_WORDS,
  type PosterWords,
  takesPicture,
} from '#domain/poster-wish'
import { useWords } from '../../shared/i18n/use-words'
import { Button } from '../../shared/ui/button'
import { Card } from '../../shared/ui/card'
import { meaning } from '../../shared/ui/meaning'
import { Section } from '../../shared/ui/section'
import { Segmented } from '../../shared/ui/segmented'
import { Stack } from '../../shared/ui/stack'
import { TextArea } from '../../shared/ui/text-area'
import { TextInput } from '../../shared/ui/text-input'
import type { PosterForm } from './use-poster-form'
import { growthWords } from './words/words'

/** The leader's own words, picture, and how it should look. */
export function PosterWishCard({ form }: { form: PosterForm }) {
  const words = useWords(growthWords).poster
  const { look, setLook } = form
  return (
    <Card>
      <Section title={words.own}>
        <Stack gap={5}>
          {POSTER_FIELDS[form.template].map((field) => (
            <OwnWords key={field} field={field} form={form} />
          ))}
          {takesPicture(form.template) && <OwnPicturePart form={form} />}
          <Segmented
            label={words.style}
            options={POSTER_STYLES.map((value) => ({ value, label: words.styles[value] }))}
            value={look.style}
            onChange={(style) => setLook({ ...look, style })}
          />
          <Segmented
            label={words.format}
            options={POSTER_FORMATS.map((value) => ({ value, label: words.formats[value] }))}
            value={look.format}
            onChange={(format) => setLook({ ...look, format })}
          />
        </Stack>
      </Section>
    </Card>
  )
}

function OwnWords({ field, form }: { field: keyof PosterWords; form: PosterForm }) {
  const words = useWords(growthWords).poster
  const { template, setWords } = form
  const isNeeded = template === 'event' ? field !== 'message' : template === 'thanks' && field === 'headline'
  const props = {
    label: words.fields[field],
    value: form.words[field],
    max: POSTER_WORDS[field],
    required: isNeeded,
    placeholder: words.examples[field],
    hint: field === 'headline' && !isNeeded ? words.headlineHint : undefined,
    onChange: (text: string) => setWords({ ...form.words, [field]: text }),
  }
  return field === 'message' ? <TextArea {...props} /> : <TextInput {...props} />
}

function OwnPicturePart({ form }: { form: PosterForm }) {
  const words = useWords(growthWords).poster
  const { address, way, choose, remove } = form.picture
  const said = {
    'not-chosen': words.pictureNotChosen,
    unreachable: words.pictureUnreachable,
    refused: way.state === 'refused' ? way.sentence : '',
    none: '',
    sending: '',
  }[way.state]
  return (
    <Stack gap={4}>
      {address && (
        <View className="lt-poster-own" {...meaning({ role: 'img', label: words.ownPicture })}>
          <Image className="lt-poster-own__picture" src={address} mode="aspectFill" />
        </View>
      )}
      {said && <View {...meaning({ role: 'alert' })}>{said}</View>}
      <Stack row gap={4}>
        <Button
          kind="secondary"
          small
          icon="image"
          loading={way.state === 'sending'}
          onPress={() => void choose()}
        >
          {address ? words.otherPicture : words.choosePicture}
        </Button>
        {address && (
          <Button kind="quiet" small onPress={remove}>
            {words.noPicture}
          </Button>
        )}
      </Stack>
    </Stack>
  )
}
