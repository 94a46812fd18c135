import { useState } from 'react'
import { View } from '@tarojs/components'
import type { Urgency } from '@contract/catalogue'
import type { Ladder, PromiseRules } from '@contract/promise'
import { Card } from '@/components/group/Group'
import { LinkRow } from '@/components/link-row/LinkRow'
import { RUNGS, termInWords, URGENCIES } from '@/copy/terms'
import { MinutesSheet } from './MinutesSheet'

interface Props {
  ladder: PromiseRules['ladder']
  onChange: (ladder: PromiseRules['ladder']) => void
}

const STEPS = Object.keys(RUNGS) as (keyof Ladder)[]
const DAY = 24 * 60
/** As the contract has them: only the deputy may come at once. Minutes. */
const BOUNDS: Record<keyof Ladder, readonly [number, number]> = {
  deputy: [0, DAY],
  steward: [1, DAY],
  manager: [1, DAY],
}

/** Who is called when a promise is broken, and how long after the one before. */
export const Ladders = ({ ladder, onChange }: Props) => {
  const [open, setOpen] = useState<{ urgency: Urgency; step: keyof Ladder }>()
  return (
    <>
      {(Object.keys(URGENCIES) as Urgency[]).map((urgency) => (
        <Card key={urgency} title={URGENCIES[urgency]}>
          <View>
            {STEPS.map((step) => (
              <LinkRow
                key={step}
                id={`ladder-${urgency}-${step}`}
                label={RUNGS[step]}
                words={termInWords(ladder[urgency][step])}
                onTap={() => setOpen({ urgency, step })}
              />
            ))}
          </View>
        </Card>
      ))}
      {open && (
        <MinutesSheet
          title={RUNGS[open.step]}
          minutes={ladder[open.urgency][open.step]}
          bounds={BOUNDS[open.step]}
          onDone={(minutes) => {
            onChange({ ...ladder, [open.urgency]: { ...ladder[open.urgency], [open.step]: minutes } })
            setOpen(undefined)
          }}
          onClose={() => setOpen(undefined)}
        />
      )}
    </>
  )
}
