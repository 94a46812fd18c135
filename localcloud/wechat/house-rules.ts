import { join } from 'node:path'
import { readJson } from '../functions/deployed'

/** What this WeChat holds for risky or doubtful: each word with the label of its offence. */
export interface WordList {
  risky: Readonly<Record<string, number>>
  review: Readonly<Record<string, number>>
}

/** `wechat.json` beside the functions: what WeChat would know of the project. All of it may be left out. */
export interface HouseRules {
  /** The ids of the project's message templates; without them every id is taken for one. */
  templates?: readonly string[]
  /** The pages of the app, as `pages/a/index`; without them every page is taken for one. */
  pages?: readonly string[]
  words: WordList
  /** The function that is told what `mediaCheckAsync` found. */
  events?: string
}

/** Labels: 10001 广告, 20002 色情, 20003 辱骂, 20006 违法犯罪, 20008 欺诈. */
const DEFAULT_WORDS: WordList = {
  risky: { 赌博: 20006, 毒品: 20006, 枪支: 20006, 色情: 20002, 刷单返利: 20008, 傻逼: 20003 },
  review: { 加微信: 10001, 代开发票: 10001, 高薪兼职: 10001 },
}

/** @throws when the file is not JSON. */
export function readHouseRules(functionsRoot: string): HouseRules {
  const given = readJson<Partial<HouseRules>>(join(functionsRoot, 'wechat.json')) ?? {}
  return { ...given, words: { ...DEFAULT_WORDS, ...given.words } }
}
