import { type ITouchEvent, View } from '@tarojs/components'
import type { CSSProperties, ReactNode } from 'react'
import { keyboard } from '../platform/keyboard'
import { type Meaning, meaning } from './meaning'
import './pressable.scss'

interface PressableProps {
  onPress: () => void
  label?: string
  role?: Meaning['role']
  disabled?: boolean
  /** More of what it is: checked, selected … */
  means?: Meaning
  id?: string
  className?: string
  style?: CSSProperties
  children?: ReactNode
}

/** Anything one can tap: also with Enter and Space, with a focus ring, and as large as a finger. */
export function Pressable({
  onPress,
  label,
  role = 'button',
  disabled,
  means,
  id,
  className = '',
  style,
  children,
}: PressableProps) {
  const act = () => {
    if (!disabled) onPress()
  }
  const tap = (event: ITouchEvent) => {
    event.stopPropagation()
    act()
  }
  return (
    <View
      id={id}
      className={`lt-press ${className}`}
      style={style}
      hoverClass={disabled ? 'none' : 'lt-press--down'}
      hoverStayTime={80}
      onClick={tap}
      {...meaning({ role, label, disabled: disabled || undefined, ...means })}
      {...keyboard(act)}
    >
      {children}
    </View>
  )
}
