import { useState } from 'react'
import { View } from '@tarojs/components'
import { TICKET_STATES } from '@contract/glossary'
import type { Membership } from '@contract/member'
import type { TicketState } from '@contract/ticket'
import { Button } from '@/components/button/Button'
import { LinkRow } from '@/components/link-row/LinkRow'
import { Phrases } from '@/components/phrases/Phrases'
import { Sheet } from '@/components/sheet/Sheet'
import { SheetFooter } from '@/components/sheet/SheetFooter'
import { Switch } from '@/components/switch/Switch'
import { ONLY_OVERDUE, type Narrowing } from '@/copy/finding'
import { useCatalogue } from '@/services/catalogue'
import { HouseChips } from './HouseChips'
import { WhereOrWho } from './WhereOrWho'

/** What one may be asked. */
export type Question = keyof Narrowing

interface Props {
  me: Membership
  narrowing: Narrowing
  without: readonly Question[]
  onDone: (narrowing: Narrowing) => void
  onClose: () => void
}

const STATES = Object.keys(TICKET_STATES) as TicketState[]

/** Everything at once, and nothing is asked of the cloud before it is done. */
export const NarrowingSheet = ({ me, narrowing, without, onDone, onClose }: Props) => {
  const [draft, setDraft] = useState(narrowing)
  const [choosing, setChoosing] = useState<'place' | 'person'>()
  const { kinds } = useCatalogue(me.id)
  const watches = me.role === 'steward' || me.role === 'manager'
  const asks = (question: Question) => !without.includes(question)
  const change = (part: Narrowing) => {
    setDraft((old) => ({ ...old, ...part }))
    setChoosing(undefined)
  }
  if (choosing)
    return (
      <WhereOrWho
        me={me.id}
        asked={choosing}
        narrowing={draft}
        onPick={change}
        onClose={() => setChoosing(undefined)}
      />
    )
  return (
    <Sheet title="筛选单子" onClose={onClose}>
      <View className="finding__ask">
        {asks('overdue') && (
          <Switch
            id="only-overdue"
            label={ONLY_OVERDUE}
            hint="说好的时间已经过了"
            on={draft.overdue === true}
            onTap={() => change({ overdue: draft.overdue ? undefined : true, state: undefined })}
          />
        )}
        {asks('kind') && kinds.length > 0 && (
          <View>
            <View className="finding__group">什么事</View>
            <Phrases
              id="narrow-kind"
              phrases={kinds.map(({ word }) => word)}
              chosen={(word) => draft.kind?.word === word}
              onPick={(word) => {
                const kind = kinds.find((one) => one.word === word)
                change({ kind: kind && kind.id !== draft.kind?.id ? { id: kind.id, word } : undefined })
              }}
            />
          </View>
        )}
        {asks('state') && (
          <View>
            <View className="finding__group">到哪一步</View>
            <Phrases
              id="narrow-state"
              phrases={STATES.map((state) => TICKET_STATES[state])}
              chosen={(word) => draft.state !== undefined && TICKET_STATES[draft.state] === word}
              onPick={(word) => {
                const state = STATES.find((one) => TICKET_STATES[one] === word)
                change({ state: state === draft.state ? undefined : state, overdue: undefined })
              }}
            />
          </View>
        )}
        {asks('place') && !watches && <HouseChips me={me} place={draft.place} onPick={change} />}
        {watches && (
          <View>
            {asks('place') && (
              <LinkRow
                id="narrow-place"
                label="在哪里"
                words={draft.place?.word ?? '不限'}
                onTap={() => setChoosing('place')}
              />
            )}
            {asks('person') && (
              <LinkRow
                id="narrow-person"
                label="谁在做"
                words={draft.person?.word ?? '不限'}
                onTap={() => setChoosing('person')}
              />
            )}
          </View>
        )}
        <SheetFooter>
          <Button id="narrow-done" label="查看" onTap={() => onDone(draft)} />
          <Button id="narrow-clear" kind="quiet" label="清除" onTap={() => onDone({})} />
        </SheetFooter>
      </View>
    </Sheet>
  )
}
