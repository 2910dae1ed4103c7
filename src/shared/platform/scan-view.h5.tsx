import { View } from '@tarojs/components'
import { useEffect, useRef, useState } from 'react'
import { sharedWords } from '../i18n/shared-words'
import { useWords } from '../i18n/use-words'
import { Button } from '../ui/button'
import { meaning } from '../ui/meaning'
import { useOwnId } from '../ui/use-own-id'
import { openCamera, readPicture } from './qr-camera.h5'
import './scan-view.scss'

interface ScanViewProps {
  onCode: (text: string) => void
}

/** The camera's picture, looked through for a code; a picked picture where there is no camera. */
export function ScanView({ onCode }: ScanViewProps) {
  const words = useWords(sharedWords)
  const id = useOwnId('camera')
  const [camera, setCamera] = useState<'opening' | 'open' | 'none'>('opening')
  const [unreadable, setUnreadable] = useState(false)
  const found = useRef(onCode)
  found.current = onCode

  useEffect(() => {
    const ended = openCamera(id, (text) => found.current(text))
    ended.opened.then((open) => setCamera(open ? 'open' : 'none'))
    return ended.close
  }, [id])

  const pick = async () => {
    const text = await readPicture()
    setUnreadable(text === 'unreadable')
    if (text && text !== 'unreadable') onCode(text.code)
  }
  return (
    <View className="lt-scan-view">
      <View
        id={id}
        className={camera === 'none' ? 'lt-scan-view__camera lt-hidden' : 'lt-scan-view__camera'}
      />
      <View className="lt-scan-view__said">{camera === 'none' ? words.scan.noCamera : words.scan.aim}</View>
      {unreadable && <View {...meaning({ role: 'alert' })}>{words.scan.unreadable}</View>}
      <Button block kind="secondary" icon="image" onPress={pick}>
        {words.scan.pickPicture}
      </Button>
    </View>
  )
}
