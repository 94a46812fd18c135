import http from 'node:http'
import fs from 'node:fs'
import path from 'node:path'
import { openBrowser } from './tests/browser/browser'
import { roundView } from './domain/round/views'
import { DEFAULT_KINDS } from './domain/catalogue/default-kinds'
import { LIFT, LOBBY, LOBBY1, LIFT1, LOBBY3, LIFT3, GATE, round, stop, at, wu } from './tests/rounds'
const KEYS: Record<string, string> = { [LOBBY1]: 'AAAAA2', [LIFT1]: 'AAAAA3', [LOBBY3]: 'AAAAA4', [LIFT3]: 'AAAAA5', [GATE]: 'AAAAA6' }
const keyOf = (s: string) => KEYS[s] ?? 'ZZZZZZ'
const T = (h: string) => { const d = new Date(Date.now() + 8*3600e3).toISOString().slice(0,10); return Date.parse(`${d}T${h}:00+08:00`) }
const day = new Date(Date.now() + 8*3600e3).toISOString().slice(0,10)
const base = roundView(round([LOBBY1, LIFT1, LOBBY3, LIFT3, GATE].map((id) => stop(id))), { keyOf, watches: false })
const now = T('08:30')
const view = { ...base, id: base.id.replace('2026-11-20', day), day, from: T('07:00'), to: T('15:00'), stops: base.stops.map((s, i) => ({ ...s, from: T('07:00'), to: T(i === 2 ? '08:00' : '10:00'), holder: { id: 'm-wu', name: '吴桂芳' }, state: i === 0 ? 'done' : i === 3 ? 'blocked' : i===4 ? 'missed' : 'due', ...(i===4?{to:T('07:50')}:{}) })) }
const noon = { ...view, id: view.id.replace('0700-1500','1500-2300'), shift: '晚班', from: T('15:00'), to: T('23:00'), stops: view.stops.slice(0,2).map((s) => ({ ...s, state: 'due', from: T('15:00'), to: T('18:00') })) }
let mode = 'usual'
const answers: Record<string, (i: any) => unknown> = {
  'session.me': () => ({ memberships: [{ id: 'm-wu', communityId: 'c-1', communityName: '翠湖花园', role: 'housekeeper', name: '吴桂芳', maskedPhone: '138****0009' }] }),
  'round.today': () => ({ rounds: mode === 'empty' ? [] : [mode === 'done' ? { ...view, stops: view.stops.map((s) => ({ ...s, state: 'done' })) } : view, noon], standards: [LOBBY, LIFT], reported: { count: 5, fixed: 4 }, now }),
  'catalogue.get': () => ({ kinds: DEFAULT_KINDS, prices: [], rev: 0 }),
  'spot.list': () => ({ items: [{ id: GATE, name: '小区大门', zoneName: '东区' }] }),
  'ticket.list': () => ({ items: [] }), 'ticket.counts': () => ({ mine: 0, following: 0 }),
  'notice.standing': () => ({ unread: 0, held: {} }),
  'round.colleagues': () => ({ items: [{ id: 'm-xu', name: '徐梅', post: '保洁', stops: 6 }] }),
  'round.others': () => ({ items: [{ ...view, stops: view.stops.map((s) => ({ ...s, holder: { id: 'm-xu', name: '徐梅' } })) }] }),
  'round.month': () => ({ month: '2026-11', items: [{ id: 'm-wu', name: '吴桂芳', due: 60, done: 57, onTime: 55, missed: 3, blocked: 2, called: 4, thanks: 3, checks: { sum: 13, count: 3 }, score: 92 }] }),
}
let refuseAll: string | undefined
const server = http.createServer((req, res) => {
  const url = new URL(req.url!, 'http://x')
  if (url.pathname.startsWith('/v1/functions')) {
    let body = ''; req.on('data', (d) => (body += d)); req.on('end', () => {
      const { action, input } = JSON.parse(body)
      let out: unknown
      if (action === 'round.report') out = refuseAll === 'OFFLINE' ? undefined : { ok: true, data: { items: input.items.map((i: any) => refuseAll ? { requestId: i.requestId, refused: refuseAll } : { requestId: i.requestId, noted: 'also', before: { name: '徐梅', at: T('07:40') } }), rounds: [] } }
      else out = answers[action] ? { ok: true, data: answers[action]!(input) } : { ok: false, code: 'NOT_FOUND' }
      res.statusCode = out ? 200 : 503; res.setHeader('content-type', 'application/json'); res.end(JSON.stringify(out ?? {}))
    }); return
  }
  if (url.pathname.startsWith('/storage')) { req.resume(); res.end(JSON.stringify({ fileID: 'cloud://e.b/x.jpg' })); return }
  if (url.pathname === '/clock') { res.setHeader('content-type', 'application/json'); res.end(JSON.stringify({ now: new Date(now).toISOString() })); return }
  const f = path.join('dist/h5', url.pathname.replace(/^\/app/, '') || '/'); const file = fs.existsSync(f) && fs.statSync(f).isFile() ? f : 'dist/h5/index.html'
  res.setHeader('content-type', file.endsWith('.js') ? 'text/javascript' : file.endsWith('.css') ? 'text/css' : file.endsWith('.html') ? 'text/html' : 'application/octet-stream'); res.end(fs.readFileSync(file))
}).listen(0, async () => {
  const port = (server.address() as any).port
  const browser = await openBrowser()
  const shot = async (name: string, hash: string, { dark = false, elder = false, steps = async (_: any) => {}, full = true } = {}) => {
    const ctx = await browser.newContext({ viewport: { width: 375, height: 760 }, deviceScaleFactor: 1.5, colorScheme: dark ? 'dark' : 'light' })
    const page = await ctx.newPage()
    page.on('pageerror', (e) => console.log(name, 'ERR', e.message)); page.on('console', (m) => m.type() === 'error' && console.log(name, m.text().slice(0, 200)))
    if (elder) { await page.goto(`http://localhost:${port}/app/#/pages/me/index`); await page.waitForTimeout(1500); await page.evaluate(() => localStorage.setItem('x', '1')); const ids = await page.evaluate(() => [...document.querySelectorAll('[id]')].map((e) => e.id)); console.log(ids.join(' ').slice(0,400)); const b = await page.$('#elder'); if (b) await b.click(); await page.waitForTimeout(300) }
    await page.goto(`http://localhost:${port}/app/#${hash}`); if (elder) await page.reload(); await page.waitForTimeout(1800)
    await steps(page)
    await page.screenshot({ path: `/tmp/house-shots/${name}.png`, fullPage: full })
    await ctx.close()
  }
  const R = '/housekeeper/round/index', S = '/housekeeper/stop/index'
  const photo = async (page: any, id: string) => { const [c] = await Promise.all([page.waitForEvent('filechooser', { timeout: 5000 }), page.click(`#${id}`)]); await c.setFiles('src/assets/tab/home.png'); await page.waitForTimeout(900) }
  const want = process.argv.slice(2)
  const all: Record<string, () => Promise<void>> = {
    home: () => shot('home', '/pages/home/index'),
    round: () => shot('round', R, { full: false }),
    roundlist: () => shot('roundlist', R, { steps: async (p) => { await p.click('#all-stops'); await p.waitForTimeout(300) } }),
    rounddark: () => shot('rounddark', R, { dark: true }),
    roundelder: () => shot('roundelder', R, { elder: true, full: false }),
    rounddone: async () => { mode = 'done'; await shot('rounddone', R, { full: false }); mode = 'usual' },
    roundempty: async () => { mode = 'empty'; await shot('roundempty', R, { full: false }); mode = 'usual' },
    broken: () => shot('broken', R, { full: false, steps: async (p) => { await p.click('#broken'); await p.waitForTimeout(500) } }),
    ask: () => shot('ask', `${S}?spot=${LIFT1}`, { full: false }),
    stop: () => shot('stop', `${S}?code=AAAAA3BCDEFGHJKL`, { full: false }),
    cannot: () => shot('cannot', `${S}?code=AAAAA3BCDEFGHJKL`, { full: false, steps: async (p) => { await p.click('#cannot'); await p.click('#block-other'); await p.waitForTimeout(400) } }),
    photo: () => shot('photo', `${S}?code=AAAAA3BCDEFGHJKL`, { full: false, steps: async (p) => photo(p, 'all-met') }),
    noted: async () => { refuseAll = 'OFFLINE'; await shot('noted', `${S}?code=AAAAA3BCDEFGHJKL`, { full: false, steps: async (p) => { await photo(p, 'all-met'); await p.click('#noted'); await p.waitForTimeout(1500) } }); refuseAll = undefined },
    strange: () => shot('strange', `${S}?code=QQQQQQBCDEFGHJKL`, { full: false }),
    stuck: async () => { refuseAll = 'CODE_ELSEWHERE'; await shot('stuck', `${S}?code=AAAAA3BCDEFGHJKL`, { full: false, steps: async (p) => { await photo(p, 'all-met'); await p.click('#noted'); await p.waitForTimeout(1500); await p.evaluate((h: string) => { location.hash = h }, R); await p.waitForTimeout(1500); } }); refuseAll = undefined },
    heard: async () => { await shot('heard', `${S}?code=AAAAA3BCDEFGHJKL`, { full: false, steps: async (p) => { await photo(p, 'all-met'); await p.click('#noted'); await p.waitForTimeout(1500); await p.evaluate((h: string) => { location.hash = h }, R); await p.waitForTimeout(1500) } }) },
    swap: () => shot('swap', '/housekeeper/swap/index', { full: false, steps: async (p) => { await p.click(`[id="choose-${LIFT1}:0700"]`); await p.waitForTimeout(300) } }),
    whom: () => shot('whom', '/housekeeper/swap/index', { full: false, steps: async (p) => { await p.click(`[id="choose-${LIFT1}:0700"]`); await p.click('#give'); await p.waitForTimeout(800) } }),
    month: () => shot('month', '/housekeeper/month/index', { full: false }),
  }
  for (const [k, f] of Object.entries(all)) if (want.length === 0 || want.includes(k)) await f().catch((e) => console.log(k, String(e).slice(0, 300)))
  await browser.close(); server.close()
})
void at; void wu
