import { useState } from 'react'
import type { TicketAnswer, TicketChoice, TicketView } from '@contract/ticket'
import type { Membership } from '@contract/member'
import { isUnsettled, type PhoneAnswer } from '@/services/cloud'
import { goBack, openFinish } from '@/services/routes'
import { forget } from '@/services/storage'
import { askConsent } from '@/services/subscribe'
import { tell } from '@/services/tell'
import { useCommand } from '@/services/use-command'
import { draftOf } from './questions/asking'

/** The choices that need an answer first, and the sheet that holds the rest of them. */
export type Asked = Exclude<TicketChoice, 'accept' | 'arrive' | 'finish' | 'resume' | 'urge'> | 'more'

interface Wish {
  me: Membership
  ticket: TicketView
  onNews: (answer: TicketAnswer) => void
  onRefused: () => void
}

/** What a tap on a choice does: sent at once, or asked about first. */
export const useChoices = ({ me, ticket, onNews, onRefused }: Wish) => {
  const [asked, ask] = useState<Asked>()
  const { busy, run } = useCommand()
  const { id } = ticket
  const about = { as: me.id, id }
  const close = () => ask(undefined)

  const arrived = (choice: TicketChoice, answer: TicketAnswer) => {
    forget(draftOf(choice, id))
    if (choice === 'urge') tell('已提醒师傅和管家')
    const to = answer.ticket.assignee
    if (ticket.assignee.id === me.id && to.id !== me.id) {
      // Mine no more: what is left to do is in the list.
      tell(`已转给${to.name}`)
      return goBack()
    }
    onNews(answer)
  }
  const send = async (choice: TicketChoice, command: Promise<PhoneAnswer<TicketAnswer> | undefined>) => {
    const answer = await command
    if (!answer) return
    // Refused: something has changed meanwhile. Silence: nothing has, and the question stays open.
    if (answer.ok || !isUnsettled(answer.code)) close()
    if (answer.ok) arrived(choice, answer.data)
    else onRefused()
  }

  const take = (choice: TicketChoice) => {
    close()
    switch (choice) {
      case 'accept':
        void askConsent(me.id, ['job'])
        return void send(choice, run('ticket.accept', about))
      case 'arrive':
        return void send(choice, run('ticket.arrive', about))
      case 'resume':
        return void send(choice, run('ticket.resume', about))
      case 'urge':
        return void send(choice, run('ticket.urge', about))
      case 'finish':
        return openFinish(id)
      case 'depart':
      case 'cancel':
      case 'rate':
      case 'reopen':
      case 'wait':
      case 'transfer':
      case 'decline':
      case 'takeOver':
      case 'comment':
        return ask(choice)
    }
    choice satisfies never
  }
  return { asked, ask, close, busy, run, about, send, take }
}
export type Choices = ReturnType<typeof useChoices>
