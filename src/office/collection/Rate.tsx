import { useState } from 'react'
import { View } from '@tarojs/components'
import type { Collection } from '@contract/collection'
import { Bar } from '@/components/bar/Bar'
import { LinkRow } from '@/components/link-row/LinkRow'
import { Sheet } from '@/components/sheet/Sheet'
import { billsInWords, leftInWords, rateWord } from '@/copy/collection'
import { periodInWords } from '@/copy/summary-periods'
import { sumOf } from '@/copy/sums'
import './collection.scss'

interface Props {
  collection: Collection
  onMonth: (month: string) => void
}

/** The one number: of what was charged in a month, how much is paid. */
export const Rate = ({ collection: { month, months, all }, onMonth }: Props) => {
  const [choosing, setChoosing] = useState(false)
  const rate = rateWord(all)
  return (
    <View className="office__head">
      <View className="office__title" id="month">
        {periodInWords('month', month)}
      </View>
      {rate === undefined ? (
        <View>这个月没有账单</View>
      ) : (
        <View id="rate" ariaLabel={`收缴率 ${rate}`}>
          <View className="office__hint">收缴率</View>
          <View className="collection__rate">{rate}</View>
          <Bar part={all.paid} whole={all.charged} words={`收缴率 ${rate}`} />
          <View className="collection__sums">{`应收 ${sumOf(all.charged)}，已收 ${sumOf(all.paid)}`}</View>
          <View className="office__hint">{`${leftInWords(all)}，${billsInWords(all.bills)}`}</View>
        </View>
      )}
      {months.length > 1 && <LinkRow id="other-month" label="换一个月" onTap={() => setChoosing(true)} />}
      {choosing && (
        <Sheet title="看哪个月" onClose={() => setChoosing(false)}>
          {months.map((one) => (
            <LinkRow
              key={one}
              id={`month-${one}`}
              label={periodInWords('month', one)}
              words={one === month ? '正在看' : undefined}
              onTap={() => {
                onMonth(one)
                setChoosing(false)
              }}
            />
          ))}
        </Sheet>
      )}
    </View>
  )
}
