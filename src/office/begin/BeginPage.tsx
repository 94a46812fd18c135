import { useState } from 'react'
import { View } from '@tarojs/components'
import type { FeeItem, Run } from '@contract/fee'
import type { MemberId, Moment } from '@contract/ids'
import { Button } from '@/components/button/Button'
import { Field } from '@/components/field/Field'
import { Card } from '@/components/group/Group'
import { Footer } from '@/components/page/Footer'
import { Tick } from '@/components/tick/Tick'
import { dayOf } from '@/copy/duty'
import { showRun } from '@/services/office-routes'
import { useCommand } from '@/services/use-command'
import { firstForm, nameOf, sharedOf, wishOf } from './begin-form'
import { When } from './When'

interface Props {
  me: MemberId
  now: Moment
  items: FeeItem[]
  runs: Run[]
}

/** Of what time, until when to be paid, what for, and what the shared things cost. */
export const BeginPage = ({ me, now, items, runs }: Props) => {
  const today = dayOf(now)
  const [form, setForm] = useState(() => firstForm(now, items, runs))
  const write = (change: Partial<typeof form>) => setForm((old) => ({ ...old, ...change }))
  const { busy, run } = useCommand()
  const wish = wishOf(me, form, items, today)
  const { feeIds, costs } = form

  const begin = async () => {
    if ('fault' in wish) return
    const answer = await run('run.begin', wish)
    if (answer?.ok) showRun(answer.data.run.id)
  }
  return (
    <>
      <View className="office">
        <Card title="哪段时间的">
          <When form={form} today={today} onWrite={write} />
          <Field
            id="run-name"
            label="名字，住户看得到"
            value={nameOf(form)}
            placeholder="比如：2026年11月账单"
            most={20}
            onWrite={(name) => write({ name })}
          />
        </Card>
        <Card title="收哪些">
          <View>
            {items.map(({ id, name }) => (
              <Tick
                key={id}
                id={`item-${id}`}
                words={name}
                on={feeIds.includes(id)}
                holder={undefined}
                onTap={() =>
                  write({
                    feeIds: feeIds.includes(id) ? feeIds.filter((one) => one !== id) : [...feeIds, id],
                  })
                }
              />
            ))}
          </View>
          {sharedOf(form, items).map(({ id, name }) => (
            <Field
              key={id}
              id={`cost-${id}`}
              label={`${name}一共花了多少（元）`}
              value={costs[id] ?? ''}
              placeholder="比如：12600.50"
              keys="digit"
              most={12}
              onWrite={(written) => write({ costs: { ...costs, [id]: written } })}
            />
          ))}
        </Card>
        <View className="office__hint">现在只是算，住户什么也收不到。算好了核对一遍，再出账。</View>
      </View>
      <Footer>
        {'fault' in wish && (
          <View className="office__fault" id="begin-fault">
            {wish.fault}
          </View>
        )}
        <Button
          id="begin-run"
          label="算一遍"
          busy={busy}
          disabled={'fault' in wish}
          onTap={() => void begin()}
        />
      </Footer>
    </>
  )
}
