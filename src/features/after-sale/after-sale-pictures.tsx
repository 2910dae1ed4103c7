import { Image, View } from '@tarojs/components'
import { useState } from 'react'
import type { AfterSale } from '#contract/after-sale'
import type { LeaderId, PictureId } from '#domain/ids'
import { useWords } from '../../shared/i18n/use-words'
import { Icon } from '../../shared/ui/icon'
import { Pressable } from '../../shared/ui/pressable'
import { Section } from '../../shared/ui/section'
import { SheetDialog } from '../../shared/ui/sheet-dialog'
import { usePicture } from './use-picture'
import { afterSaleWords } from './words/words'
import './picture-grid.scss'

/** The frame around it says what it shows. */
const silent = { alt: '' }

/** What the member sent; a tap shows it large. */
export function AfterSalePictures({ afterSale }: { afterSale: AfterSale }) {
  const words = useWords(afterSaleWords)
  const [large, setLarge] = useState<{ address: string; number: number }>()
  if (afterSale.pictureIds.length === 0) return null
  return (
    <Section title={words.pictures}>
      <View className="lt-picture-grid">
        {afterSale.pictureIds.map((pictureId, index) => (
          <SentPicture
            key={pictureId}
            leaderId={afterSale.leaderId}
            pictureId={pictureId}
            label={words.picture(index + 1)}
            onPress={(address) => setLarge({ address, number: index + 1 })}
          />
        ))}
      </View>
      {large && (
        <SheetDialog open title={words.picture(large.number)} onClose={() => setLarge(undefined)}>
          <Image
            className="lt-picture-grid__large"
            src={large.address}
            mode="widthFix"
            nativeProps={{ alt: words.picture(large.number) }}
          />
        </SheetDialog>
      )}
    </Section>
  )
}

interface SentPictureProps {
  readonly leaderId: LeaderId
  readonly pictureId: PictureId
  readonly label: string
  readonly onPress: (address: string) => void
}

function SentPicture({ leaderId, pictureId, label, onPress }: SentPictureProps) {
  const words = useWords(afterSaleWords)
  const picture = usePicture({ leaderId, pictureId })
  const address = picture.data
  if (!address) {
    const said = picture.isError ? words.pictureFailed : label
    return (
      <Pressable className="lt-picture-grid__one" label={said} onPress={() => void picture.refetch()}>
        <Icon name={picture.isError ? 'refresh' : 'image'} />
      </Pressable>
    )
  }
  return (
    <Pressable className="lt-picture-grid__one" label={label} onPress={() => onPress(address)}>
      <Image className="lt-picture-grid__image" src={address} mode="aspectFill" nativeProps={silent} />
    </Pressable>
  )
}
