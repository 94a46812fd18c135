import { View } from '@tarojs/components'
import type { Membership } from '@contract/member'
import type { Risk, Summary } from '@contract/summary'
import { Button } from '@/components/button/Button'
import { Icon } from '@/components/icon/Icon'
import { riskInWords } from '@domain/summary/words'
import { openTicket } from '@/services/routes'
import { useCommand } from '@/services/use-command'

interface Props {
  me: Membership
  summary: Summary
}

/** What keeps coming back at one place: somebody goes and looks, with one tap. */
export const Risks = ({ me, summary: { type, period, came } }: Props) => {
  const { busy, run } = useCommand()
  const inspect = async ({ kind, placeId }: Risk) => {
    const answer = await run('summary.inspect', { as: me.id, type, period, kind, placeId })
    if (answer?.ok) openTicket(me.role, answer.data.ticket.id)
  }
  return (
    <>
      {came.risks.map((risk) => (
        <View className="summary__risk" key={`${risk.kind} ${risk.placeId}`}>
          <View className="summary__warning">
            <Icon name="alert" />
            <View>{riskInWords(risk)}</View>
          </View>
          <Button
            id={`inspect-${risk.kind}-${risk.placeId}`}
            kind="soft"
            label="开检查单"
            busy={busy}
            onTap={() => void inspect(risk)}
          />
        </View>
      ))}
    </>
  )
}
