import { useState } from 'react'
import { View } from '@tarojs/components'
import type { Price } from '@contract/catalogue'
import type { MemberId } from '@contract/ids'
import type { TicketView } from '@contract/ticket'
import { Button } from '@/components/button/Button'
import { Footer } from '@/components/page/Footer'
import { LineStepper } from '@/components/quote-lines/LineStepper'
import { SearchBox } from '@/components/search-box/SearchBox'
import { Words } from '@/components/words/Words'
import { yuan } from '@/copy/money'
import { useQuote } from './use-quote'
import './quote.scss'

interface Props {
  me: MemberId
  ticket: TicketView
  prices: readonly Price[]
  /** The price list is not what it was. */
  onStale: () => void
}

/** A longer list than one screen is searched. */
const LONG = 8
const MOST = 99
const GROUPS = [
  { type: 'labour', title: '人工' },
  { type: 'part', title: '配件' },
] as const

/** What it will cost, before anything is done: lines of the price list, and the sum as it grows. */
export const QuoteForm = ({ me, ticket, prices, onStale }: Props) => {
  const quote = useQuote({ me, ticket, prices, onStale })
  const [sought, setSought] = useState('')
  // What is picked stays in sight, whatever is looked for.
  const here = prices.filter((price) => price.name.includes(sought.trim()) || quote.countOf(price) > 0)
  return (
    <>
      <View className="quote">
        <View className="quote__place">{`${ticket.what} · ${ticket.place.label}`}</View>
        {ticket.quote?.standing === 'refused' && (
          <View className="quote__hint">{`上次报 ${yuan(ticket.quote.total)}，没有同意`}</View>
        )}
        {prices.length > LONG && (
          <SearchBox id="quote-search" value={sought} placeholder="找配件或人工" onWrite={setSought} />
        )}
        {GROUPS.map(({ type, title }) => {
          const group = here.filter((price) => price.type === type)
          if (group.length === 0) return null
          return (
            <View className="quote__group" key={type}>
              <View className="quote__title">{title}</View>
              <View>
                {group.map((price) => (
                  <LineStepper
                    key={price.id}
                    id={`price-${price.id}`}
                    line={price}
                    count={quote.countOf(price)}
                    most={MOST}
                    onChange={(count) => quote.put(price, count)}
                  />
                ))}
              </View>
            </View>
          )
        })}
        {here.length === 0 && <View className="quote__hint">价目表里没有，请换个词，或请项目经理加上</View>}
        <View className="quote__group">
          <View className="quote__title">说明</View>
          <Words
            id="quote-note"
            value={quote.draft.note}
            placeholder="补充一句，住户会看到（可以不写）"
            most={200}
            onWrite={quote.writeNote}
          />
        </View>
      </View>
      <Footer>
        {quote.picked === 0 && <View className="quote__missing">点 + 选用到的人工和配件</View>}
        {quote.tooMany && <View className="quote__missing">一次最多报 20 项，请去掉几项</View>}
        <Button
          id="quote-submit"
          label={quote.picked === 0 ? '发给住户' : `发给住户 ${yuan(quote.total)}`}
          busy={quote.busy}
          disabled={quote.picked === 0 || quote.tooMany}
          onTap={() => void quote.send()}
        />
      </Footer>
    </>
  )
}
