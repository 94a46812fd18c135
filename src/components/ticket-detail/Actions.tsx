import { View } from '@tarojs/components'
import type { Membership } from '@contract/member'
import type { TicketAnswer, TicketChoice, TicketView } from '@contract/ticket'
import { Button } from '@/components/button/Button'
import { Footer } from '@/components/page/Footer'
import { arrange, choiceWord } from '@/copy/choices'
import { Question } from './Question'
import { MoreSheet } from './questions/MoreSheet'
import { useChoices } from './use-choices'

interface Props {
  me: Membership
  ticket: TicketView
  choices: TicketChoice[]
  now: number
  onNews: (answer: TicketAnswer) => void
  onRefused: () => void
}

/** What may be done now: the next thing large, the rest quietly under it, a question from below where one is needed. */
export const Actions = ({ me, ticket, choices, now, onNews, onRefused }: Props) => {
  const on = useChoices({ me, ticket, onNews, onRefused })
  if (choices.length === 0) return null
  const { main, quiet, more } = arrange(choices)
  const word = (choice: TicketChoice) => choiceWord(choice, me.role)
  return (
    <>
      <Footer>
        {main && <Button id={main} label={word(main)} busy={on.busy} onTap={() => on.take(main)} />}
        <View className="ticket-detail__others">
          {quiet.map((choice) => (
            <Button
              key={choice}
              id={choice}
              kind="quiet"
              label={word(choice)}
              disabled={on.busy}
              onTap={() => on.take(choice)}
            />
          ))}
          {more.length > 0 && (
            <Button id="more" kind="quiet" label="更多" disabled={on.busy} onTap={() => on.ask('more')} />
          )}
        </View>
      </Footer>
      {on.asked === 'more' ? (
        <MoreSheet choices={more} role={me.role} onTake={on.take} onClose={on.close} />
      ) : (
        <Question me={me} ticket={ticket} now={now} on={on} />
      )}
    </>
  )
}
