import { useState } from 'react'
import { View } from '@tarojs/components'
import { Icon } from '@/components/icon/Icon'
import './notes.scss'

/** As many as stand there without a tap; the work below stays in sight. */
const AT_ONCE = 2

interface Props {
  id: string
  title: string
  sentences: readonly string[]
}

/** Allowed, but worth a look. None: nothing. */
export const Notes = ({ id, title, sentences }: Props) => {
  const [whole, setWhole] = useState(false)
  if (sentences.length === 0) return null
  const shown = whole ? sentences : sentences.slice(0, AT_ONCE)
  const hidden = sentences.length - shown.length
  return (
    <View className="notes" id={id}>
      <View className="notes__title">
        <Icon name="siren" />
        <View>{title}</View>
      </View>
      {shown.map((sentence) => (
        <View className="notes__sentence" key={sentence}>
          {sentence}
        </View>
      ))}
      {hidden > 0 && (
        <View
          className="notes__more"
          id={`${id}-more`}
          hoverClass="pressed"
          onClick={() => setWhole(true)}
          ariaRole="button"
        >
          {`还有 ${hidden} 条，展开看`}
        </View>
      )}
    </View>
  )
}
