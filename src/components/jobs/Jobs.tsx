import { useState } from 'react'
import { View } from '@tarojs/components'
import type { Membership } from '@contract/member'
import type { TicketCard as Card } from '@contract/ticket'
import { Blank } from '@/components/blank/Blank'
import { EtaSheet } from '@/components/eta-sheet/EtaSheet'
import { JobCard } from '@/components/job-card/JobCard'
import { List } from '@/components/list/List'
import type { Step } from '@/copy/choices'
import { openFinish, openTicket } from '@/services/routes'
import { askConsent } from '@/services/subscribe'
import { useCommand } from '@/services/use-command'
import { useTickets } from '@/services/use-tickets'
import { SHELVES, onShelf } from './shelves'
import './jobs.scss'

interface Props {
  me: Membership
  now: number
}

/** The work given to me: what I am at, what comes next, what is done. */
export const Jobs = ({ me, now }: Props) => {
  const pages = useTickets(me.id, 'jobs')
  const { busy, run } = useCommand()
  const [touched, setTouched] = useState<Card['id']>()
  const [leaving, setLeaving] = useState<Card>()

  const send = async (command: Promise<unknown>) => {
    setLeaving(undefined)
    await command
    await pages.refresh()
  }
  const take = (job: Card, step: Step) => {
    const about = { as: me.id, id: job.id }
    setTouched(job.id)
    switch (step) {
      case 'accept':
        void askConsent(me.id, ['job'])
        return void send(run('ticket.accept', about))
      case 'resume':
        return void send(run('ticket.resume', about))
      case 'depart':
        return setLeaving(job)
      case 'arrive':
        return void send(run('ticket.arrive', about))
      case 'finish':
        return openFinish(job.id)
    }
    step satisfies never
  }

  return (
    <>
      <List
        pages={pages}
        empty={<Blank drawing="calm" sentence="现在没有派给您的单子" hint="有新单子会马上提醒您" />}
      >
        {(jobs) =>
          SHELVES.map(({ shelf, title }) => {
            const here = onShelf(jobs, shelf, now)
            if (here.length === 0) return null
            return (
              <View className="jobs__shelf" key={shelf}>
                <View className="jobs__title">{title}</View>
                {here.map((job) => (
                  <JobCard
                    key={job.id}
                    me={me.id}
                    job={job}
                    now={now}
                    busy={busy && touched === job.id}
                    onOpen={({ id }) => openTicket(me.role, id)}
                    onStep={take}
                  />
                ))}
              </View>
            )
          })
        }
      </List>
      {leaving && (
        <EtaSheet
          now={now}
          onClose={() => setLeaving(undefined)}
          onPick={(etaMinutes) => void send(run('ticket.depart', { as: me.id, id: leaving.id, etaMinutes }))}
        />
      )}
    </>
  )
}
