import { Input, View } from '@tarojs/components'
import { Icon } from '@/components/icon/Icon'
import './search-box.scss'

interface Props {
  id: string
  value: string
  placeholder: string
  onWrite: (words: string) => void
}

/** Finds while one writes; a cross takes the words back. */
export const SearchBox = ({ id, value, placeholder, onWrite }: Props) => (
  <View className="search-box">
    <View className="search-box__glass" />
    <Input
      id={id}
      className="search-box__input"
      type="text"
      confirmType="search"
      value={value}
      maxlength={30}
      placeholder={placeholder}
      placeholderClass="search-box__placeholder"
      onInput={({ detail }) => onWrite(detail.value)}
    />
    {value !== '' && (
      <View
        className="search-box__clear"
        id={`${id}-clear`}
        hoverClass="pressed"
        onClick={() => onWrite('')}
        ariaRole="button"
        ariaLabel="清空"
      >
        <Icon name="close" />
      </View>
    )}
  </View>
)
