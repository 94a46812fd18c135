import { useState } from 'react'
import { View } from '@tarojs/components'
import type { ApplicationView } from '@contract/join'
import type { Membership } from '@contract/member'
import { Blank } from '@/components/blank/Blank'
import { List } from '@/components/list/List'
import { call, isUnsettled } from '@/services/cloud'
import { useNow } from '@/services/use-now'
import { usePages } from '@/services/use-pages'
import { useCommand } from '@/services/use-command'
import { Asks, Decided } from './Application'
import { RefuseSheet } from './RefuseSheet'
import './approvals.scss'

/** Who asks to be let in, longest waiting first; what is decided lies quietly below. */
export const Approvals = ({ me }: { me: Membership }) => {
  const pages = usePages(`applications ${me.id}`, (cursor) =>
    call('application.list', { as: me.id, ...(cursor === undefined ? {} : { cursor }) }),
  )
  const now = useNow()
  const { busy, run } = useCommand()
  const [touched, setTouched] = useState<ApplicationView['id']>()
  const [refusing, setRefusing] = useState<ApplicationView>()

  const decide = async ({ id }: ApplicationView, approve: boolean, reason?: string) => {
    setTouched(id)
    const about = { as: me.id, id, approve, ...(reason === undefined ? {} : { reason }) }
    const answer = await run('application.decide', about)
    // Silence: nothing is known to have happened, and the question stays open.
    if (!answer || (!answer.ok && isUnsettled(answer.code))) return
    setRefusing(undefined)
    await pages.refresh()
  }

  return (
    <View className="approvals">
      <List
        pages={pages}
        empty={<Blank drawing="door" sentence="现在没有人申请" hint="有人申请入住，会排在这里" />}
      >
        {(applications) => {
          const waiting = applications.filter(({ state }) => state === 'waiting')
          const decided = applications.filter(({ state }) => state !== 'waiting')
          return (
            <>
              {waiting.length === 0 && <View className="approvals__calm">都处理完了</View>}
              {waiting.map((application) => (
                <Asks
                  key={application.id}
                  application={application}
                  now={now}
                  busy={busy && touched === application.id}
                  onApprove={() => void decide(application, true)}
                  onRefuse={() => setRefusing(application)}
                />
              ))}
              {decided.length > 0 && <View className="approvals__title">已处理</View>}
              {decided.map((application) => (
                <Decided key={application.id} application={application} now={now} />
              ))}
            </>
          )
        }}
      </List>
      {refusing && (
        <RefuseSheet
          name={refusing.name}
          busy={busy}
          onRefuse={(reason) => void decide(refusing, false, reason)}
          onClose={() => setRefusing(undefined)}
        />
      )}
    </View>
  )
}
