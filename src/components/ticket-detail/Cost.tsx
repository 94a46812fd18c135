import { View } from '@tarojs/components'
import type { TicketView } from '@contract/ticket'
import { QuoteLines } from '@/components/quote-lines/QuoteLines'
import { yuan } from '@/copy/money'
import { standingWord } from '@/copy/quotes'
import type { Seat } from '@/copy/next'
import { isOpen } from '@/copy/states'

/** What it will cost and whether that is agreed to; then what it came to. */
export const Cost = ({ ticket, seat }: { ticket: TicketView; seat: Seat }) => {
  const { state, quote, bill, choices } = ticket
  return (
    <>
      {quote && (isOpen(state) || !bill) && (
        <View className="ticket-detail__card ticket-detail__cost" id="quote-card">
          <View className="ticket-detail__headed">
            <View className="ticket-detail__heading">报价</View>
            <View className={quote.standing === 'asked' ? 'tag tag--wait' : 'tag tag--quiet'}>
              {standingWord(quote.standing, seat === 'asker' || choices.includes('agree'))}
            </View>
          </View>
          <QuoteLines lines={quote.lines} total={quote.total} />
          {quote.note && <View className="ticket-detail__hint">{quote.note}</View>}
        </View>
      )}
      {bill && (
        <View className="ticket-detail__card ticket-detail__cost" id="bill-card">
          <View className="ticket-detail__heading">账单</View>
          <QuoteLines lines={bill.lines} total={bill.total} />
          {quote?.standing === 'agreed' && (
            <View className="ticket-detail__hint">{`没有超过同意的 ${yuan(quote.total)}`}</View>
          )}
        </View>
      )}
    </>
  )
}
