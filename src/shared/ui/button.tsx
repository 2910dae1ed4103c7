import { Button as NativeButton, View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { sharedWords } from '../i18n/shared-words'
import { useWords } from '../i18n/use-words'
import { Icon, type IconName } from './icon'
import { Pressable } from './pressable'
import './button.scss'

interface ButtonProps {
  children: ReactNode
  onPress: () => void
  kind?: 'primary' | 'secondary' | 'quiet' | 'danger'
  /** The act is under way: a second tap does nothing. */
  loading?: boolean
  /** Why it may not act now; shown beneath. */
  disabledReason?: string
  icon?: IconName
  /** As wide as what it stands in. */
  block?: boolean
  small?: boolean
  /** Accessible name, where the words on it are not enough. */
  label?: string
  /** What WeChat opens on a tap, such as its share panel. */
  openType?: 'share'
}

export function Button(props: ButtonProps) {
  const {
    children,
    onPress,
    kind = 'primary',
    loading,
    disabledReason,
    icon,
    block,
    small,
    label,
    openType,
  } = props
  const words = useWords(sharedWords)
  const disabled = Boolean(disabledReason)
  const name = [
    'lt-button',
    `lt-button--${kind}`,
    small && 'lt-button--small',
    disabled && 'lt-button--disabled',
  ]
  const face = (
    <>
      {loading ? <View className="lt-button__spin" /> : icon && <Icon name={icon} size="s" />}
      <View className="lt-button__words">{children}</View>
      {openType && !disabled && <NativeButton className="lt-button__native" openType={openType} />}
    </>
  )
  return (
    <View className={block ? 'lt-button-box lt-button-box--block' : 'lt-button-box'}>
      <Pressable
        className={name.filter(Boolean).join(' ')}
        label={loading ? words.working : label}
        disabled={disabled || loading}
        means={{ busy: loading || undefined }}
        onPress={onPress}
      >
        {face}
      </Pressable>
      {disabledReason && <View className="lt-button__reason">{disabledReason}</View>}
    </View>
  )
}
