import { Image, View } from '@tarojs/components'
import { useState } from 'react'
import { pictureAddress, smallPictureAddress } from '../api/picture-address'
import { Icon } from './icon'
import { meaning } from './meaning'
import './product-picture.scss'

/** The frame around it says what it shows. */
const silent = { alt: '' }

interface ProductPictureProps {
  src: string | null
  name: string
  size?: 's' | 'm' | 'l' | 'wide'
}

/** Keeps its place while the picture comes, and stands in for one that does not. */
export function ProductPicture({ src, name, size = 'm' }: ProductPictureProps) {
  const [failedSrc, setFailedSrc] = useState<string>()
  return (
    <View
      className={`lt-product-picture lt-product-picture--${size}`}
      {...meaning({ role: 'img', label: name })}
    >
      {src && src !== failedSrc ? (
        <Image
          className="lt-product-picture__image"
          src={size === 'wide' ? pictureAddress(src) : smallPictureAddress(src)}
          mode="aspectFill"
          lazyLoad
          nativeProps={silent}
          onError={() => setFailedSrc(src)}
        />
      ) : (
        <Icon name="box" />
      )}
    </View>
  )
}
