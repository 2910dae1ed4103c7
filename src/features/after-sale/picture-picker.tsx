import { Image, View } from '@tarojs/components'
import { MAX_AFTER_SALE_PICTURES } from '#domain/after-sale'
import { useWords } from '../../shared/i18n/use-words'
import { Icon } from '../../shared/ui/icon'
import { IconButton } from '../../shared/ui/icon-button'
import { meaning } from '../../shared/ui/meaning'
import { Pressable } from '../../shared/ui/pressable'
import { Stack } from '../../shared/ui/stack'
import type { PictureOnItsWay, Pictures } from './use-pictures'
import { afterSaleWords } from './words/words'
import './picture-grid.scss'

/** The frame around it says what it shows. */
const silent = { alt: '' }

/** Chooses pictures and shows how far each is; one that was not taken says why and can go. */
export function PicturePicker({ pictures }: { pictures: Pictures }) {
  const words = useWords(afterSaleWords)
  const { list, notChosen, add, retry, remove } = pictures
  const problems = [
    ...new Set(list.map(({ way }) => way).flatMap((way) => (way.state === 'refused' ? [way.sentence] : []))),
    ...(list.some(({ way }) => way.state === 'unreachable') ? [words.ask.notSent] : []),
    ...(notChosen ? [words.ask.notChosen] : []),
  ]
  return (
    <Stack gap={4}>
      <View className="lt-picture-grid">
        {list.map((picture, index) => (
          <View className="lt-picture-grid__cell" key={picture.key}>
            <OnePicture picture={picture} number={index + 1} onRetry={() => retry(picture.key)} />
            <IconButton
              icon="close"
              label={words.ask.removePicture(index + 1)}
              onPress={() => remove(picture.key)}
            />
          </View>
        ))}
        {list.length < MAX_AFTER_SALE_PICTURES && (
          <Pressable
            className="lt-picture-grid__one lt-picture-grid__one--add"
            label={words.ask.addPicture}
            onPress={() => void add()}
          >
            <Icon name="camera" />
            <View className="lt-hint">{words.ask.addPicture}</View>
          </Pressable>
        )}
      </View>
      <View className="lt-hint">{words.ask.picturesHint(MAX_AFTER_SALE_PICTURES)}</View>
      {problems.map((problem) => (
        <View key={problem} {...meaning({ role: 'alert' })}>
          {problem}
        </View>
      ))}
    </Stack>
  )
}

interface OnePictureProps {
  readonly picture: PictureOnItsWay
  readonly number: number
  readonly onRetry: () => void
}

function OnePicture({ picture, number, onRetry }: OnePictureProps) {
  const words = useWords(afterSaleWords)
  const { way, address } = picture
  const inside = (
    <>
      <Image className="lt-picture-grid__image" src={address} mode="aspectFill" nativeProps={silent} />
      {way.state === 'sending' && <View className="lt-picture-grid__veil">{words.ask.sending}</View>}
      {(way.state === 'refused' || way.state === 'unreachable') && (
        <View className="lt-picture-grid__veil">
          <Icon name={way.state === 'refused' ? 'warning' : 'refresh'} />
        </View>
      )}
    </>
  )
  if (way.state !== 'unreachable') {
    return (
      <View className="lt-picture-grid__one" {...meaning({ role: 'img', label: words.picture(number) })}>
        {inside}
      </View>
    )
  }
  return (
    <Pressable className="lt-picture-grid__one" label={words.ask.retryPicture(number)} onPress={onRetry}>
      {inside}
    </Pressable>
  )
}
