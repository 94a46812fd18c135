import { useState } from 'react'
import { View } from '@tarojs/components'
import type { FileId, SpotId } from '@contract/ids'
import type { Membership } from '@contract/member'
import type { PointRow } from '@contract/round-views'
import type { Standard } from '@contract/standard'
import { Blank } from '@/components/blank/Blank'
import { Failed } from '@/components/blank/Failed'
import { Card } from '@/components/group/Group'
import { PhotoPicker } from '@/components/photo-picker/PhotoPicker'
import { usePhotos } from '@/components/photo-picker/use-photos'
import { CardSkeleton } from '@/components/skeleton/Skeleton'
import { Stars } from '@/components/stars/Stars'
import { Tick } from '@/components/tick/Tick'
import { Words } from '@/components/words/Words'
import { CHECK, checkedWords, checkFault, scoreWord } from '@/copy/rounds-order'
import { toggled } from '@/services/list-edit'
import { goBack } from '@/services/routes'
import { tell } from '@/services/tell'
import { useCommand } from '@/services/use-command'
import { DoFooter } from '../pieces/DoFooter'
import { useRules } from '../pieces/use-rules'
import './check.scss'

interface Props {
  me: Membership
  spotId: SpotId
}

const MOST_WORDS = 100
const MOST_PHOTOS = 3

const Form = ({ me, point, standard }: { me: Membership; point: PointRow; standard: Standard }) => {
  const [score, setScore] = useState(0)
  const [unmet, setUnmet] = useState<string[]>([])
  const [photos, setPhotos] = useState<FileId[]>([])
  const [words, setWords] = useState('')
  const picking = usePhotos(photos, setPhotos, undefined, { most: MOST_PHOTOS })
  const { busy, run } = useCommand()
  const fault = checkFault({ score, photos: photos.length })
  const send = async () => {
    const said = words.trim()
    const { spotId } = point
    const about = { as: me.id, spotId, score, unmet, photos, ...(said === '' ? {} : { words: said }) }
    const answer = await run('round.check', about)
    if (!answer?.ok) return
    tell(checkedWords(answer.data.of))
    goBack()
  }
  return (
    <>
      <View className="rounds__form">
        <View className="check__name">{point.name}</View>
        <Card title={CHECK.score} hint={CHECK.scoreHint}>
          <Stars stars={score} onPick={setScore} />
          <View className="check__word" id="score-word">
            {scoreWord(score)}
          </View>
        </Card>
        <Card title={CHECK.photo} hint={CHECK.photoHint}>
          <PhotoPicker id="check-photo" arrived={photos} photos={picking} />
        </Card>
        <Card title={CHECK.unmet}>
          <View>
            {standard.ticks.map((tick) => (
              <Tick
                key={tick.id}
                id={`unmet-${tick.id}`}
                words={tick.words}
                on={unmet.includes(tick.id)}
                holder={undefined}
                onTap={() => setUnmet((all) => toggled(all, tick.id))}
              />
            ))}
          </View>
        </Card>
        <Words
          id="check-words"
          value={words}
          placeholder={CHECK.words}
          most={MOST_WORDS}
          onWrite={setWords}
        />
      </View>
      <DoFooter
        id="check"
        verb="send"
        label={CHECK.verb}
        busy={busy || picking.sending}
        fault={fault}

        onTap={() => void send()}
      />
    </>
  )
}

/** A place, looked at without being announced. */
export const Check = ({ me, spotId }: Props) => {
  const { rules, failed, refresh } = useRules(me.id)
  if (failed) return <Failed code={failed} onRetry={() => void refresh()} />
  if (!rules) return <CardSkeleton count={2} />
  const point = rules.points.find((one) => one.spotId === spotId)
  const standard = rules.standards.find(({ id }) => id === point?.standardId)
  if (!point || !standard)
    return (
      <Blank
        drawing="calm"
        sentence={CHECK.unknown}
        action={{ id: 'go-back', label: '返回', onTap: goBack }}
      />
    )
  return <Form me={me} point={point} standard={standard} />
}
