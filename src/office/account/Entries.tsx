import { View } from '@tarojs/components'
import type { LedgerRow } from '@contract/ledger'
import type { HouseId, MemberId, Moment } from '@contract/ids'
import { Blank } from '@/components/blank/Blank'
import { Card } from '@/components/group/Group'
import { List } from '@/components/list/List'
import { PhotoStrip } from '@/components/photo-strip/PhotoStrip'
import { entryLines, entryTitle } from '@/copy/ledger'
import { sumOf } from '@/copy/sums'
import { when } from '@/copy/times'
import { call } from '@/services/cloud'
import { useNow } from '@/services/use-now'
import { usePages } from '@/services/use-pages'
import { SumRow } from '../pieces/sum-row/SumRow'

interface Props {
  me: MemberId
  house: HouseId
  rev: number
}

const Entry = ({ entry, now }: { entry: LedgerRow; now: Moment }) => (
  <SumRow
    id={`entry-${entry.id}`}
    label={entryTitle(entry)}
    sum={sumOf(entry.amount)}
    note={`${when(entry.at, now)}，${entry.by}`}
  >
    {entryLines(entry).map((line) => (
      <View className="office__hint" key={line}>
        {line}
      </View>
    ))}
    {entry.photo && <PhotoStrip photos={[entry.photo]} />}
  </SumRow>
)

/** Everything that happened to the money of the house, the newest first. Nothing of it is ever changed. */
export const Entries = ({ me, house, rev }: Props) => {
  const now = useNow()
  const pages = usePages(`entries ${me} ${house} ${rev}`, (cursor) =>
    call('account.entries', { as: me, houseId: house, ...(cursor === undefined ? {} : { cursor }) }),
  )
  return (
    <List pages={pages} empty={<Blank drawing="calm" sentence="这一户还没有流水" />}>
      {(entries) => (
        <Card>
          <View>
            {entries.map((entry) => (
              <Entry key={entry.id} entry={entry} now={now} />
            ))}
          </View>
        </Card>
      )}
    </List>
  )
}
