import { Chip, Chips } from '@/components/chip/Chip'
import { feeChips, wayInWords } from '@/copy/fees'
import { SumRow } from '../pieces/sum-row/SumRow'
import type { FeeDraft } from './draft'

interface Props {
  item: FeeDraft
  at: number
  onOpen: () => void
}

/** What is charged for, how it is reckoned, and what is special about it. */
export const FeeRow = ({ item, at, onOpen }: Props) => {
  const chips = feeChips(item)
  return (
    <SumRow id={`fee-${at}`} label={item.name} note={wayInWords(item.way)} onTap={onOpen}>
      {chips.length > 0 && (
        <Chips>
          {chips.map((words) => (
            <Chip key={words} words={words} />
          ))}
        </Chips>
      )}
    </SumRow>
  )
}
