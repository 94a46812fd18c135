import { View } from '@tarojs/components'
import { Icon } from '@/components/icon/Icon'
import './link-row.scss'

interface Props {
  id: string
  label: string
  /** How things stand there, in a few words. */
  words?: string | undefined
  onTap: () => void
}

/** The way to another page. Rows of a card stand under each other with a hairline between. */
export const LinkRow = ({ id, label, words, onTap }: Props) => (
  <View className="link-row" id={id} hoverClass="pressed" onClick={onTap} ariaRole="button" ariaLabel={label}>
    <View>{label}</View>
    {words && <View className="link-row__words">{words}</View>}
    <View className="link-row__arrow">
      <Icon name="forward" />
    </View>
  </View>
)
