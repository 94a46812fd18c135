import { View } from '@tarojs/components'
import type { StopView } from '@contract/round-views'
import { Button } from '@/components/button/Button'
import { WordTag } from '@/components/tag/WordTag'
import { PROOF, residentsInWords, stopHours, stopWord, toLookAt } from '@/copy/rounds-proof'
import { Log } from './Log'

interface Props {
  stop: StopView
  now: number
  /** The one that somebody came for. */
  isMeant: boolean
  busy: boolean
  /** Absent: not one's own to judge. */
  onLook?: ((verdict: 'fine' | 'notDone') => void) | undefined
}

/** One halt: whose, when, what came of it, and what there is to look at. */
export const StopCard = ({ stop, now, isMeant, busy, onLook }: Props) => {
  const { id, name, holder, log, also } = stop
  const { word, tone } = stopWord(stop)
  const residents = residentsInWords(stop, now)
  return (
    <View className={isMeant ? 'round__stop round__stop--meant' : 'round__stop'} id={`stop-${id}`}>
      <View className="rounds__line">
        <View className="rounds__title">{name}</View>
        <WordTag tone={tone} words={word} />
      </View>
      <View className="rounds__note">{`${stopHours(stop)} · ${holder.name}`}</View>
      {residents && <View className="rounds__note">{residents}</View>}
      {log && <Log stop={stop} log={log} now={now} />}
      {also.map((one) => (
        <View className="round__also" key={one.requestId}>
          <Log stop={stop} log={one} now={now} isSecond />
        </View>
      ))}
      {onLook && toLookAt(stop) && (
        <View className="round__look">
          <Button id={`fine-${id}`} kind="soft" label={PROOF.fine} busy={busy} onTap={() => onLook('fine')} />
          <Button
            id={`not-${id}`}
            kind="quiet"
            label={PROOF.notDone}
            disabled={busy}
            onTap={() => onLook('notDone')}
          />
        </View>
      )}
    </View>
  )
}
