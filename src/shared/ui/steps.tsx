import { View } from '@tarojs/components'
import { sharedWords } from '../i18n/shared-words'
import { useWords } from '../i18n/use-words'
import { Icon } from './icon'
import { meaning } from './meaning'
import './steps.scss'

type StepState = 'done' | 'now' | 'todo' | 'failed'

export interface Step {
  label: string
  count?: number | string
  state: StepState
  hint?: string
}

/** A way in steps: a funnel, a timeline. The state is said in words too, never by colour alone. */
export function Steps({ steps, label }: { steps: readonly Step[]; label: string }) {
  const words = useWords(sharedWords)
  const said = { done: words.stepDone, now: words.stepNow, todo: words.stepTodo, failed: words.stepFailed }
  return (
    <View className="lt-steps" {...meaning({ role: 'list', label })}>
      {steps.map((step) => (
        <View
          className={`lt-steps__step lt-steps__step--${step.state}`}
          key={step.label}
          {...meaning({ role: 'listitem' })}
        >
          <View className="lt-steps__mark" {...meaning({ role: 'img', label: said[step.state] })}>
            {step.state === 'done' && <Icon name="check" size="xs" />}
            {step.state === 'failed' && <Icon name="close" size="xs" />}
          </View>
          <View className="lt-steps__text">
            <View>{step.label}</View>
            {step.hint && <View className="lt-steps__hint">{step.hint}</View>}
          </View>
          {step.count !== undefined && <View className="lt-steps__count">{step.count}</View>}
        </View>
      ))}
    </View>
  )
}
