import type { Sqlite } from '../database/sqlite'
import type { Faults } from '../faults/faults'
import type { HouseRules } from './house-rules'
import { complainAboutFields } from './template-fields'

/** A subscribe message as it reached a person's WeChat. */
export interface Push {
  openid: string
  templateId: string
  page: string
  /** The template's fields: `{thing1: {value: '…'}}`. */
  data: Record<string, { value: unknown }>
  /** ISO. */
  at: string
}

export interface Verdict {
  errcode: number
  errmsg: string
  msgid?: number
}

const SCHEMA = `
  CREATE TABLE IF NOT EXISTS wechat_consents (
    openid TEXT NOT NULL, template TEXT NOT NULL, count INTEGER NOT NULL, PRIMARY KEY (openid, template)
  );
  CREATE TABLE IF NOT EXISTS wechat_pushes (id INTEGER PRIMARY KEY, openid TEXT NOT NULL, push TEXT NOT NULL);
  CREATE INDEX IF NOT EXISTS wechat_pushes_of ON wechat_pushes (openid, id)`

/** The WeChat of everybody here: what they agreed to receive, and what they received. */
export class WeChat {
  private readonly listeners = new Set<(push: Push) => void>()

  constructor(
    private readonly sqlite: Sqlite,
    private readonly now: () => number,
    private readonly faults: Faults,
    readonly rules: HouseRules,
  ) {
    sqlite.exec(SCHEMA)
  }

  /** A person taps 允许: `count` more messages of each template may be sent to them. */
  consent(openid: string, templateIds: readonly string[], count: number): void {
    this.sqlite.transact(() => {
      for (const template of templateIds) {
        this.sqlite.run(
          `INSERT INTO wechat_consents VALUES (?, ?, ?)
           ON CONFLICT (openid, template) DO UPDATE SET count = count + excluded.count`,
          openid,
          template,
          count,
        )
      }
    })
  }

  /** One consent, one message. A message that is refused for its form costs no consent. */
  send({ openid, templateId, page, data }: Omit<Push, 'at'>): Verdict {
    const { templates, pages } = this.rules
    if (!isOpenid(openid)) return { errcode: 40003, errmsg: 'invalid openid' }
    const isLost = this.faults.lostTemplates.includes(templateId)
    if (templateId === '' || isLost || templates?.includes(templateId) === false) {
      return { errcode: 40037, errmsg: 'invalid template_id' }
    }
    const complaint = complainAboutFields(data)
    if (complaint !== undefined) return { errcode: 47003, errmsg: complaint }
    if (page !== '' && pages?.includes(page.replace(/\?.*$/s, '')) === false) {
      return { errcode: 41030, errmsg: 'invalid page' }
    }
    if (this.faults.wechat === 'refuse' || !this.spendConsent(openid, templateId)) {
      return { errcode: 43101, errmsg: 'user refuse to accept the msg' }
    }
    const push: Push = { openid, templateId, page, data, at: new Date(this.now()).toISOString() }
    const sql = 'INSERT INTO wechat_pushes (openid, push) VALUES (?, ?)'
    const msgid = this.sqlite.run(sql, openid, JSON.stringify(push))
    for (const listener of this.listeners) listener(push)
    return { errcode: 0, errmsg: 'ok', msgid }
  }

  /** One person's, newest first. */
  pushes(openid: string): Push[] {
    const rows = this.sqlite.all('SELECT push FROM wechat_pushes WHERE openid = ? ORDER BY id DESC', openid)
    return rows.map(({ push }) => JSON.parse(push as string) as Push)
  }

  /** Everybody's, newest first. */
  latestPushes(limit: number): Push[] {
    const rows = this.sqlite.all('SELECT push FROM wechat_pushes ORDER BY id DESC LIMIT ?', limit)
    return rows.map(({ push }) => JSON.parse(push as string) as Push)
  }

  /** Answers how to stop listening. */
  onPush(listener: (push: Push) => void): () => void {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  private spendConsent(openid: string, template: string): boolean {
    const row = this.sqlite.get(
      'SELECT count FROM wechat_consents WHERE openid = ? AND template = ?',
      openid,
      template,
    )
    if (row === undefined || (row.count as number) < 1) return false
    this.sqlite.run(
      'UPDATE wechat_consents SET count = count - 1 WHERE openid = ? AND template = ?',
      openid,
      template,
    )
    return true
  }
}

/** Whether it can be one. Whether anybody has it, WeChat alone knows: a stranger's refuses with 43101, for want of consent. */
export function isOpenid(text: string): boolean {
  return /^o[\w-]+$/.test(text)
}
