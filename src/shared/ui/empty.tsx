import { View } from '@tarojs/components'
import { Button } from './button'
import { Icon, type IconName } from './icon'
import './empty.scss'

export interface EmptyProps {
  title: string
  hint?: string
  icon?: IconName
  action?: { label: string; onPress: () => void }
}

/** Nothing here, and what to do about it. */
export function Empty({ title, hint, icon = 'box', action }: EmptyProps) {
  return (
    <View className="lt-empty">
      <View className="lt-empty__icon">
        <Icon name={icon} size="xl" />
      </View>
      <View className="lt-empty__title">{title}</View>
      {hint && <View className="lt-empty__hint">{hint}</View>}
      {action && (
        <Button kind="secondary" onPress={action.onPress}>
          {action.label}
        </Button>
      )}
    </View>
  )
}
