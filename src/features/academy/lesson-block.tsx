import { View } from '@tarojs/components'
import type { readLesson } from '#contract/academy'
import type { OutputOf } from '#contract/endpoint'
import { useWords } from '../../shared/i18n/use-words'
import { Card } from '../../shared/ui/card'
import { meaning } from '../../shared/ui/meaning'
import { academyWords } from './words/words'
import './lesson-block.scss'

type Block = OutputOf<typeof readLesson>['blocks'][number]

/** One piece of a lesson's text. */
export function LessonBlock({ block }: { block: Block }) {
  const words = useWords(academyWords).reading
  switch (block.kind) {
    case 'heading':
      return (
        <View className="lt-lesson-block__heading" {...meaning({ role: 'heading', level: 3 })}>
          {block.text}
        </View>
      )
    case 'paragraph':
      return <View className="lt-lesson-block__text">{block.text}</View>
    case 'steps':
      return <LessonSteps items={block.items} />
    case 'example':
      return (
        <Card tone="soft">
          <View className="lt-strong">{words.example}</View>
          <View className="lt-lesson-block__text">{block.text}</View>
        </Card>
      )
  }
}

function LessonSteps({ items }: { items: readonly string[] }) {
  return (
    <View className="lt-lesson-steps" {...meaning({ role: 'list' })}>
      {items.map((item, index) => (
        <View className="lt-lesson-steps__one" key={item} {...meaning({ role: 'listitem' })}>
          <View className="lt-lesson-steps__number">{index + 1}</View>
          <View className="lt-lesson-steps__text">{item}</View>
        </View>
      ))}
    </View>
  )
}
