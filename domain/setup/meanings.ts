import { HOUSE_USES, ROLES, TIES } from '@contract/glossary'
import type { Post, Tie } from '@contract/member'
import type { KindId } from '@contract/ids'
import type { Kind } from '@contract/catalogue'
import type { HouseUse } from '@contract/zone'
import type { Findings } from './findings'
import type { Field } from './lines'
import { phoneFault, phoneOf } from './phone'
import { daysOf } from './when'
import { listed } from './words'

/** What a cell may say, by the word: the glossary's own, and a few that people write for them. */
const by = <T extends string>(glossary: Record<T, string>, more: Record<string, T> = {}): Map<string, T> =>
  new Map([
    ...Object.entries<T>(more),
    ...(Object.entries(glossary) as [T, string][]).map(([key, word]): [string, T] => [word, key]),
  ])

const { technician, housekeeper, steward, manager } = ROLES
const POSTS = by<Post>(
  { technician, housekeeper, steward, manager },
  { 维修工: 'technician', 保洁: 'housekeeper', 管家: 'steward', 经理: 'manager' },
)
const TIE_WORDS = by<Tie>(TIES, { 户主: 'owner', 家属: 'family', 租户: 'tenant' })
const USES = by<HouseUse>(HOUSE_USES, { 住房: 'home', 商业: 'shop', 办公室: 'office', 车库: 'parking' })
const EVERY_KIND = '全部'

/** undefined when the cell is empty, or when its fault has been told. */
const oneOf =
  <T>(words: Map<string, T>, what: string, shown: readonly string[]) =>
  (field: Field, findings: Findings): T | undefined => {
    if (field.spoilt || field.text === '') return undefined
    const found = words.get(field.text)
    if (found === undefined)
      findings.fault(field, `不认识的${what}“${field.text}”，可以写：${shown.join('、')}`)
    return found
  }
export const tieOf = oneOf(TIE_WORDS, '身份', Object.values(TIES))
export const useOf = oneOf(USES, '用途', Object.values(HOUSE_USES))

/** One fault for each word nobody knows; the known ones in the order given. */
const allOf = <T>(
  field: Field,
  findings: Findings,
  meaning: (word: string) => readonly T[] | undefined,
  unknown: (word: string) => string,
): T[] => {
  if (field.spoilt) return []
  const found = listed(field.text).map((word) => {
    const meant = meaning(word)
    if (!meant || meant.length === 0) findings.fault(field, unknown(word))
    return meant ?? []
  })
  return [...new Set(found.flat())]
}

export const postsOf = (field: Field, findings: Findings): Post[] =>
  allOf(
    field,
    findings,
    (word) => {
      const post = POSTS.get(word)
      return post && [post]
    },
    (word) => `不认识的岗位“${word}”，可以写：${[technician, housekeeper, steward, manager].join('、')}`,
  )

/** In the order of the tiles, however they are written. */
export const kindsIn = (field: Field, kinds: readonly Kind[], findings: Findings): KindId[] => {
  const found = allOf(
    field,
    findings,
    (word) =>
      word === EVERY_KIND
        ? kinds.filter(({ post }) => post !== 'steward')
        : kinds.filter((kind) => kind.word === word),
    (word) => `没有“${word}”这个事项，可以写：${kinds.map((kind) => kind.word).join('、')}，或“全部”`,
  )
  return kinds.filter((kind) => found.includes(kind)).map(({ id }) => id)
}

const SKILLS = 12
const SKILL = 12

export const skillsOf = (field: Field, findings: Findings): string[] => {
  const skills = field.spoilt ? [] : listed(field.text)
  const long = skills.find((skill) => [...skill].length > SKILL)
  if (long !== undefined) findings.fault(field, `技能“${long}”太长了，最多${SKILL}个字`)
  if (skills.length > SKILLS) findings.fault(field, `技能最多写${SKILLS}项`)
  return skills
}

/** The cell with the number in it as 11 digits. */
export const phoneIn = (field: Field, findings: Findings): Field => {
  if (field.spoilt) return field
  const phone = phoneOf(field.text)
  const fault = phoneFault(phone)
  if (fault === undefined) return { ...field, text: phone }
  findings.fault(field, fault)
  return { ...field, text: '', spoilt: true }
}

/** Rooms are written with and without spaces. */
export const withoutSpaces = (field: Field): Field => ({ ...field, text: field.text.replace(/\s+/g, '') })

/** No house of ours is larger, m². */
const LARGEST = 100_000

/** m² → hundredths of a m². */
export const areaOf = (field: Field, findings: Findings): number | undefined => {
  if (field.spoilt || field.text === '') return undefined
  const area =
    field.number ??
    Number(field.text.replace(/\s*(m2|平方米|平米|平)$/i, '').replace(/(?<=\d),(?=\d{3})/g, ''))
  const words = Number.isNaN(area)
    ? `面积“${field.text}”不是数字`
    : area <= 0
      ? '面积要大于 0'
      : area > LARGEST
        ? `面积太大了，最多 ${LARGEST} m²`
        : undefined
  if (words !== undefined) findings.fault(field, words)
  return words === undefined ? Math.round(area * 100) : undefined
}

/** Nothing said: every day. */
export const daysIn = (field: Field, findings: Findings): number[] => {
  const words = field.spoilt || field.text === '' ? ['每天'] : listed(field.text)
  const days = words.map((word) => {
    const found = daysOf(word)
    if (!found)
      findings.fault(field, `看不懂的星期“${word}”，可以写：每天、工作日、周末、节假日、周一、周一至周五`)
    return found ?? []
  })
  return [...new Set(days.flat())].sort((a, b) => a - b)
}
