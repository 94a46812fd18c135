import { View } from '@tarojs/components'
import type { ZoneId } from '@contract/ids'
import type { Membership } from '@contract/member'
import { Blank } from '@/components/blank/Blank'
import { Failed } from '@/components/blank/Failed'
import { Card } from '@/components/group/Group'
import { LinkRow } from '@/components/link-row/LinkRow'
import { NextPush } from '@/components/next-push/NextPush'
import { CardSkeleton } from '@/components/skeleton/Skeleton'
import { isOverloaded, loadInWords, todayInWords } from '@/copy/board'
import { remindersOf } from '@/copy/reminders'
import { call } from '@/services/cloud'
import { openLetters, openPromises } from '@/services/manager-routes'
import { useAnswer } from '@/services/use-answer'
import { Numbers } from './Numbers'
import { Row } from './Row'
import './board.scss'

/** As long as it is looked at. Milliseconds. */
const EVERY = 15_000
const mostOf = (rows: readonly { open: number }[]): number => Math.max(0, ...rows.map(({ open }) => open))

/** How the promises stand now: what is late, what will be, where, and in whose hands. */
export const Board = ({ me }: { me: Membership }) => {
  const { data, failed, refresh } = useAnswer(`board ${me.id}`, () => call('promise.board', { as: me.id }), {
    every: EVERY,
  })
  if (failed) return <Failed code={failed} onRetry={() => void refresh()} />
  if (!data) return <CardSkeleton count={3} />
  const { all, today, zones, people } = data
  const todays = todayInWords(today)
  return (
    <View className="board">
      <NextPush
        me={me.id}
        about={remindersOf(me.role)}
        next="overdue"
        words="超时的微信提醒发不到你手机了，点这里再开"
      />
      <Numbers all={all} />
      {todays && (
        <View className="board__today" id="today">
          {todays}
        </View>
      )}
      {all.open === 0 && (
        <Blank drawing="calm" sentence="现在没有进行中的单子" hint="有新单子，会马上在这里" />
      )}
      {all.open > 0 && (
        <>
          <Card title="按片区">
            {zones.map(({ id, name, ...counts }) => (
              <Row
                key={id}
                id={`zone-${id}`}
                name={name}
                counts={counts}
                most={mostOf(zones)}
                filter={{ zoneId: id as ZoneId }}
              />
            ))}
          </Card>
          <Card title="按人" hint="最着急的在前">
            {people.map((person) => (
              <Row
                key={person.id}
                id={`person-${person.id}`}
                name={person.name}
                aside={person.post}
                words={loadInWords(person)}
                isAlarming={isOverloaded(person)}
                counts={person}
                most={mostOf(people)}
                filter={{ assigneeId: person.id }}
              />
            ))}
          </Card>
        </>
      )}
      {me.role === 'manager' && (
        <Card>
          <LinkRow id="to-letters" label="没送到的提醒" words="看一眼，再发一次" onTap={openLetters} />
          <LinkRow id="to-promises" label="时限规则" words="说好多久办好" onTap={openPromises} />
        </Card>
      )}
    </View>
  )
}
