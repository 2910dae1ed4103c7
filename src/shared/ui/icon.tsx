import { View } from '@tarojs/components'
import { meaning } from './meaning'
import './icon.scss'

export const iconNames = [
  'home',
  'bag',
  'users',
  'wallet',
  'user',
  'bell',
  'plus',
  'minus',
  'scan',
  'image',
  'academy',
  'chevron-right',
  'chevron-left',
  'chevron-down',
  'search',
  'close',
  'check',
  'check-circle',
  'warning',
  'info',
  'clock',
  'pin',
  'phone',
  'copy',
  'share',
  'refresh',
  'ticket',
  'gift',
  'trophy',
  'receipt',
  'truck',
  'settings',
  'sign-out',
  'sun',
  'moon',
  'text-size',
  'language',
  'box',
  'chart',
  'coin',
  'play',
  'lock',
  'star',
  'edit',
  'calendar',
  'download',
  'camera',
  'link',
  'more',
] as const

export type IconName = (typeof iconNames)[number]

interface IconProps {
  name: IconName
  size?: 'xs' | 's' | 'm' | 'l' | 'xl'
  /** Without a name the icon is decoration. */
  label?: string
}

/** Drawn as a mask, so that it takes the colour of the text around it. */
export function Icon({ name, size = 'm', label }: IconProps) {
  const means = label ? meaning({ role: 'img', label }) : meaning({ hidden: true })
  return <View className={`lt-icon lt-icon--${size} lt-icon--${name}`} {...means} />
}
