import type { FileId } from '@contract/ids'
import type { Print } from '@contract/round'
import type { Store } from '../store'
import { _, db, type Table, type Tally } from './table'

const $ = db.command.aggregate
/** Prints that have one piece in common, of which the database looks for those that have more. */
const READ = 2000

export const cloudPrints = (prints: Table<Print>, tally: Tally): Store['prints'] => ({
  add: (print) => prints.insert(print),

  several: (ids) =>
    ids.length === 0 ? Promise.resolve([]) : prints.findAny({ _id: _.in([...ids]) }, ids.length),

  async alike(communityId, bands, most) {
    const asked = db
      .collection('prints')
      .aggregate()
      .match({ communityId, bands: _.in([...bands]) })
      .limit(READ)
      .addFields({ shared: $.size($.setIntersection(['$bands', [...bands]])) })
      .sort({ shared: -1 })
      .limit(most)
    const list = await tally.listed<Print & { shared: number }>(asked)
    return list.map(({ shared: _shared, ...print }) => print)
  },

  async forget(before, most) {
    const old = await prints.find({ at: _.lt(before) }, ['at', 'asc'], most)
    return old.length === 0 ? 0 : prints.remove({ _id: _.in(old.map(({ _id }): FileId => _id)) })
  },
})
