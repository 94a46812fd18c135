import { CONDITIONS } from '@contract/glossary'
import type { Moment } from '@contract/ids'
import type { PostKind } from '@contract/post'
import { DateField } from '@/components/date-field/DateField'
import { Field } from '@/components/field/Field'
import { priceWritten, WRITE } from '@/copy/board-write'
import { dayOf } from '@/copy/duty'
import { Choice } from './Choice'
import type { Draft } from './draft'
import { ShopFields } from './ShopFields'

interface Props {
  draft: Draft
  now: Moment
  write: (change: Partial<Draft>) => void
}

/** Nobody looks for what was lost longer ago, nor asks for help further ahead. Milliseconds. */
const HALF_A_YEAR = 180 * 24 * 60 * 60_000

/** Advice and a question are words, and nothing else. */
export const asksMore = (kind: PostKind): boolean => kind !== 'tip' && kind !== 'question'

/** What belongs to the kind, and nothing that does not. */
export const KindFields = ({ draft, now, write }: Props) => {
  const { kind, price, condition, found, where, day, offer, until, when } = draft
  const conditionField = (
    <Choice
      id="condition"
      label={WRITE.condition}
      words={CONDITIONS}
      chosen={condition}
      onPick={(picked) => write({ condition: picked })}
    />
  )
  switch (kind) {
    case undefined:
    case 'tip':
    case 'question':
      return null
    case 'sale':
      return (
        <>
          <Field
            id="price"
            label={WRITE.price}
            value={price}
            placeholder={WRITE.priceHint}
            most={10}
            keys="digit"
            fault={price.trim() !== '' && priceWritten(price) === undefined ? WRITE.priceFault : undefined}
            onWrite={(written) => write({ price: written })}
          />
          {conditionField}
        </>
      )
    case 'free':
      return conditionField
    case 'lost':
      return (
        <>
          <Choice
            id="lost"
            label={WRITE.lostHint}
            words={WRITE.LOST}
            chosen={found === undefined ? undefined : found ? 'found' : 'lost'}
            onPick={(picked) => write({ found: picked && picked === 'found' })}
          />
          <Field
            id="where"
            label={WRITE.where}
            value={where}
            placeholder={WRITE.whereHint}
            most={30}
            onWrite={(written) => write({ where: written })}
          />
          <DateField
            id="day"
            label={WRITE.day}
            value={day}
            placeholder={WRITE.dayHint}
            from={dayOf(now - HALF_A_YEAR)}
            to={dayOf(now)}
            onPick={(picked) => write({ day: picked })}
          />
        </>
      )
    case 'help':
      return (
        <>
          <Choice
            id="help"
            label=""
            words={WRITE.HELP}
            chosen={offer === undefined ? undefined : offer ? 'offer' : 'ask'}
            onPick={(picked) => write({ offer: picked && picked === 'offer' })}
          />
          <DateField
            id="until"
            label={WRITE.until}
            value={until}
            placeholder={WRITE.dayHint}
            from={dayOf(now)}
            to={dayOf(now + HALF_A_YEAR)}
            onPick={(picked) => write({ until: picked })}
          />
        </>
      )
    case 'shop':
      return <ShopFields draft={draft} write={write} />
    case 'club':
      return (
        <Field
          id="when"
          label={WRITE.when}
          value={when}
          placeholder={WRITE.whenHint}
          most={40}
          onWrite={(written) => write({ when: written })}
        />
      )
  }
  return kind satisfies never
}
