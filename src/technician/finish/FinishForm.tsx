import { View } from '@tarojs/components'
import { CAUSES } from '@contract/glossary'
import type { MemberId } from '@contract/ids'
import type { TicketView } from '@contract/ticket'
import { Button } from '@/components/button/Button'
import { Footer } from '@/components/page/Footer'
import { OneOf } from '@/components/one-of/OneOf'
import { Phrases } from '@/components/phrases/Phrases'
import { says, togglePhrase } from '@/components/phrases/add-phrase'
import { LineStepper } from '@/components/quote-lines/LineStepper'
import { Words } from '@/components/words/Words'
import { choiceWord, DONE_PHRASES, FINISH_PHRASES } from '@/copy/choices'
import { yuan } from '@/copy/money'
import { Evidence } from './Evidence'
import { useFinish } from './use-finish'
import './finish.scss'

interface Props {
  me: MemberId
  ticket: TicketView
}

/** What was done in a tap or a few words, the photos that its kind wants, and the bill that was agreed to. */
export const FinishForm = ({ me, ticket }: Props) => {
  const { draft, write, before, after, bill, busy, sending, missing, finish } = useFinish(me, ticket)
  const isRepair = ticket.nature === 'repair'
  const { evidence } = ticket
  return (
    <>
      <View className="finish">
        <View className="finish__title">{isRepair ? '做了什么' : '怎么处理的'}</View>
        <Phrases
          id="finish-phrase"
          phrases={isRepair ? FINISH_PHRASES : DONE_PHRASES}
          chosen={(phrase) => says(draft.note, phrase)}
          onPick={(phrase) => write({ note: togglePhrase(draft.note, phrase) })}
        />
        <Words
          id="finish-note"
          value={draft.note}
          placeholder="写几句，住户会看到"
          most={500}
          onWrite={(words) => write({ note: words })}
        />
        {ticket.nature === 'complaint' && (
          <>
            <View className="finish__title">
              投诉原因
              <View className="finish__optional">必选一个，住户看不到</View>
            </View>
            <OneOf
              id="finish-cause"
              words={CAUSES}
              chosen={draft.cause}
              onPick={(cause) => cause && write({ cause })}
            />
          </>
        )}
        {evidence === 'both' && (
          <Evidence id="finish-before" title="修前照片" owed arrived={draft.before} photos={before} />
        )}
        {(isRepair || evidence !== 'none') && (
          <Evidence
            id="finish-photo"
            title="完工照片"
            owed={evidence !== 'none'}
            arrived={draft.photos}
            photos={after}
          />
        )}
        {ticket.fees && bill.lines.length === 0 && (
          <View className="finish__hint">没有住户同意的报价，这次不收费；要收费请先回去报价</View>
        )}
        {bill.lines.length > 0 && (
          <>
            <View className="finish__title">
              账单
              <View className="finish__optional">按同意的报价，少用的可以减</View>
            </View>
            <View>
              {bill.lines.map((line) => (
                <LineStepper
                  key={line.priceId}
                  id={`bill-${line.priceId}`}
                  line={line}
                  count={line.count}
                  most={line.most}
                  onChange={(count) => bill.put(line.priceId, count)}
                />
              ))}
            </View>
            <View className="finish__total" id="finish-total">
              <View>合计</View>
              <View>{yuan(bill.total)}</View>
            </View>
          </>
        )}
      </View>
      <Footer>
        {missing && (
          <View className="finish__missing" id="finish-missing">
            {missing}
          </View>
        )}
        <Button
          id="finish-submit"
          label={sending ? '照片上传中…' : choiceWord('finish', 'technician', ticket.nature)}
          busy={busy}
          disabled={missing !== undefined || sending}
          onTap={() => void finish()}
        />
      </Footer>
    </>
  )
}
