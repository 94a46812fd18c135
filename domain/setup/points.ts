import type { RoundRules, Standard } from '@contract/standard'
import type { Spot } from '@contract/zone'
import { BOOK } from './book'
import type { Findings } from './findings'
import type { Field } from './lines'
import { nameKey } from './words'

type Point = RoundRules['points'][number]

/** Which place is cleaned by which standard. One that is there keeps its place on the way; a new one comes last. */
export class Points {
  private readonly all: Point[]

  constructor(
    private readonly standards: readonly Standard[],
    private readonly known: RoundRules | undefined,
  ) {
    this.all = [...(known?.points ?? [])]
  }

  /** What the row of a place says; an empty cell: in no round. Whether that is something else than before. */
  put(spot: Spot | undefined, { text, spoilt, ...place }: Field, findings: Findings): boolean {
    if (!spot || spoilt) return false
    const at = this.all.findIndex(({ spotId, standardId }) => spotId === spot.id && this.cleans(standardId))
    if (text === '') {
      if (at >= 0) this.all.splice(at, 1)
      return at >= 0
    }
    const standard = this.standards.find(
      ({ kind, name }) => kind === 'cleaning' && nameKey(name) === nameKey(text),
    )
    if (!standard) {
      findings.fault(place, `没有“${text}”这个标准，请先写在“${BOOK.standards.name}”里`)
      return false
    }
    const point = { spotId: spot.id, standardId: standard.id }
    const isNew = at < 0
    const isOther = this.all[at]?.standardId !== standard.id
    if (isNew) this.all.push(point)
    else this.all[at] = point
    return isNew || isOther
  }

  /** Undefined where nothing was ever said of rounds. */
  rules(): RoundRules | undefined {
    if (this.standards.length + this.all.length === 0 && !this.known) return undefined
    return { standards: [...this.standards], points: this.all, byHand: this.known?.byHand ?? [] }
  }

  private cleans(id: Point['standardId']): boolean {
    return this.standards.some((standard) => standard.id === id && standard.kind === 'cleaning')
  }
}
