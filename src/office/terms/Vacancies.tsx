import { useState } from 'react'
import { View } from '@tarojs/components'
import type { HouseTerms } from '@contract/fee'
import { Button } from '@/components/button/Button'
import { Card } from '@/components/group/Group'
import { whileInWords } from '@/copy/house-terms'
import { put, without } from '@/services/list-edit'
import { SumRow } from '../pieces/sum-row/SumRow'
import { VacantSheet } from './VacantSheet'

interface Props {
  vacant: HouseTerms['vacant']
  onChange: (vacant: HouseTerms['vacant']) => void
}

/** When nobody lived there, in the order of the days. */
export const Vacancies = ({ vacant, onChange }: Props) => {
  const [open, setOpen] = useState<number>()
  const change = (next: HouseTerms['vacant']) => {
    onChange([...next].sort((one, other) => (one.from < other.from ? -1 : 1)))
    setOpen(undefined)
  }
  return (
    <Card title="空置" hint="空着的日子，各项按自己的比例收">
      {vacant.length === 0 && <View>没有空置</View>}
      <View>
        {vacant.map((stretch, at) => (
          <SumRow
            key={stretch.from}
            id={`vacant-${at}`}
            label={whileInWords(stretch)}
            note={stretch.to === undefined ? '还空着' : undefined}
            onTap={() => setOpen(at)}
          />
        ))}
      </View>
      <Button id="add-vacant" kind="quiet" label="加一段空置" onTap={() => setOpen(vacant.length)} />
      {open !== undefined && (
        <VacantSheet
          stretch={vacant[open]}
          others={without(vacant, open)}
          onDone={(stretch) => change(put(vacant, open, stretch))}
          onRemove={() => change(without(vacant, open))}
          onClose={() => setOpen(undefined)}
        />
      )}
    </Card>
  )
}
