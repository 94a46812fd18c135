import { View } from '@tarojs/components'
import type { Run } from '@contract/fee'
import { WordTag } from '@/components/tag/WordTag'
import { progressInWords, isWorking, RUN_TONES, RUN_WORDS, runSum, spanWords } from '@/copy/runs'
import './run-card.scss'

interface Props {
  run: Run
  onOpen: () => void
}

const standing = (run: Run): string => {
  if (isWorking(run.state)) return progressInWords(run)
  return run.state === 'dropped' ? '没有发给住户' : runSum(run)
}

/** One run: what it is of, how it stands, and what it comes to. */
export const RunCard = ({ run, onOpen }: Props) => {
  const { id, name, state } = run
  return (
    <View className="run-card" id={`run-${id}`} hoverClass="pressed" onClick={onOpen} ariaRole="button">
      <View className="run-card__top">
        <View className="run-card__name">{name}</View>
        <WordTag tone={RUN_TONES[state]} words={RUN_WORDS[state]} />
      </View>
      <View className="office__hint">{spanWords(run)}</View>
      <View>{standing(run)}</View>
    </View>
  )
}
