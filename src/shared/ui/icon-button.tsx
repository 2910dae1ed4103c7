import { View } from '@tarojs/components'
import { sharedWords } from '../i18n/shared-words'
import { useWords } from '../i18n/use-words'
import { Icon, type IconName } from './icon'
import { Pressable } from './pressable'
import './icon-button.scss'

interface IconButtonProps {
  icon: IconName
  label: string
  onPress: () => void
  /** A dot, or how many are unread. */
  badge?: boolean | number
  disabled?: boolean
  tone?: 'plain' | 'surface' | 'soft'
}

export function IconButton({ icon, label, onPress, badge, disabled, tone = 'plain' }: IconButtonProps) {
  const words = useWords(sharedWords)
  const name = typeof badge === 'number' && badge > 0 ? `${label}, ${words.unread(badge)}` : label
  return (
    <Pressable
      className={`lt-icon-button lt-icon-button--${tone}`}
      label={name}
      disabled={disabled}
      onPress={onPress}
    >
      <Icon name={icon} />
      {Boolean(badge) && (
        <View className="lt-icon-button__badge">{typeof badge === 'number' ? badge : ''}</View>
      )}
    </Pressable>
  )
}
