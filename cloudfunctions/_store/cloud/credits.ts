import type { Credit } from '@contract/notice'
import type { Store } from '../store'
import { _, type Table } from './table'

/** Taps remembered per person; a phone repeats a tap within minutes, not after fifty others. */
const TAPS = 50

export const cloudCredits = (credits: Table<Credit>): Store['credits'] => ({
  async add(openid, templates, tap) {
    const more = Object.fromEntries(templates.map((template) => [`counts.${template}`, _.inc(1)]))
    const again = { ...more, taps: _.push({ each: [tap], slice: -TAPS }) }
    const add = () => credits.update({ _id: openid, taps: _.nin([tap]) }, again)
    if ((await add()) === 1) return
    const counts = Object.fromEntries(templates.map((template) => [template, 1]))
    const isFirst = await credits.insert({ _id: openid, counts, taps: [tap] })
    // Either this tap is counted already, or another tap was first by a hair: then it is added now.
    if (!isFirst) await add()
  },

  held: (openid) => credits.get(openid),

  async spend(openid, template) {
    await credits.update(
      { _id: openid, [`counts.${template}`]: _.gt(0) },
      { [`counts.${template}`]: _.inc(-1) },
    )
  },

  async clear(openid, template) {
    await credits.update({ _id: openid }, { [`counts.${template}`]: 0 })
  },
})
