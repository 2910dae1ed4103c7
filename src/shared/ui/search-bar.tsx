import { sharedWords } from '../i18n/shared-words'
import { useWords } from '../i18n/use-words'
import { Icon } from './icon'
import { IconButton } from './icon-button'
import { TextInput } from './text-input'

interface SearchBarProps {
  label: string
  value: string
  onChange: (text: string) => void
  placeholder?: string
  onSearch?: () => void
}

export function SearchBar({ label, value, onChange, placeholder, onSearch }: SearchBarProps) {
  const words = useWords(sharedWords)
  return (
    <TextInput
      hideLabel
      kind="search"
      label={label}
      value={value}
      placeholder={placeholder ?? label}
      onChange={onChange}
      onConfirm={onSearch}
      before={<Icon name="search" size="s" />}
      after={value !== '' && <IconButton icon="close" label={words.clear} onPress={() => onChange('')} />}
    />
  )
}
