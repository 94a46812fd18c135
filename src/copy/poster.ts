import type { Summary } from '@contract/summary'
import { percentWord } from '@domain/summary/words'
import { paper, type Poster } from './poster-paper'
import { perHundred } from './summary-came'
import { madeInWords } from './summary-end'
import { figuresOf } from './summary-figures'
import { roundsInShort } from './summary-rounds'
import { periodInWords, SUMMARY_NAMES } from './summary-periods'
import { starsInShort } from './summary-stars'
import { visitsInShort } from './summary-visits'

/** As many as one looks at in a chat. */
const KINDS = 5
const PEOPLE = 5

const TITLE = { size: 17, bold: true }
const QUIET = { size: 13, tone: 'ink2' } as const
const PLAIN = { size: 15 }

type Paper = ReturnType<typeof paper>

const figures = (sheet: Paper, summary: Summary) => {
  for (const { label, value, note, before } of figuresOf(summary)) {
    sheet.pair(label, value ?? '—', PLAIN, { size: 20, bold: true, tone: 'brand' })
    sheet.write(note, QUIET)
    if (before) sheet.write(before, QUIET)
    sheet.space(10)
  }
}

const kinds = (sheet: Paper, { came }: Summary) => {
  const most = Math.max(0, ...came.kinds.map(({ count }) => count))
  if (most === 0) return
  sheet.rule()
  sheet.write('什么事最多', TITLE)
  for (const { what, count } of came.kinds.slice(0, KINDS)) {
    sheet.space(4)
    sheet.pair(what, `${count} 张`, PLAIN, PLAIN)
    sheet.bar(count / most, 'brand')
  }
}

const zones = (sheet: Paper, summary: Summary) => {
  if (summary.zones.length < 2) return
  sheet.rule()
  sheet.write('各片区', TITLE)
  for (const { name, asked, houses, kept, broken, stars } of summary.zones) {
    const percent = percentWord(kept, kept + broken)
    const dense = perHundred(asked, houses)
    sheet.space(4)
    sheet.pair(name, percent === undefined ? '没有到期的承诺' : `做到 ${percent}`, PLAIN, PLAIN)
    sheet.write([dense && `每百户 ${dense} 张`, starsInShort(stars)].filter(Boolean).join('，'), QUIET)
  }
}

const people = (sheet: Paper, summary: Summary) => {
  const praised = summary.people.filter(({ fives }) => fives > 0).slice(0, PEOPLE)
  if (praised.length === 0) return
  sheet.rule()
  sheet.write('值得表扬', TITLE)
  sheet.space(4)
  for (const { name, fives } of praised) sheet.pair(name, `5 星 ${fives} 条`, PLAIN, PLAIN)
}

/**
 * A summary as a picture for the colleagues' chat. Nothing of it leads to a resident: no number, no house, and not one
 * word that a resident has said.
 */
export const posterOf = (summary: Summary, communityName: string): Poster => {
  const { type, period } = summary
  const sheet = paper()
  sheet.write(communityName, { size: 24, bold: true })
  sheet.write(`${SUMMARY_NAMES[type]} · ${periodInWords(type, period)}`, QUIET)
  sheet.space(16)
  for (const sentence of summary.sentences) {
    sheet.write(sentence, PLAIN)
    sheet.space(4)
  }
  sheet.rule()
  figures(sheet, summary)
  kinds(sheet, summary)
  zones(sheet, summary)
  people(sheet, summary)
  const visits = visitsInShort(summary.figures.visits)
  if (visits) {
    sheet.rule()
    sheet.write(visits, PLAIN)
  }
  const walked = summary.rounds && roundsInShort(summary.rounds)
  if (walked) {
    sheet.rule()
    sheet.write(walked, PLAIN)
  }
  sheet.rule()
  sheet.write(`近邻 · ${madeInWords(summary)}`, QUIET)
  return sheet.done()
}
