import { useState } from 'react'
import { View } from '@tarojs/components'
import type { Membership } from '@contract/member'
import type { RoundBoard, RoundRow } from '@contract/round-views'
import { Blank } from '@/components/blank/Blank'
import { Button } from '@/components/button/Button'
import { Failed } from '@/components/blank/Failed'
import { Card } from '@/components/group/Group'
import { LinkRow } from '@/components/link-row/LinkRow'
import { Footer } from '@/components/page/Footer'
import { doubtsInWords, TODAY } from '@/copy/rounds-today'
import { dayOf } from '@/copy/duty'
import { call } from '@/services/cloud'
import { openDoubts, openMonth, openOrder, openPlan } from '@/services/rounds-routes'
import { useAnswer } from '@/services/use-answer'
import { useNow } from '@/services/use-now'
import { DayBar } from './DayBar'
import { Heat } from './Heat'
import { Missed } from './Missed'
import { RoundRowShown } from './RoundRowShown'
import { TodaySkeleton } from './TodaySkeleton'
import './today.scss'

/** As long as it is looked at. Milliseconds. */
const EVERY = 15_000

const byZone = (rounds: readonly RoundRow[]): { id: string; name: string; rows: RoundRow[] }[] => {
  const zones: { id: string; name: string; rows: RoundRow[] }[] = []
  for (const row of rounds) {
    const zone = zones.find(({ id }) => id === row.zoneId)
    if (zone) zone.rows.push(row)
    else zones.push({ id: row.zoneId, name: row.zoneName, rows: [row] })
  }
  return zones
}

const Shown = ({ board, now }: { board: RoundBoard; now: number }) => (
  <>
    {board.rounds.length === 0 && <Blank drawing="calm" sentence={TODAY.none} hint={TODAY.noneHint} />}
    {byZone(board.rounds).map(({ id, name, rows }) => (
      <Card key={id} title={name}>
        <View id={`zone-${id}`}>
          {rows.map((row) => (
            <RoundRowShown key={row.id} row={row} now={now} />
          ))}
        </View>
      </Card>
    ))}
    <Missed missed={board.missed} />
    <Card>
      <View>
        <LinkRow
          id="to-doubts"
          label={TODAY.doubts}
          words={doubtsInWords(board.doubtful)}
          onTap={openDoubts}
        />
        <LinkRow id="to-month" label={TODAY.month} onTap={openMonth} />
        <LinkRow id="to-plan" label={TODAY.plan} words={TODAY.planHint} onTap={openPlan} />
      </View>
    </Card>
    <Heat heat={board.heat} />
  </>
)

/** The rounds of a day, zone by zone, as they are walked. */
export const RoundsToday = ({ me }: { me: Membership }) => {
  const now = useNow()
  /** Undefined: today, which is another day after midnight. */
  const [day, setDay] = useState<string>()
  const today = dayOf(now)
  const { data, failed, refresh } = useAnswer(
    `rounds ${me.id} ${day ?? 'today'}`,
    () => call('round.board', { as: me.id, ...(day === undefined ? {} : { day }) }),
    { every: EVERY },
  )
  return (
    <>
      <View className="rounds">
        <DayBar
          day={data?.day ?? day ?? today}
          now={now}
          onDay={(next) => setDay(next === today ? undefined : next)}
        />
        {failed && <Failed code={failed} onRetry={() => void refresh()} />}
        {!data && !failed && <TodaySkeleton />}
        {data && <Shown board={data} now={now} />}
      </View>
      <Footer>
        <Button id="order" label={TODAY.order} onTap={openOrder} />
      </Footer>
    </>
  )
}
