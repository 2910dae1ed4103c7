import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { sharedWords } from '../i18n/shared-words'
import { useWords } from '../i18n/use-words'
import { focusOn } from '../platform/keyboard'
import { Icon } from './icon'
import { meaning } from './meaning'
import './field.scss'

export interface FieldProps {
  label: string
  hint?: string
  /** One sentence; the field is wrong as long as there is one. */
  error?: string
  required?: boolean
  /** The name is for screen readers only: what stands around says it. */
  hideLabel?: boolean
}

interface FrameProps extends FieldProps {
  /** Id of the control; hint and error take theirs from it. */
  id: string
  children: ReactNode
}

/** Label, control, hint and error of one field. */
export function Field({ id, label, hint, error, required, hideLabel, children }: FrameProps) {
  const words = useWords(sharedWords)
  return (
    <View className={error ? 'lt-field lt-field--wrong' : 'lt-field'}>
      {!hideLabel && (
        <View className="lt-field__label" onClick={() => focusOn(id)}>
          {label}
          {required && <View className="lt-field__required">{words.required}</View>}
        </View>
      )}
      {children}
      {(error || hint) && (
        <View
          id={`${id}-said`}
          className={error ? 'lt-field__error' : 'lt-field__hint'}
          {...meaning(error ? { role: 'alert' } : {})}
        >
          {error && <Icon name="warning" size="xs" />}
          {error ?? hint}
        </View>
      )}
    </View>
  )
}
