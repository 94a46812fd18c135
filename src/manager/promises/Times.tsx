import { useState } from 'react'
import { View } from '@tarojs/components'
import { PROMISES } from '@contract/glossary'
import type { Urgency } from '@contract/catalogue'
import type { PromiseName, PromiseRules } from '@contract/promise'
import { BOUNDS } from '@domain/promise/edit'
import { Card } from '@/components/group/Group'
import { LinkRow } from '@/components/link-row/LinkRow'
import { EDITED, termInWords, URGENCIES, workHoursInWords } from '@/copy/terms'
import { HoursSheet } from './HoursSheet'
import { MinutesSheet } from './MinutesSheet'

interface Props {
  rules: PromiseRules
  onChange: (part: Partial<PromiseRules>) => void
}

/** How long each promise runs, for everything and for danger, and in which hours. */
export const Times = ({ rules, onChange }: Props) => {
  const [open, setOpen] = useState<'hours' | { urgency: Urgency; name: PromiseName }>()
  const close = () => setOpen(undefined)
  return (
    <>
      {(Object.keys(URGENCIES) as Urgency[]).map((urgency) => (
        <Card
          key={urgency}
          title={URGENCIES[urgency]}
          hint={urgency === 'emergency' ? '日夜都算时间' : '答复和办好日夜都算，其余只算上班时间'}
        >
          <View>
            {EDITED.map((name) => (
              <LinkRow
                key={name}
                id={`${urgency}-${name}`}
                label={PROMISES[name]}
                words={termInWords(rules[urgency][name])}
                onTap={() => setOpen({ urgency, name })}
              />
            ))}
          </View>
        </Card>
      ))}
      <Card title="上班时间" hint="节假日在“片区值班”里设">
        <LinkRow
          id="hours"
          label="一般的事"
          words={workHoursInWords(rules.hours)}
          onTap={() => setOpen('hours')}
        />
      </Card>
      {open === 'hours' && (
        <HoursSheet
          hours={rules.hours}
          onDone={(hours) => {
            onChange({ hours })
            close()
          }}
          onClose={close}
        />
      )}
      {open !== undefined && open !== 'hours' && (
        <MinutesSheet
          title={`${URGENCIES[open.urgency]}，多久${PROMISES[open.name]}`}
          minutes={rules[open.urgency][open.name]}
          bounds={BOUNDS[open.name]}
          onDone={(minutes) => {
            onChange({ [open.urgency]: { ...rules[open.urgency], [open.name]: minutes } })
            close()
          }}
          onClose={close}
        />
      )}
    </>
  )
}
