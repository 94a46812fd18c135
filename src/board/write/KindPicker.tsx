import { View } from '@tarojs/components'
import { POST_KINDS } from '@contract/glossary'
import type { PostKind } from '@contract/post'
import { KIND_HINTS, WRITE } from '@/copy/board-write'

/** First what it is: then only its own fields are asked for. */
export const KindPicker = ({ onPick }: { onPick: (kind: PostKind) => void }) => (
  <View className="write__kinds-box">
    <View className="write__heading">{WRITE.kindTitle}</View>
    <View className="write__kinds">
      {(Object.keys(POST_KINDS) as PostKind[]).map((kind) => (
        <View
          className="write__kind"
          id={`kind-${kind}`}
          key={kind}
          hoverClass="pressed"
          onClick={() => onPick(kind)}
          ariaRole="button"
        >
          <View className="write__kind-word">{POST_KINDS[kind]}</View>
          <View className="write__quiet">{KIND_HINTS[kind]}</View>
        </View>
      ))}
    </View>
  </View>
)
