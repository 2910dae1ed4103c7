import { View } from '@tarojs/components'
import { useEffect, useRef, useState } from 'react'
import { sharedWords } from '../i18n/shared-words'
import { useWords } from '../i18n/use-words'
import { Button } from '../ui/button'
import { meaning } from '../ui/meaning'
import { useOwnId } from '../ui/use-own-id'
import { openCamera, readPicture } from './browser-camera'
import './scan-view.scss'

interface ScanViewProps {
  onCode: (text: string) => void
}

/** The camera's picture, looked through for a code; a picked picture where there is no camera. */
export function ScanView({ onCode }: ScanViewProps) {
  const words = useWords(sharedWords)
  const id = useOwnId('camera')
  const [view, setView] = useState<'opening' | 'open' | 'none'>('opening')
  const [unreadable, setUnreadable] = useState(false)
  const found = useRef(onCode)
  found.current = onCode

  useEffect(() => {
    const camera = openCamera(id, (text) => found.current(text))
    camera.opened.then((open) => setView(open ? 'open' : 'none'))
    return camera.close
  }, [id])

  const pick = async () => {
    const read = await readPicture()
    setUnreadable(read === 'unreadable')
    if (read && read !== 'unreadable') onCode(read.code)
  }
  return (
    <View className="lt-scan-view">
      <View id={id} className={view === 'none' ? 'lt-scan-view__camera lt-hidden' : 'lt-scan-view__camera'} />
      <View className="lt-scan-view__said">{view === 'none' ? words.scan.noCamera : words.scan.aim}</View>
      {unreadable && <View {...meaning({ role: 'alert' })}>{words.scan.unreadable}</View>}
      <Button block kind="secondary" icon="image" onPress={pick}>
        {words.scan.pickPicture}
      </Button>
    </View>
  )
}
