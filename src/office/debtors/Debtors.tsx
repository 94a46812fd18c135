import { View } from '@tarojs/components'
import type { MemberId } from '@contract/ids'
import { Blank } from '@/components/blank/Blank'
import { Card } from '@/components/group/Group'
import { List } from '@/components/list/List'
import { WordTag } from '@/components/tag/WordTag'
import { debtInWords } from '@/copy/collection'
import { sumOf } from '@/copy/sums'
import { call } from '@/services/cloud'
import { openAccount } from '@/services/office-routes'
import { useNow } from '@/services/use-now'
import { usePages } from '@/services/use-pages'
import { SumRow } from '../pieces/sum-row/SumRow'
import { withIds } from '../pieces/with-ids'

/** Houses that owe. Whose bill is asked about is not to be rung up before that is answered. */
export const Debtors = ({ me }: { me: MemberId }) => {
  const now = useNow()
  const pages = usePages(`debtors ${me}`, (cursor) =>
    withIds(
      call('collection.debtors', { as: me, ...(cursor === undefined ? {} : { cursor }) }),
      ({ houseId }) => houseId,
    ),
  )
  return (
    <View className="office">
      <List pages={pages} empty={<Blank drawing="calm" sentence="没有欠费的房子" hint="该交的都交了" />}>
        {(debtors) => (
          <Card hint="点一户看账户、联系住户。有疑问的，先答复再催。">
            <View>
              {debtors.map((debtor) => (
                <SumRow
                  key={debtor.id}
                  id={`debtor-${debtor.id}`}
                  label={debtor.label}
                  sum={sumOf(debtor.owed)}
                  tone="alarm"
                  note={debtInWords(debtor, now)}
                  onTap={() => openAccount(debtor.houseId)}
                >
                  {debtor.disputed && (
                    <View className="office__tag">
                      <WordTag tone="wait" words="住户有疑问" />
                    </View>
                  )}
                </SumRow>
              ))}
            </View>
          </Card>
        )}
      </List>
    </View>
  )
}
