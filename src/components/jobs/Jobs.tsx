import { useState } from 'react'
import { View } from '@tarojs/components'
import type { Membership } from '@contract/member'
import type { TicketCard as Card } from '@contract/ticket'
import { Blank } from '@/components/blank/Blank'
import { EtaSheet } from '@/components/eta-sheet/EtaSheet'
import { JobCard } from '@/components/job-card/JobCard'
import { List } from '@/components/list/List'
import { OfflineBar } from '@/components/offline-bar/OfflineBar'
import { StuckCard } from '@/components/offline-bar/StuckCard'
import type { Step } from '@/copy/choices'
import { openFinish, openTicket } from '@/services/routes'
import { askConsent } from '@/services/subscribe'
import { useStep, type Taken } from '@/services/use-step'
import { SHELVES, onShelf } from './shelves'
import { useJobs } from './use-jobs'
import './jobs.scss'

interface Props {
  me: Membership
  now: number
}

/** The work given to me: what I am at, what comes next, what is done. */
export const Jobs = ({ me, now }: Props) => {
  const { pages, waiting, stuck } = useJobs(me.id)
  const { busy, take } = useStep(me.id)
  const [touched, setTouched] = useState<Card['id']>()
  const [leaving, setLeaving] = useState<Card>()

  const send = async (step: Promise<Taken>) => {
    setLeaving(undefined)
    if ((await step) !== 'kept') await pages.refresh()
  }
  const go = (job: Card, step: Step) => {
    setTouched(job.id)
    switch (step) {
      case 'accept':
        void askConsent(me.id, ['job'])
        return void send(take(step, job))
      case 'resume':
      case 'arrive':
        return void send(take(step, job))
      case 'depart':
        return setLeaving(job)
      case 'finish':
        return openFinish(job.id)
      case 'sign':
      case 'answer':
        return openTicket(me.role, job.id)
    }
    step satisfies never
  }

  return (
    <>
      {stuck.map((one) => (
        <StuckCard key={one.step.requestId} me={me.id} stuck={one} now={now} />
      ))}
      <List
        pages={pages}
        empty={<Blank drawing="calm" sentence="现在没有派给你的单子" hint="有新单子会马上提醒你" />}
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
                    waiting={waiting.filter(({ id }) => id === job.id).length}
                    onOpen={({ id }) => openTicket(me.role, id)}
                    onStep={go}
                  />
                ))}
              </View>
            )
          })
        }
      </List>
      <View className="jobs__kept">
        <OfflineBar steps={waiting.length} />
      </View>
      {leaving && (
        <EtaSheet
          now={now}
          onClose={() => setLeaving(undefined)}
          onPick={(etaMinutes) => void send(take('depart', leaving, { etaMinutes }))}
        />
      )}
    </>
  )
}
