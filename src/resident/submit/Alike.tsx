import { View } from '@tarojs/components'
import type { Moment, TicketId } from '@contract/ids'
import type { AlikeTicket } from '@contract/ticket'
import { Button } from '@/components/button/Button'
import { KindIcon } from '@/components/scenario-tile/KindIcon'
import { alikeInWords, untilInWords } from '@/copy/submit'

interface Props {
  items: AlikeTicket[]
  now: Moment
  busy: boolean
  onFollow: (id: TicketId) => void
  onOpen: (id: TicketId) => void
}

/** As many as one reads before being impatient. */
const MOST = 3

/** Somebody may have said it already. What is known to all comes first; one's own request stays possible. */
export const Alike = ({ items, now, busy, onFollow, onOpen }: Props) => {
  const shown = [...items.filter(({ incident }) => incident), ...items.filter(({ incident }) => !incident)]
  return (
    <>
      {shown.slice(0, MOST).map((one) => {
        const { id, icon, what, near, incident, mine } = one
        const until = incident && untilInWords(incident.until, now)
        return (
          <View className="submit__card submit__alike" id={`alike-${id}`} key={id}>
            <View className="submit__known">
              <KindIcon icon={icon} />
              <View>
                {incident ? (
                  <>
                    <View className="submit__incident">{`${near}${what}的事，物业知道了`}</View>
                    <View>{incident.text}</View>
                    {until && <View className="submit__quiet">{until}</View>}
                  </>
                ) : (
                  <View>{alikeInWords(one, now)}</View>
                )}
              </View>
            </View>
            {mine ? (
              <Button id={`open-${id}`} kind="soft" label="去看看" onTap={() => onOpen(id)} />
            ) : (
              <Button id={`follow-${id}`} kind="soft" label="我也是" busy={busy} onTap={() => onFollow(id)} />
            )}
          </View>
        )
      })}
    </>
  )
}
