import { useState } from 'react'
import { View } from '@tarojs/components'
import type { Membership } from '@contract/member'
import type { SummaryType } from '@contract/summary'
import { Blank } from '@/components/blank/Blank'
import { List } from '@/components/list/List'
import { Segments } from '@/components/segments/Segments'
import { periodInWords, SUMMARY_NAMES, SUMMARY_WORDS } from '@/copy/summary-periods'
import { call } from '@/services/cloud'
import { openSummary } from '@/services/routes'
import { usePages } from '@/services/use-pages'
import './summaries.scss'

interface Props {
  me: Membership
  first: SummaryType
}

/** Every week and every month that has been summed up, the newest first. */
export const Summaries = ({ me, first }: Props) => {
  const [type, setType] = useState(first)
  const pages = usePages(`summaries ${me.id} ${type}`, async (cursor) => {
    const answer = await call('summary.list', {
      as: me.id,
      type,
      ...(cursor === undefined ? {} : { cursor }),
    })
    if (!answer.ok) return answer
    const { next } = answer.data
    const rows = answer.data.items.map((row) => ({ ...row, id: row.period }))
    return { ok: true, data: { items: rows, ...(next === undefined ? {} : { next }) } }
  })
  return (
    <View className="summaries">
      <Segments choices={SUMMARY_NAMES} chosen={type} onChoose={setType} />
      <List pages={pages} empty={<Blank drawing="calm" sentence={SUMMARY_WORDS[type].first} />}>
        {(rows) =>
          rows.map(({ period, sentence }) => (
            <View
              className="summaries__row"
              id={`summary-${period}`}
              key={period}
              hoverClass="pressed"
              onClick={() => openSummary(type, period)}
              ariaRole="button"
            >
              <View className="summaries__period">{periodInWords(type, period)}</View>
              <View className="summaries__sentence">{sentence}</View>
            </View>
          ))
        }
      </List>
    </View>
  )
}
