import type { Membership } from '@contract/member'
import { Blank } from '@/components/blank/Blank'
import { List } from '@/components/list/List'
import { call } from '@/services/cloud'
import { openTicket } from '@/services/routes'
import { tell } from '@/services/tell'
import { useCommand } from '@/services/use-command'
import { useNow } from '@/services/use-now'
import { usePages } from '@/services/use-pages'
import { Letter } from './Letter'
import './letters.scss'

/** What WeChat could not be made to tell: to whom, about what, why; sent once more with one tap. */
export const Letters = ({ me }: { me: Membership }) => {
  const now = useNow()
  const pages = usePages(`letters ${me.id}`, (cursor) =>
    call('letter.dead', { as: me.id, ...(cursor === undefined ? {} : { cursor }) }),
  )
  const { busy, run } = useCommand()
  const resend = async ({ id, ticketId }: Parameters<typeof Letter>[0]['letter']) => {
    const answer = await run('letter.resend', { as: me.id, id, ticketId })
    if (answer?.ok) tell('已再发一次')
    if (answer) await pages.refresh()
  }
  return (
    <List
      pages={pages}
      empty={<Blank drawing="mail" sentence="没有发不出去的提醒" hint="微信发不出去的，会在这里" />}
    >
      {(letters) =>
        letters.map((letter) => (
          <Letter
            key={letter.id}
            letter={letter}
            now={now}
            busy={busy}
            onOpen={() => openTicket(me.role, letter.ticketId)}
            onResend={() => void resend(letter)}
          />
        ))
      }
    </List>
  )
}
