import { useState } from 'react'
import { View } from '@tarojs/components'
import type { TicketFilter } from '@contract/ticket'
import { Button } from '@/components/button/Button'
import { DateField } from '@/components/date-field/DateField'
import { Card } from '@/components/group/Group'
import { Footer } from '@/components/page/Footer'
import { Phrases } from '@/components/phrases/Phrases'
import { spanChoices, spanInWords, type Span } from '@/copy/export'
import { REFUSALS } from '@/copy/refusals'
import type { PhoneErrorCode } from '@/services/cloud'
import type { Sought } from '@/services/manager-routes'
import { useNow } from '@/services/use-now'

interface Props {
  sought: Sought
  failed: PhoneErrorCode | undefined
  onBegin: (span: Span, filter: TicketFilter | undefined) => void
}

/** Before this no community had a request desk. */
const EARLIEST = '2020-01-01'

/** Which ones, and from when to when they were asked for. */
export const Start = ({ sought: { filter, inWords }, failed, onBegin }: Props) => {
  const spans = spanChoices(useNow())
  const [span, setSpan] = useState<Span>(spans[0]?.span ?? {})
  const isSame = (one: Span) => one.from === span.from && one.to === span.to
  const backwards = span.from !== undefined && span.to !== undefined && span.from > span.to
  return (
    <>
      <View className="export">
        {failed && (
          <View className="export__failed" id="export-failed">
            {REFUSALS[failed]}
          </View>
        )}
        <Card title="导出哪些单子">
          <View id="export-which">{inWords.length > 0 ? inWords.join(' · ') : '全部单子'}</View>
          <View className="export__hint">要换条件，请回首页筛选好再来导出。</View>
        </Card>
        <Card title="哪段时间报的">
          <Phrases
            id="export-span"
            phrases={spans.map(({ words }) => words)}
            chosen={(words) => spans.some((one) => one.words === words && isSame(one.span))}
            onPick={(words) => setSpan(spans.find((one) => one.words === words)?.span ?? {})}
          />
          <DateField
            id="export-from"
            label="从"
            value={span.from}
            placeholder="不限"
            from={EARLIEST}
            onPick={(from) => setSpan({ ...span, from })}
          />
          <DateField
            id="export-to"
            label="到"
            value={span.to}
            placeholder="不限"
            from={EARLIEST}
            onPick={(to) => setSpan({ ...span, to })}
          />
          {backwards && <View className="export__fault">开始的日子在结束之后，请改一下</View>}
        </Card>
        <View className="export__hint">表格里有住户的姓名和房号，请只发给需要的同事。</View>
      </View>
      <Footer>
        <View className="export__span">{spanInWords(span)}</View>
        <Button id="export-begin" label="导出" disabled={backwards} onTap={() => onBegin(span, filter)} />
      </Footer>
    </>
  )
}
