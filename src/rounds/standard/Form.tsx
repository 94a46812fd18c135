import { useState } from 'react'
import { View } from '@tarojs/components'
import type { Membership } from '@contract/member'
import type { RoundRulesView } from '@contract/round-views'
import type { Standard } from '@contract/standard'
import { Button } from '@/components/button/Button'
import { ConfirmSheet } from '@/components/confirm/ConfirmSheet'
import { Field } from '@/components/field/Field'
import { Card } from '@/components/group/Group'
import { dayOf } from '@/copy/duty'
import {
  blankStandard,
  FEWEST_TICKS,
  formOf,
  MOST_TICKS,
  removeWords,
  STANDARD,
  standardFault,
  standardOf,
  withTick,
  type StandardForm,
} from '@/copy/standards'
import { without } from '@/services/list-edit'
import { goBack } from '@/services/routes'
import { tell } from '@/services/tell'
import { useNow } from '@/services/use-now'
import { DoFooter } from '../pieces/DoFooter'
import type { Rules } from '../pieces/use-rules'
import { Often } from './Often'
import { TickRow } from './TickRow'
import { Times } from './Times'

interface Props {
  me: Membership
  rules: RoundRulesView
  /** Undefined: a new one. */
  standard: Standard | undefined
  asked: Rules
}

/** What good means at a kind of place, how often, and how long it takes. */
export const Form = ({ me, rules, standard, asked }: Props) => {
  const now = useNow()
  const [form, setForm] = useState<StandardForm>(() => (standard ? formOf(standard) : blankStandard()))
  const [removing, setRemoving] = useState(false)
  const { busy, save } = asked
  const write = (change: Partial<StandardForm>) => setForm((old) => ({ ...old, ...change }))
  const taken = rules.standards.filter(({ id }) => id !== standard?.id).map(({ name }) => name)
  const fault = standardFault(form, taken)
  const keep = async () => {
    const id = standard ? { id: standard.id } : {}
    if (!(await save('standard.save', { as: me.id, standard: { ...id, ...standardOf(form, dayOf(now)) } })))
      return
    tell(STANDARD.saved)
    goBack()
  }
  const remove = async () => {
    if (!standard || !(await save('standard.remove', { as: me.id, id: standard.id }))) return
    tell(STANDARD.removed)
    goBack()
  }
  return (
    <>
      <View className="rounds__form">
        <Card>
          <Field
            id="standard-name"
            label={STANDARD.name}
            value={form.name}
            placeholder={STANDARD.nameHint}
            most={20}
            onWrite={(name) => write({ name })}
          />
          <Field
            id="standard-minutes"
            label={STANDARD.minutes}
            value={form.minutes}
            placeholder={STANDARD.minutesHint}
            most={3}
            keys="number"
            onWrite={(minutes) => write({ minutes })}
          />
        </Card>
        <Card title={STANDARD.ticks} hint={STANDARD.ticksHint}>
          {form.ticks.map((tick, at) => (
            <TickRow
              key={tick.id}
              tick={tick}
              at={at}
              onChange={(change) =>
                setForm((old) => ({
                  ...old,
                  ticks: old.ticks.map((one) => (one.id === tick.id ? change(one) : one)),
                }))
              }
              onRemove={
                form.ticks.length > FEWEST_TICKS ? () => write({ ticks: without(form.ticks, at) }) : undefined
              }
            />
          ))}
          {form.ticks.length < MOST_TICKS && (
            <Button
              id="add-tick"
              kind="soft"
              label={STANDARD.addTick}
              onTap={() => write({ ticks: withTick(form.ticks) })}
            />
          )}
        </Card>
        <Times windows={form.windows} onChange={(windows) => write({ windows })} />
        <Often form={form} today={dayOf(now)} onChange={write} />
        {standard && (
          <Button
            id="standard-remove"
            kind="alarm"
            label={STANDARD.remove}
            disabled={busy}
            onTap={() => setRemoving(true)}
          />
        )}
      </View>
      <DoFooter
        id="standard"
        verb="save"
        label={STANDARD.save}
        busy={busy}
        fault={fault}
        wrong
        onTap={() => void keep()}
      />
      {removing && standard && (
        <ConfirmSheet
          title={STANDARD.removeTitle}
          sentences={removeWords(standard.name)}
          verb={STANDARD.remove}
          busy={busy}
          onSure={() => void remove()}
          onClose={() => setRemoving(false)}
        />
      )}
    </>
  )
}
