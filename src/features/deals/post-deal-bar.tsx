import { View } from '@tarojs/components'
import type { WriteState } from '../../shared/api/use-write'
import { useWords } from '../../shared/i18n/use-words'
import { ActProblem } from '../../shared/ui/act-problem'
import { Button } from '../../shared/ui/button'
import { meaning } from '../../shared/ui/meaning'
import { Stack } from '../../shared/ui/stack'
import type { DealForm } from './deal-form'
import { dealsWords } from './words/words'
import './post-deal-bar.scss'

interface BarProps {
  readonly form: DealForm
  readonly problemCount: number
  readonly status: WriteState
  /** Of what is being sent: published, or kept as a draft. */
  readonly publishing: boolean
  readonly onPreview: () => void
  readonly onSend: (publish: boolean) => void
}

export function PostDealBar({ form, problemCount, status, publishing, onPreview, onSend }: BarProps) {
  const words = useWords(dealsWords).post
  const sending = status.state === 'sending'
  const noGoods = form.items.length === 0 ? words.noGoods : undefined
  return (
    <Stack gap={3}>
      {problemCount > 0 && (
        <View className="lt-post-deal-bar__problem" {...meaning({ role: 'alert' })}>
          {words.problems(problemCount)}
        </View>
      )}
      <ActProblem status={status} />
      <View className="lt-post-deal-bar">
        <View className="lt-post-deal-bar__act">
          <Button kind="quiet" small block onPress={onPreview}>
            {words.preview}
          </Button>
        </View>
        <View className="lt-post-deal-bar__act">
          <Button kind="secondary" small block loading={sending && !publishing} onPress={() => onSend(false)}>
            {words.keep}
          </Button>
        </View>
        <View className="lt-post-deal-bar__act">
          <Button
            small
            block
            loading={sending && publishing}
            disabledReason={noGoods}
            onPress={() => onSend(true)}
          >
            {words.publish}
          </Button>
        </View>
      </View>
    </Stack>
  )
}
