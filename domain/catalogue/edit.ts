import type { Catalogue, Kind, Price } from '@contract/catalogue'
import { refuse, type Refusal } from '@contract/errors'
import type { KindId, PriceId } from '@contract/ids'
import type { Community } from '@contract/zone'
import { dated, isDone, type Asked } from '@domain/zone/changed'
import { catalogueOf } from './catalogue'

/** As a manager saves it; what is new has no id yet. */
export interface Draft {
  kinds: (Omit<Kind, 'id'> & { id?: KindId | undefined })[]
  prices: (Omit<Price, 'id'> & { id?: PriceId | undefined })[]
  dutyPhone?: string | undefined
  rev: number
}

/** The catalogue whole, as saved by somebody who has seen the one before. `idAt` makes ids for what is new. */
export const saveCatalogue = (
  community: Community,
  draft: Draft,
  idAt: (prefix: 'k' | 'p', index: number) => string,
  asked: Asked,
): Community | Refusal => {
  if (isDone(community, asked)) return community
  const before = catalogueOf(community)
  if (draft.rev !== before.rev) return refuse('CATALOGUE_CHANGED')
  const kinds = draft.kinds.map((kind, index): Kind => ({ ...kind, id: kind.id ?? idAt('k', index) }))
  const prices = draft.prices.map((price, index): Price => ({
    ...price,
    id: price.id ?? (idAt('p', index) as PriceId),
  }))
  const after: Catalogue = {
    kinds,
    prices,
    ...(draft.dutyPhone === undefined ? {} : { dutyPhone: draft.dutyPhone }),
    rev: before.rev + 1,
  }
  if (isFaulty(before, after)) return refuse('CATALOGUE_FAULTY')
  return dated({ ...community, catalogue: after, rev: community.rev }, asked, wordsOf(before, after))
}

/** A kind is hidden, never taken away: duties and old requests name it. */
const isFaulty = (before: Catalogue, { kinds, prices }: Catalogue): boolean =>
  !kinds.some(({ hidden }) => !hidden) ||
  hasTwice(kinds.map(({ id }) => id)) ||
  hasTwice(kinds.map(({ word }) => word)) ||
  hasTwice(prices.map(({ id }) => id)) ||
  hasTwice(prices.map(({ name }) => name)) ||
  before.kinds.some(({ id }) => !kinds.some((kind) => kind.id === id))

const hasTwice = (all: readonly string[]): boolean => new Set(all).size < all.length

/** What a colleague reads in the list of changes. */
const wordsOf = (before: Catalogue, after: Catalogue): string => {
  const had = new Map(before.kinds.map((kind) => [kind.id, kind]))
  const words = after.kinds.flatMap((kind) => {
    const old = had.get(kind.id)
    if (!old) return [`新增${kind.word}`]
    if (old.word !== kind.word) return [`${old.word}改叫${kind.word}`]
    if (old.hidden !== kind.hidden) return [`${kind.hidden ? '不再显示' : '重新显示'}${kind.word}`]
    return JSON.stringify(old) === JSON.stringify(kind) ? [] : [`修改${kind.word}`]
  })
  if (before.kinds.some(({ id }, index) => after.kinds[index]?.id !== id) && words.length === 0)
    words.push('调整顺序')
  if (JSON.stringify(before.prices) !== JSON.stringify(after.prices)) words.push('修改价目表')
  if (before.dutyPhone !== after.dutyPhone) words.push('修改值班电话')
  return `服务目录：${words.length === 0 ? '没有变化' : words.slice(0, 5).join('，')}${words.length > 5 ? '等' : ''}`
}
