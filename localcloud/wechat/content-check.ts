import { randomUUID } from 'node:crypto'
import { judgePicture, judgeText, type Finding } from './findings'
import type { WordList } from './house-rules'

type Parameters = Readonly<Record<string, unknown>>

interface Refusal {
  errcode: number
  errmsg: string
}

const MOST_CHARACTERS = 2500
const MOST_PICTURE_BYTES = 1024 * 1024
const RISKY: Refusal = { errcode: 87014, errmsg: 'risky content' }
const FINE = { errcode: 0, errmsg: 'ok' }

/**
 * `security.msgSecCheck`. Version 2 finds and tells; version 1, which is what a call without `version` gets, refuses
 * risky content with 87014 and knows no doubt.
 */
export function checkMessage(parameters: Parameters, words: WordList): object {
  const { content, version, openid, scene } = parameters
  if (typeof content !== 'string' || content === '') return { errcode: 44002, errmsg: 'empty content' }
  if ([...content].length > MOST_CHARACTERS) return { errcode: 45002, errmsg: 'content size out of limit' }
  const told = ['nickname', 'title', 'signature'].map((name) => parameters[name]).filter(isText)
  const finding = judgeText([content, ...told].join('\n'), words)
  if (version !== 2) return finding.suggest === 'risky' ? RISKY : FINE
  const complaint = complainAbout(openid, scene)
  return complaint ?? { ...FINE, ...report(finding), trace_id: randomUUID() }
}

/** `security.imgSecCheck`. */
export function checkPicture(media: { filename: string; bytes: Buffer } | undefined): Refusal {
  if (media === undefined) return { errcode: 41005, errmsg: 'media data missing' }
  if (media.bytes.length > MOST_PICTURE_BYTES) return { errcode: 40006, errmsg: 'invalid media size' }
  return judgePicture(media.filename, media.bytes).suggest === 'risky' ? RISKY : FINE
}

/** `security.mediaCheckAsync`: the answer of the call, and the event that follows it. */
export function checkMediaLater(parameters: Parameters, trace: string): { answer: object; event?: object } {
  const { media_url: url, media_type: type, openid, scene } = parameters
  if (!isText(url) || url === '') return { answer: { errcode: 44002, errmsg: 'empty media_url' } }
  if (type !== 1 && type !== 2) return { answer: { errcode: 40004, errmsg: 'invalid media type' } }
  const complaint = complainAbout(openid, scene)
  if (complaint !== undefined) return { answer: complaint }
  const finding = judgePicture(readable(url))
  return {
    answer: { ...FINE, trace_id: trace },
    event: {
      MsgType: 'event',
      Event: 'wxa_media_check',
      version: 2,
      trace_id: trace,
      errcode: 0,
      errmsg: 'ok',
      ...report(finding),
    },
  }
}

function complainAbout(openid: unknown, scene: unknown): Refusal | undefined {
  if (!isText(openid) || openid === '') return { errcode: 40003, errmsg: 'invalid openid' }
  if (![1, 2, 3, 4].includes(scene as number)) return { errcode: 40129, errmsg: 'invalid scene' }
  return undefined
}

function report({ suggest, label, keyword }: Finding): object {
  const byWords = keyword === undefined ? {} : { suggest, label, keyword }
  return {
    detail: [
      { strategy: 'content_model', errcode: 0, suggest, label, prob: 90 },
      { strategy: 'keyword', errcode: 0, ...byWords },
    ],
    result: { suggest, label },
  }
}

/** The Chinese words in it as they are written, if it is a well-formed address. */
function readable(url: string): string {
  try {
    return decodeURI(url)
  } catch {
    return url
  }
}

function isText(value: unknown): value is string {
  return typeof value === 'string'
}
