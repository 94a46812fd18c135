import { View } from '@tarojs/components'
import type { ApplicationView } from '@contract/join'
import { TIES } from '@contract/glossary'
import { Button } from '@/components/button/Button'
import { Chip, Chips } from '@/components/chip/Chip'
import { lastDay } from '@/copy/dates'
import { when } from '@/copy/times'

interface Props {
  application: ApplicationView
  now: number
}

/** 租客，住到 2027年6月30日 */
const asWhat = ({ tie, until }: ApplicationView): string =>
  until === undefined ? TIES[tie] : `${TIES[tie]}，住到 ${lastDay(until)}`

const Who = ({ application }: Pick<Props, 'application'>) => (
  <>
    <View className="approvals__top">
      <View className="approvals__name">{application.name}</View>
      <View className="approvals__phone">{application.maskedPhone}</View>
    </View>
    <Chips>
      <Chip tone="brand" words={application.label} />
      <Chip words={asWhat(application)} />
    </Chips>
  </>
)

interface AskProps extends Props {
  busy: boolean
  onApprove: () => void
  onRefuse: () => void
}

/** One who waits. Yes is one tap; no needs a reason. */
export const Asks = ({ application, now, busy, onApprove, onRefuse }: AskProps) => (
  <View className="approvals__card" id={`application-${application.id}`}>
    <Who application={application} />
    <View className="approvals__since">{`${when(application.createdAt, now)} 申请`}</View>
    <View className="approvals__choices">
      <Button id={`refuse-${application.id}`} kind="quiet" label="拒绝" disabled={busy} onTap={onRefuse} />
      <Button id={`approve-${application.id}`} label="通过" busy={busy} onTap={onApprove} />
    </View>
  </View>
)

export const Decided = ({ application, now }: Props) => {
  const { id, state, decided } = application
  const verdict = state === 'approved' ? '已通过' : '已拒绝'
  return (
    <View className="approvals__decided" id={`application-${id}`}>
      <Who application={application} />
      {decided && (
        <View className="approvals__since">{`${decided.by} ${when(decided.at, now)} ${verdict}`}</View>
      )}
      {decided?.reason && <View className="approvals__since">{`理由：${decided.reason}`}</View>}
    </View>
  )
}
