import { useState } from 'react'
import type { TicketAnswer, TicketChoice, TicketView } from '@contract/ticket'
import type { Membership } from '@contract/member'
import { isUnsettled, type PhoneAnswer } from '@/services/cloud'
import type { KeptChoice, Said } from '@/services/kept-steps'
import { goBack, openFinish, openQuote } from '@/services/routes'
import { forget } from '@/services/storage'
import { askConsent } from '@/services/subscribe'
import { tell } from '@/services/tell'
import { useCommand } from '@/services/use-command'
import { useStep } from '@/services/use-step'
import { draftOf } from './questions/asking'

/** The choices that need an answer first, and the sheet that holds the rest of them. */
export type Asked =
  Exclude<TicketChoice, 'accept' | 'arrive' | 'quote' | 'finish' | 'resume' | 'urge' | 'confirm'> | 'more'

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
  const steps = useStep(me.id)
  const { id } = ticket
  const about = { as: me.id, id }
  const close = () => ask(undefined)

  const arrived = (choice: TicketChoice, answer: TicketAnswer) => {
    forget(draftOf(choice, id))
    const { assignee, guardian, what } = answer.ticket
    if (choice === 'urge') tell('已提醒师傅和管家')
    if (choice === 'entrust' && guardian) tell(`以后由${guardian.name}跟进`)
    if (choice === 'reclassify') tell(`已改为${what}，交给${assignee.name}`)
    if (ticket.assignee.id === me.id && assignee.id !== me.id) {
      // Mine no more: what is left to do is in the list.
      if (choice !== 'reclassify') tell(`已转给${assignee.name}`)
      return goBack()
    }
    // Given away, and nobody here any more who could do something with it.
    if (choice === 'entrust' && answer.choices.length === 0) return goBack()
    onNews(answer)
  }
  const send = async (choice: TicketChoice, command: Promise<PhoneAnswer<TicketAnswer> | undefined>) => {
    const answer = await command
    if (!answer) return
    // Refused: something has changed meanwhile. Silence, or a date that cannot be: the question stays open.
    if (answer.ok || !(isUnsettled(answer.code) || answer.code === 'WRONG_DATES')) close()
    if (answer.ok) arrived(choice, answer.data)
    else onRefused()
  }
  /** A step of the work is kept on the phone where there is no signal. */
  const step = (choice: KeptChoice, said: Said = {}) =>
    send(
      choice,
      steps.take(choice, ticket, said).then((answer) => {
        if (answer !== 'kept') return answer
        forget(draftOf(choice, id))
        close()
        return undefined
      }),
    )

  const take = (choice: TicketChoice) => {
    close()
    switch (choice) {
      case 'accept':
        void askConsent(me.id, ['job'])
        return void step(choice)
      case 'arrive':
      case 'resume':
        return void step(choice)
      case 'urge':
        return void send(choice, run('ticket.urge', about))
      case 'confirm':
        return void send(choice, run('ticket.confirm', about))
      case 'finish':
        return openFinish(id)
      case 'quote':
        return openQuote(id)
      case 'depart':
      case 'agree':
      case 'sign':
      case 'refuse':
      case 'answer':
      case 'cancel':
      case 'rate':
      case 'rerate':
      case 'reply':
      case 'visit':
      case 'reopen':
      case 'wait':
      case 'transfer':
      case 'reclassify':
      case 'decline':
      case 'takeOver':
      case 'merge':
      case 'entrust':
      case 'comment':
        return ask(choice)
    }
    choice satisfies never
  }
  return { asked, ask, close, busy: busy || steps.busy, run, about, send, step, take }
}
export type Choices = ReturnType<typeof useChoices>
