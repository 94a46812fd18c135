import type { BillId } from '@contract/ids'
import { Button } from '@/components/button/Button'
import { Footer } from '@/components/page/Footer'
import { payVerb } from '@/copy/pay'
import type { Paying } from './use-pay'

interface Props {
  paying: Paying
  billIds: BillId[]
  /** 分, of all of them. */
  amount: number
}

/** One button for everything that is ticked. What was broken off comes first: then there is none. */
export const PayBar = ({ paying: { standing, start }, billIds, amount }: Props) => {
  if (standing === 'unsure' || standing === 'left') return null
  return (
    <Footer>
      <Button
        id="pay"
        label={payVerb(amount)}
        busy={standing !== 'none'}
        disabled={billIds.length === 0}
        onTap={() => start(billIds)}
      />
    </Footer>
  )
}
