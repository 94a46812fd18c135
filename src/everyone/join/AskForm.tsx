import { useState } from 'react'
import { View } from '@tarojs/components'
import { TIES } from '@contract/glossary'
import type { Membership } from '@contract/member'
import { Button } from '@/components/button/Button'
import { DateField } from '@/components/date-field/DateField'
import { Field } from '@/components/field/Field'
import { LinkRow } from '@/components/link-row/LinkRow'
import { Footer } from '@/components/page/Footer'
import { Segments } from '@/components/segments/Segments'
import { dayOf } from '@/copy/duty'
import { goBack } from '@/services/routes'
import { tell } from '@/services/tell'
import { useNow } from '@/services/use-now'
import { FindSheet } from './FindSheet'
import { UnitSheet } from '@/components/unit-picker/UnitSheet'
import { WhoFields } from './WhoFields'
import { useApplication } from './use-application'

/** Name and house, to be looked over by the steward. */
export const AskForm = ({ me }: { me: Membership | undefined }) => {
  const { draft, write, busy, ask } = useApplication(me)
  const [asked, setAsked] = useState<'community' | 'unit'>()
  const [tried, setTried] = useState(false)
  const now = useNow()
  const { community, staircase, room, tie, until } = draft
  const close = () => setAsked(undefined)

  const submit = async () => {
    setTried(true)
    if (!(await ask())) return
    tell('已交给片区管家，通过后会告诉您')
    goBack()
  }
  return (
    <>
      <View className="join">
        <View className="join__links">
          <LinkRow
            id="community"
            label="小区"
            words={community?.name ?? '请选择'}
            onTap={() => setAsked('community')}
          />
          <LinkRow
            id="unit"
            label="楼栋单元"
            words={staircase?.label ?? '请选择'}
            onTap={() => setAsked(community ? 'unit' : 'community')}
          />
          {tried && !staircase && <View className="join__fault">请选好小区和楼栋单元</View>}
          <View className="join__room">
            <Field
              id="room"
              label="房号"
              value={room}
              placeholder="比如：501"
              most={10}
              fault={tried && room.trim() === '' ? '请填写房号' : undefined}
              onWrite={(written) => write({ room: written })}
            />
          </View>
        </View>
        <View className="join__card join__form">
          <WhoFields who={draft} tried={tried} onWrite={write} />
          <Segments choices={TIES} chosen={tie} onChoose={(chosen) => write({ tie: chosen })} />
          {tie === 'tenant' && (
            <DateField
              id="until"
              label="租到哪一天"
              value={until}
              placeholder="请选择"
              from={dayOf(now)}
              onPick={(day) => write({ until: day })}
            />
          )}
          {tried && tie === 'tenant' && !until && <View className="join__fault">请选好租到哪一天</View>}
        </View>
      </View>
      <Footer>
        <Button id="ask-submit" label="提交申请" busy={busy} onTap={() => void submit()} />
      </Footer>
      {asked === 'community' && (
        <FindSheet
          onClose={close}
          onPick={(found) => {
            write({ community: found, ...(found.id === community?.id ? {} : { staircase: undefined }) })
            setAsked('unit')
          }}
        />
      )}
      {asked === 'unit' && community && (
        <UnitSheet
          communityId={community.id}
          onClose={close}
          onPick={(picked) => {
            write({ staircase: picked })
            close()
          }}
        />
      )}
    </>
  )
}
