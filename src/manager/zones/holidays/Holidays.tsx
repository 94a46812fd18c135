import { useState } from 'react'
import { View } from '@tarojs/components'
import type { Holiday } from '@contract/zone'
import { Blank } from '@/components/blank/Blank'
import { Button } from '@/components/button/Button'
import { Chip } from '@/components/chip/Chip'
import { dayOf, daysBetween, holidayWord, runInWords, runsOf, type Run } from '@/copy/duty'
import { useNow } from '@/services/use-now'
import type { About } from '../about'
import { useMapEdit } from '../use-map-edit'
import { HolidaySheet } from './HolidaySheet'
import './holidays.scss'

/** The days that are not what their weekday says: whoever is down for holidays works on these. */
export const Holidays = ({ me, map: { holidays }, mayChange, onNews, onStale }: About) => {
  const [adding, setAdding] = useState(false)
  const { busy, save } = useMapEdit({ onNews, onStale })
  const without = ({ first, last }: Run) => holidays.filter(({ day }) => day < first || day > last)
  const keep = (next: Holiday[]) => save('holiday.save', { as: me, holidays: next })
  const add = async (run: Run) => {
    const days = daysBetween(run.first, run.last).map((day) => ({ day, name: run.name, work: run.work }))
    if (await keep([...without(run), ...days])) setAdding(false)
  }
  const today = dayOf(useNow())
  const runs = runsOf(holidays)
  const coming = runs.filter(({ last }) => last >= today)
  const past = runs.filter(({ last }) => last < today).reverse()
  const row = (run: Run) => (
    <View className="holidays__row" key={run.first}>
      <View>
        <View className="holidays__name">{run.name}</View>
        <View className="zones__hint">{runInWords(run)}</View>
      </View>
      <Chip tone={run.work ? 'quiet' : 'brand'} words={holidayWord(run.work)} />
      {mayChange && run.last >= today && (
        <Button
          id={`holiday-remove-${run.first}`}
          kind="quiet"
          label="移除"
          disabled={busy}
          onTap={() => void keep(without(run))}
        />
      )}
    </View>
  )
  return (
    <View className="holidays">
      <View className="zones__hint">放假的日子按“节假日”的班次值班；调休上班的日子按平常的工作日。</View>
      {coming.length === 0 && (
        <Blank
          drawing="calm"
          sentence="接下来没有节假日"
          hint="国务院每年十一月公布下一年的安排，照着加就行"
        />
      )}
      {coming.map(row)}
      {mayChange && <Button id="holiday-add" label="加日子" onTap={() => setAdding(true)} />}
      {past.length > 0 && <View className="zones__hint">已经过去</View>}
      {past.map(row)}
      {adding && <HolidaySheet busy={busy} onAdd={(run) => void add(run)} onClose={() => setAdding(false)} />}
    </View>
  )
}
