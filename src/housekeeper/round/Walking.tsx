import { useState } from 'react'
import { View } from '@tarojs/components'
import type { Moment } from '@contract/ids'
import type { RoundView } from '@contract/round-views'
import { Blank } from '@/components/blank/Blank'
import { NextStop } from '@/components/next-stop/NextStop'
import { comingInWords, ON_ROUND, roundInWords } from '@/copy/round'
import { SAID } from '@/copy/round-stop'
import { Sign } from '@/housekeeper/sign/Sign'
import type { KeptOfMine } from '@/services/round-queue'
import { isFinished, nextStop, progressOf, type Walk } from '@/services/round-walk'
import { speak } from '@/services/speak'
import { Stops } from './Stops'
import './round.scss'

interface Props {
  walks: Walk[]
  /** The next one after today's. */
  coming: RoundView | undefined
  now: Moment
  kept: KeptOfMine
}

/** The round one is at; its other places behind a tap, and the other rounds of the day behind another. */
export const Walking = ({ walks, coming, now, kept }: Props) => {
  const [open, setOpen] = useState<string>()
  const [walk, ...others] = walks
  if (!walk)
    return (
      <Blank
        drawing="calm"
        sentence={ON_ROUND.none}
        hint={coming ? comingInWords(coming, now) : ON_ROUND.noneHint}
      />
    )
  const next = nextStop(walk, now)
  const fold = (id: string) => setOpen((old) => (old === id ? undefined : id))
  return (
    <>
      <View className="round__now">
        <NextStop
          walk={walk}
          later={others.find((other) => other.round.from > now && !isFinished(other))}
          now={now}
        />
        {next && (
          <View
            className="round__say"
            id="say-next"
            hoverClass="pressed"
            onClick={() => speak(SAID.next(next.name))}
            ariaRole="button"
            ariaLabel={SAID.next(next.name)}
          >
            <Sign name="speak" />
          </View>
        )}
      </View>
      <View
        className="large__quiet"
        id="all-stops"
        hoverClass="pressed"
        onClick={() => fold(walk.round.id)}
        ariaRole="button"
      >
        {open === walk.round.id ? ON_ROUND.fold : ON_ROUND.rest(walk.stops.length)}
      </View>
      {open === walk.round.id && <Stops walk={walk} now={now} kept={kept} />}
      {others.map((other, at) => {
        const { done, of } = progressOf(other)
        return (
          <View key={other.round.id}>
            <View
              className="large__card round__other"
              id={`other-${at}`}
              hoverClass="pressed"
              onClick={() => fold(other.round.id)}
              ariaRole="button"
            >
              <View>{roundInWords(other.round, of)}</View>
              <View className="round__part">{`${done}/${of}`}</View>
            </View>
            {open === other.round.id && <Stops walk={other} now={now} kept={kept} />}
          </View>
        )
      })}
    </>
  )
}
