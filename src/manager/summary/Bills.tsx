import { View } from '@tarojs/components'
import type { BillsFigures, SummaryType } from '@contract/summary'
import { Card } from '@/components/group/Group'
import { LinkRow } from '@/components/link-row/LinkRow'
import {
  aboutIssued,
  aboutOverdue,
  aboutPaid,
  aboutRefunded,
  BILLS_SECTION,
  collectedWord,
  monthLabel,
} from '@/copy/summary-bills'
import { openCollection } from '@/services/office-routes'

/** What came in, what is still owed, and how much of the month's bills is collected. */
export const Bills = ({ bills, type }: { bills: BillsFigures; type: SummaryType }) => {
  const { month } = bills
  const collected = collectedWord(month)
  const notes = [
    aboutPaid(bills, type),
    aboutOverdue(bills, type),
    aboutIssued(bills),
    aboutRefunded(bills),
  ].filter((words): words is string => words !== undefined)
  return (
    <Card title={BILLS_SECTION.title}>
      <View id="bills-figures">
        {collected !== undefined && (
          <>
            <View className="summary__label">{monthLabel(month)}</View>
            <View className="summary__value">{collected}</View>
          </>
        )}
        {notes.map((words) => (
          <View className="summary__note" key={words}>
            {words}
          </View>
        ))}
      </View>
      <LinkRow id="to-collection" label={BILLS_SECTION.open} onTap={() => openCollection(month.month)} />
    </Card>
  )
}
