import { Image, Text, View } from '@tarojs/components'
import { useEffect, useState } from 'react'
import { sharedWords } from '../../shared/i18n/shared-words'
import { useWords } from '../../shared/i18n/use-words'
import { copyText } from '../../shared/platform/clipboard'
import { pointAt, pointable } from '../../shared/platform/point-at'
import { allowAlbum, savePicture } from '../../shared/platform/save-picture'
import { sharePicture } from '../../shared/platform/share'
import { Button } from '../../shared/ui/button'
import { Card } from '../../shared/ui/card'
import { Icon } from '../../shared/ui/icon'
import { meaning } from '../../shared/ui/meaning'
import { Skeleton } from '../../shared/ui/skeleton'
import { Stack } from '../../shared/ui/stack'
import { toast } from '../../shared/ui/toast-store'
import type { Offer } from './offer-poster'
import { PrintCard } from './print-card'
import type { MadePoster } from './use-poster'
import { growthWords } from './words/words'
import './made-poster-view.scss'

interface MadePosterViewProps {
  readonly made: MadePoster
  /** What the poster is, for its name and file. */
  readonly name: string
}

const SAID_ID = 'poster-said'

/** The poster with ways to hand it on; its link works also when no picture came. */
export function MadePosterView({ made, name }: MadePosterViewProps) {
  const words = useWords(growthWords).poster
  const { offer, link } = made
  useEffect(() => {
    if (offer.kind !== 'drawing') pointAt(SAID_ID)
  }, [offer.kind])
  return (
    <Stack gap={6}>
      <View {...pointable(SAID_ID)}>
        <View className="lt-made-poster__said" {...meaning({ role: 'status' })}>
          {offer.kind === 'drawing' && words.drawing}
          {offer.kind === 'ready' && (offer.by === 'phone' ? words.ready : words.readyByServer)}
        </View>
        {offer.kind === 'failed' && <NoPoster reason={offer.reason} />}
      </View>
      {offer.kind === 'drawing' && <Skeleton kind="page" />}
      {offer.kind === 'ready' && <Picture path={offer.path} name={name} />}
      {offer.kind === 'ready' && <PrintCard wish={made.wish} name={name} />}
      <LinkCard link={link} />
    </Stack>
  )
}

function NoPoster({ reason }: { reason: Extract<Offer, { kind: 'failed' }>['reason'] }) {
  const words = useWords(growthWords).poster
  return (
    <View {...meaning({ role: 'alert' })}>
      <Card tone="warn">
        <Stack row gap={4} align="start">
          <Icon name="warning" />
          <View>{reason === 'unreadable' ? words.unreadable : words.failed}</View>
        </Stack>
      </Card>
    </View>
  )
}

function Picture({ path, name }: { path: string; name: string }) {
  const words = useWords(growthWords).poster
  const { share } = useWords(sharedWords)
  const send = async () => {
    if ((await sharePicture(path, name)) === 'hold') toast.show(share.holdToSave, { kind: 'info' })
  }
  const [isRefused, setRefused] = useState(false)
  const save = async () => {
    const said = {
      saved: { sentence: share.saved, kind: 'done' },
      downloaded: { sentence: words.downloaded, kind: 'done' },
      failed: { sentence: share.notSaved, kind: 'problem' },
    } as const
    const outcome = await savePicture({ path, name })
    setRefused(outcome === 'refused')
    if (outcome === 'refused') return
    const { sentence, kind } = said[outcome]
    toast.show(sentence, { kind })
  }
  const allow = async () => {
    if (await allowAlbum()) await save()
  }
  return (
    <Stack gap={5}>
      <View className="lt-made-poster__frame" {...meaning({ role: 'img', label: words.picture(name) })}>
        <Image
          className="lt-made-poster__picture"
          src={path}
          mode="widthFix"
          showMenuByLongpress
          nativeProps={{ alt: name }}
        />
      </View>
      <View className="lt-hint">{share.holdToSave}</View>
      <Button block icon="share" onPress={() => void send()}>
        {words.share}
      </Button>
      <Button block kind="secondary" icon="download" onPress={() => void save()}>
        {words.save}
      </Button>
      {isRefused && (
        <Stack gap={4}>
          <View {...meaning({ role: 'alert' })}>{share.albumRefused}</View>
          <Button block kind="secondary" icon="settings" onPress={() => void allow()}>
            {words.openSettings}
          </Button>
        </Stack>
      )}
    </Stack>
  )
}

function LinkCard({ link }: { link: string }) {
  const words = useWords(growthWords).poster
  const { copied, notCopied } = useWords(sharedWords)
  const copy = async () => {
    const done = await copyText(link)
    toast.show(done ? copied : notCopied, { kind: done ? 'done' : 'problem' })
  }
  return (
    <Card>
      <Stack gap={4}>
        <View className="lt-muted">{words.link}</View>
        <Text selectable userSelect>
          {link}
        </Text>
        <Button block kind="secondary" icon="copy" onPress={() => void copy()}>
          {words.copy}
        </Button>
      </Stack>
    </Card>
  )
}
