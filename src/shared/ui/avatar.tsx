import { Image, View } from '@tarojs/components'
import { pictureAddress } from '../api/picture-address'
import { meaning } from './meaning'
import './avatar.scss'

interface AvatarProps {
  name: string
  src?: string
  size?: 's' | 'm' | 'l'
}

const COLOURS = 5

/** The name stands beside it. */
const silent = { alt: '' }

/** A person's picture, or the first letter of the name on a colour that stays the same for that name. */
export function Avatar({ name, src, size = 'm' }: AvatarProps) {
  const colour = [...name].reduce((sum, letter) => sum + (letter.codePointAt(0) ?? 0), 0) % COLOURS
  return (
    <View
      className={`lt-avatar lt-avatar--${size} lt-avatar--colour-${colour}`}
      {...meaning({ hidden: true })}
    >
      {src ? (
        <Image
          className="lt-avatar__picture"
          src={pictureAddress(src)}
          mode="aspectFill"
          nativeProps={silent}
        />
      ) : (
        [...name][0]
      )}
    </View>
  )
}
