import { View } from '@tarojs/components'
import type { Membership } from '@contract/member'
import { countWord } from '@/copy/counts'
import { call } from '@/services/cloud'
import { openBoard, openIncident, openLog, openVisits } from '@/services/manager-routes'
import { openOffice } from '@/services/office-routes'
import { openRounds } from '@/services/rounds-routes'
import { openApprovals, openPeople, openSummary, openZones } from '@/services/routes'
import { useAnswer } from '@/services/use-answer'
import './manager-links.scss'

/** Counted on the first page: what does not fit on it is a plus. */
const waitingWords = (waiting: number, more: boolean): string => {
  if (waiting === 0) return '审核'
  return more ? `待审核 ${waiting}+` : `待审核 ${waiting}`
}

/** What is late is said before it is looked for. */
const boardWords = (overdue: number): string =>
  overdue === 0 ? '承诺看板' : `看板 超时 ${countWord(overdue)}`

const visitsWords = (visits: number): string => (visits === 0 ? '回访' : `要回访 ${countWord(visits)}`)

interface Props {
  me: Membership
  overdue: number
  visits: number
}

/** How it stands and what is done at the desk, then what is looked after; no more, for the day's work stands below. */
export const ManagerLinks = ({ me, overdue, visits }: Props) => {
  const { data } = useAnswer(`waiting ${me.id}`, () => call('application.list', { as: me.id }))
  const items = data?.items ?? []
  const waiting = items.filter(({ state }) => state === 'waiting').length
  const more = waiting > 0 && waiting === items.length && data?.next !== undefined
  const link = (id: string, words: string, open: () => void, tone = '') => (
    <View
      className={tone ? `manager-links__link manager-links__link--${tone}` : 'manager-links__link'}
      id={id}
      hoverClass="pressed"
      onClick={open}
      ariaRole="button"
    >
      {words}
    </View>
  )
  return (
    <>
      <View className="manager-links manager-links--desk">
        {link('to-board', boardWords(overdue), openBoard, overdue > 0 ? 'alarm' : '')}
        {link('to-log', '替住户报单', openLog, 'main')}
        {link('to-incident', '大面积通知', openIncident)}
      </View>
      <View className="manager-links manager-links--desk">
        {link('to-approvals', waitingWords(waiting, more), openApprovals, waiting > 0 ? 'urgent' : '')}
        {link('to-people', '人员', openPeople)}
        {link('to-zones', '片区值班', openZones)}
      </View>
      <View className="manager-links manager-links--few">
        {link('to-visits', visitsWords(visits), openVisits, visits > 0 ? 'urgent' : '')}
        {link('to-rounds', '保洁轮次', openRounds)}
        {me.role === 'manager' && (
          <>
            {link('to-summary', '周报月报', () => openSummary('week'))}
            {link('to-office', '收费', openOffice)}
          </>
        )}
      </View>
    </>
  )
}
