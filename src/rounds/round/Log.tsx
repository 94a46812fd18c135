import { View } from '@tarojs/components'
import type { LogView, StopView } from '@contract/round-views'
import { LinkRow } from '@/components/link-row/LinkRow'
import { WordTag } from '@/components/tag/WordTag'
import {
  blockInWords,
  doubtsWords,
  likeInWords,
  logWho,
  lookedInWords,
  metresInWords,
  PROOF,
  timesInWords,
  unmetInWords,
} from '@/copy/rounds-proof'
import { openRound } from '@/services/rounds-routes'
import { StampedPhotos } from './StampedPhotos'

interface Props {
  stop: StopView
  log: LogView
  now: number
  /** Somebody was there before. */
  isSecond?: boolean
}

/** What somebody did at a place, with all that speaks for it, and what makes one look. */
export const Log = ({ stop, log, now, isSecond = false }: Props) => {
  const { metres, photos, doubts = [], like, looked } = log
  const quiet = [
    timesInWords(log, now),
    // Under a photo it stands already.
    metres === undefined || photos.length > 0 ? undefined : metresInWords(metres),
    unmetInWords(log),
    blockInWords(log),
  ].filter((words): words is string => words !== undefined)
  const verdict = lookedInWords(log)
  return (
    <View className="round__log" id={`log-${log.requestId}`}>
      <View>{logWho(log, now, isSecond)}</View>
      {quiet.map((words) => (
        <View className="rounds__note" key={words}>
          {words}
        </View>
      ))}
      {photos.length > 0 && <StampedPhotos photos={photos} log={log} name={stop.name} now={now} />}
      {doubts.length > 0 && (
        <View className="round__doubt">
          <WordTag tone={looked ? 'quiet' : 'wait'} words={doubtsWords(doubts)} />
        </View>
      )}
      {like && (
        <LinkRow
          id={`like-${log.requestId}`}
          label={likeInWords(like.at, now)}
          words={PROOF.like}
          onTap={() => openRound(like.roundId, like.stopId)}
        />
      )}
      {verdict && <View className="rounds__note">{verdict}</View>}
    </View>
  )
}
