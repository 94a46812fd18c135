import { View } from '@tarojs/components'
import { KIND_ICONS } from '@contract/glossary'
import type { KindIcon as Drawing } from '@contract/catalogue'
import { KindIcon } from '@/components/scenario-tile/KindIcon'

interface Props {
  chosen: Drawing
  onPick: (icon: Drawing) => void
}

/** The closed list of drawings, each with its word. */
export const Drawings = ({ chosen, onPick }: Props) => (
  <View className="catalogue__drawings">
    {(Object.keys(KIND_ICONS) as Drawing[]).map((icon) => (
      <View className="catalogue__cell" key={icon}>
        <View
          className={icon === chosen ? 'catalogue__drawing catalogue__drawing--on' : 'catalogue__drawing'}
          id={`icon-${icon}`}
          hoverClass="pressed"
          onClick={() => onPick(icon)}
          ariaRole="button"
          ariaLabel={KIND_ICONS[icon]}
        >
          <KindIcon icon={icon} />
          <View className="catalogue__drawn">{KIND_ICONS[icon]}</View>
        </View>
      </View>
    ))}
  </View>
)
