import { act, fireEvent, render, screen } from '@testing-library/react'
import type { MemberId, PostId, TicketId } from '@contract/ids'
import type { ReviewAction, Summary as Told } from '@contract/summary'
import { Behind } from '@/manager/behind/Behind'
import { Summaries } from '@/manager/summaries/Summaries'
import SummaryPage from '@/manager/summary/index'
import { Summary } from '@/manager/summary/Summary'
import { ManagerLinks } from '@/pages/home/ManagerLinks'
import { Manage } from '@/pages/me/Manage'
import { openInboxPage } from '@/services/routes'
import { loadSession } from '@/services/session'
import { leak, view, wang } from './given'
import { freshPhone, phone } from './stubs/taro'
import { MONDAY_AT_EIGHT, month, silence, walked, week } from './summed-up'

const chen = { ...wang, id: 'm-chen' as MemberId, role: 'manager' as const, name: '陈静' }
const zhou = { ...chen, id: 'm-zhou' as MemberId, role: 'steward' as const, name: '周敏' }

const action: ReviewAction = {
  id: 'a-1',
  words: '每天早上检查一遍电梯',
  owner: { id: zhou.id, name: '周敏' },
  due: '2026-11-30',
  month: '2026-10',
}
const staff = [
  { id: zhou.id, name: '周敏', role: 'steward', post: '片区管家', skills: [], joined: true },
  { id: 'm-new', name: '新来的', role: 'steward', post: '片区管家', skills: [], joined: false },
]

/** What the cloud holds. */
let told: Told | undefined
let actions: ReviewAction[]
beforeEach(() => {
  freshPhone()
  jest.useFakeTimers({ now: MONDAY_AT_EIGHT })
  told = week()
  actions = [action]
  phone.cloud = async ({ action: asked, input }) => {
    switch (asked) {
      case 'summary.get':
        return { ok: true, data: { ...(told ? { summary: told } : {}) } }
      case 'summary.inspect':
        return { ok: true, data: { ticket: view({ id: 't-inspection' as TicketId }) } }
      case 'summary.export':
        return { ok: true, data: { fileId: 'cloud://e.b/w.xlsx', url: 'https://files/w.xlsx' } }
      case 'review.done':
        actions = actions.map((one) => {
          const { doneAt: _, ...open } = one
          return one.id === input['id'] && input['done'] ? { ...open, doneAt: MONDAY_AT_EIGHT } : open
        })
        return { ok: true, data: { items: actions } }
      case 'review.add':
        actions = [{ ...action, id: 'a-2', words: String(input['words']), month: '2026-11' }, ...actions]
        return { ok: true, data: { items: actions } }
      case 'zone.map':
        return { ok: true, data: { staff } }
      case 'session.me':
        return { ok: true, data: { memberships: [chen, zhou] } }
      default:
        return { ok: true, data: { items: asked === 'review.list' ? actions : [] } }
    }
  }
})
afterEach(() => jest.useRealTimers())

const wait = (ms = 0) => act(() => jest.advanceTimersByTimeAsync(ms))
const at = (id: string) => document.getElementById(id)
const tap = async (id: string) => {
  fireEvent.click(at(id)!)
  await wait()
}
const show = async (first: Parameters<typeof Summary>[0]['first'] = { type: 'week' }) => {
  const page = render(<Summary me={chen} first={first} />)
  await wait()
  return page
}
const asked = (name: string) => phone.calls.filter((call) => call.action === name).map(({ input }) => input)
/** As WeChat says no. */
const refuses = (errMsg: string) => Promise.reject(Object.assign(new Error(errMsg), { errMsg }))
const text = () => document.body.textContent ?? ''

test('what the week was like comes first, then its figures, then what hurt', async () => {
  await show()
  expect(asked('summary.get')).toEqual([{ as: chen.id, type: 'week' }])
  const order = ['来了 42 张单子', '承诺做到', '最该管的', '什么事最多', '各片区', '值得表扬', '回访']
  const places = order.map((words) => text().indexOf(words))
  expect(places).not.toContain(-1)
  expect(places).toEqual([...places].sort((one, other) => one - other))
  expect(at('figure-broken')?.getAttribute('aria-label')).toBe(
    '承诺做到，95%，共 180 条，9 条超时，前一周 92%',
  )
})

test('a line can be heard as well as seen', async () => {
  await show()
  const line = at('figure-broken')?.querySelector('.sparkline')
  expect(line?.getAttribute('aria-label')).toBe('承诺做到，最近 3 周：92%、92%、95%')
  expect(line?.querySelector('img')?.src).toMatch(/^data:image\/svg\+xml,/)
})

test.each([
  ['count-asked', 'asked', '来单'],
  ['count-open', 'open', '还没办完'],
  ['figure-broken', 'broken', '超时的'],
  ['figure-slowResponse', 'slowResponse', '响应最慢的'],
  ['figure-slowOnSite', 'slowOnSite', '到场最慢的'],
  ['figure-reopened', 'reopened', '返修的'],
  ['figure-rated', 'rated', '评价过的'],
  ['zone-z-east-asked', 'zone:z-east', '东区'],
  ['zone-z-east-kept', 'zoneBroken:z-east', '东区超时的'],
  ['zone-z-east-stars', 'zoneRated:z-east', '东区评价过的'],
  ['kind-leak', 'kind:leak', '漏水'],
  ['place-b-3', 'place:b-3', '3号楼'],
  ['praise-all', 'praise', '表扬'],
  ['person-m-wang', 'person:m-wang', '王建国'],
  ['cell-leak-b-3', 'cell:leak|b-3', '3号楼 · 漏水'],
  ['visits-made', 'visited', '做了回访的'],
  ['visits-missed', 'missed', '没按时回访的'],
])('the number #%s leads to the tickets behind it', async (id, figure, words) => {
  await show()
  await tap(id)
  const [page, query] = phone.went[0]!.split('?')
  expect(page).toBe('/manager/behind/index')
  expect(Object.fromEntries(new URLSearchParams(query))).toEqual({
    type: 'week',
    period: '2026-11-16',
    figure,
    words,
  })
})

test('what hurt, with her words, is one tap from its ticket', async () => {
  await show()
  screen.getByText('“等了两天才来，我是501的，电话13900000001”')
  screen.getByText('到场晚了 3 小时，在李强手上')
  screen.getByText('开了 12 天，等配件，到 12月3日')
  for (const id of ['low-t-low', 'broken-t-late-onSite', 'long-t-long', 'found-t-found']) await tap(id)
  expect(phone.went.map((url) => url.split('id=')[1])).toEqual(['t-low', 't-late', 't-long', 't-found'])
})

test('where nothing was, there is no number to tap', async () => {
  await show()
  expect(at('cell-leak-b-5')?.textContent).toBe('1')
  expect(at('cell-lift-b-3')).toBeNull()
})

test('what keeps coming back is looked into with one tap', async () => {
  await show()
  screen.getByText('3号楼的漏水连着 3 周都有人报')
  await tap('inspect-leak-b-3')
  expect(asked('summary.inspect')).toMatchObject([
    { as: chen.id, type: 'week', period: '2026-11-16', kind: 'leak', placeId: 'b-3' },
  ])
  expect(phone.went).toEqual(['/manager/ticket/index?id=t-inspection'])
})

test('zones stand side by side: a small number is called small, and nobody’s houses are no share', async () => {
  await show()
  expect(at('zone-z-east')?.textContent).toBe('东区12.530 张96%124 条4.615 条')
  expect(at('zone-z-west')?.textContent).toBe('西区—12 张91%56 条4.5只有 2 条')
})

test('who was praised is named; who was not is not', async () => {
  await show()
  screen.getByText('王建国 · 5 星 10 条')
  screen.getByText('“师傅很细心，擦干净了才走”')
  expect(at('person-m-zhou')).toBeNull()
  expect(at('praise')?.textContent).toBe('收到表扬3 条“保安小李帮我搬了东西”')
})

test('what neighbours wrote is told, and to whom nobody has said anything is one tap away', async () => {
  told = week({
    board: {
      people: 23,
      posts: [
        { kind: 'sale', count: 12 },
        { kind: 'question', count: 8 },
      ],
      comments: 60,
      unanswered: [{ id: 'p-ladder' as PostId, title: '谁家有梯子' }],
      requests: 2,
      acts: [{ act: 'remove', count: 1 }],
    },
  })
  await show()
  expect(at('board-figures')?.textContent).toBe(
    '23 位邻居发言，帖子 20 条，留言 60 条；2 条转成了单子二手 12 · 提问 8',
  )
  await tap('unanswered-p-ladder')
  await tap('board-acts')
  expect(phone.went).toEqual(['/board/post/index?id=p-ladder', '/board/queue/index'])
})

test('what was cleaned is told with what it was before, where not and why not, zone by zone', async () => {
  told = week({ rounds: walked })
  await show()
  expect(at('rounds-figures')?.textContent).toBe(
    '打扫做到95%前一周 92%' +
      '该做 840 次，做了 806 次，其中晚了 20 次，漏了 28 次，做不了 6 次' +
      '84 轮，做完 70 轮；一轮预计 1 小时，平均用了 52 分钟' +
      '做不了：积水 4 次、门锁着 2 次' +
      '住户叫了 12 次，前一周 20 次；道谢 30 次' +
      '抽查 12 次，平均 4.3 星，前一周 4.1 星',
  )
  expect(at('rounds-zone-z-west')?.textContent).toBe('西区92% · 漏 20 次')
  expect(at('rounds-place-s-b3-lobby')?.textContent).toBe('3号楼大堂漏 6 次，做不了 1 次')
  await tap('rounds-place-s-gate')
  await tap('to-rounds')
  expect(phone.went).toEqual(['/rounds/check/index?spot=s-gate', '/rounds/today/index'])
})

test('money: what came in, what is owed, how much of the month is collected, and the way to it', async () => {
  told = week({
    bills: {
      issued: { count: 0, amount: 0 },
      paid: { count: 12, amount: 1_234_50 },
      refunded: { count: 1, amount: 80_00 },
      month: { month: '2026-11', charged: 100_000, paid: 86_900 },
      overdue: { bills: 3, owed: 450_00 },
      before: {
        issued: { count: 0, amount: 0 },
        paid: { count: 8, amount: 800_00 },
        overdue: { bills: 5, owed: 600_00 },
      },
    },
  })
  await show()
  expect(at('bills-figures')?.textContent).toBe(
    '11 月的账已收86%收到 12 笔，共 ¥1,234.50，前一周 8 笔到期没缴 3 张，共 ¥450.00，前一周 5 张退款 1 笔，共 ¥80.00',
  )
  await tap('to-collection')
  expect(phone.went).toEqual(['/office/collection/index?month=2026-11'])
})

test('where nobody is charged there is no such section', async () => {
  await show()
  expect(at('bills-figures')).toBeNull()
})

test('where no rounds are made, or nobody was due, there is no such section', async () => {
  await show()
  expect(at('rounds-figures')).toBeNull()
})

test('a board on which nobody wrote, or that an older summary does not know, takes no room', async () => {
  const none = { people: 0, posts: [], comments: 0, unanswered: [], requests: 0, acts: [] }
  told = week({ board: none })
  await show()
  expect(text()).not.toContain('邻里圈')
})

test('at its end stand what came too late, when it was made, the week before and all of them', async () => {
  await show()
  expect(at('late')?.textContent).toContain('又收到 3 条补报')
  screen.getByText('2026年11月23日 08:00 汇总，以后不再变')
  await tap('previous')
  expect(asked('summary.get')[1]).toEqual({ as: chen.id, type: 'week', period: '2026-11-09' })
  await tap('to-summaries')
  expect(phone.went).toEqual(['/manager/summaries/index?type=week'])
})

test('a week in which nothing happened says so, and draws no empty tables', async () => {
  told = silence()
  await show()
  screen.getByText('这一周没有低分，没有超时，也没有拖着的单子。')
  screen.getByText('没有做过回访')
  expect(at('figure-broken')?.textContent).toBe('承诺做到这一周没有到期的承诺')
  expect(text()).not.toMatch(/NaN|undefined|各片区|值得表扬/)
  for (const id of ['late', 'previous', 'rising', 'visits-made']) expect(at(id)).toBeNull()
  expect(document.querySelector('img')).toBeNull()
})

test('before the first one it says when it comes', async () => {
  told = undefined
  await show()
  screen.getByText('第一份周报下周一早上 8 点出来')
  await tap('segment-month')
  screen.getByText('第一份月报下月 1 号早上 8 点出来')
  expect(asked('summary.get')[1]).toEqual({ as: chen.id, type: 'month' })
})

test('one that there is not leads to the newest', async () => {
  told = undefined
  await show({ type: 'week', period: '2020-01-06' })
  screen.getByText('没有这一份周报')
  told = week()
  await tap('newest')
  expect(at('figure-broken')).not.toBeNull()
})

test('what cannot be asked says so, and can be asked again', async () => {
  const { cloud } = phone
  phone.cloud = () => Promise.reject(new Error('no signal'))
  await show()
  expect(at('figure-broken')).toBeNull()
  phone.cloud = cloud
  await tap('retry')
  expect(at('figure-broken')).not.toBeNull()
})

test('the month tells of complaints and why, and is careful with who complained twice', async () => {
  told = month()
  await show({ type: 'month' })
  screen.getByText('收到 4 件，办结 3 件')
  expect(at('cause-slow')?.textContent).toBe('处理太慢2 件，前一个月 1 件')
  expect(at('cause-attitude')?.textContent).toBe('服务态度1 件')
  screen.getByText('不止一次来投诉的人家：先登门听一听，少打电话。')
  await tap('repeated-t-newest')
  await tap('complaints')
  await tap('cause-slow')
  expect(phone.went[0]).toBe('/manager/ticket/index?id=t-newest')
  expect(phone.went[1]).toContain('figure=complaints')
  expect(phone.went[2]).toContain(`figure=${encodeURIComponent('cause:slow')}`)
})

test('return visits are told of each zone and each person, once a month', async () => {
  await show()
  expect(at('visits-z-east')).toBeNull()
  told = month()
  await tap('segment-month')
  expect(at('visits-z-east')?.textContent).toBe('东区回访 12 次：满意 9 次，部分满意 2 次，不满意 1 次')
  expect(at('visits-m-zhou')?.textContent).toContain('没按时 1 次')
  expect(at('visits-z-west')).toBeNull()
  await tap('visits-z-east')
  await tap('visits-m-zhou')
  expect(phone.went.map((url) => new URLSearchParams(url.split('?')[1]).get('figure'))).toEqual([
    'zoneVisits:z-east',
    'personVisits:m-zhou',
  ])
})

test('what was decided last month stands there until it is done, and can be undone', async () => {
  told = month()
  await show({ type: 'month' })
  expect(at('action-a-1')?.textContent).toBe('每天早上检查一遍电梯周敏，2026年11月30日前2026年10月定的')
  await tap('action-a-1')
  expect(at('action-a-1')?.getAttribute('aria-label')).toBe('每天早上检查一遍电梯，做完了')
  await tap('action-a-1')
  expect(asked('review.done')).toMatchObject([
    { id: 'a-1', done: true },
    { id: 'a-1', done: false },
  ])
})

test('what should have been done by now says so', async () => {
  told = month()
  actions = [{ ...action, due: '2026-11-22' }]
  await show({ type: 'month' })
  expect(at('action-a-1')?.textContent).toContain('2026年11月22日前，已经过了')
})

test('a new one needs what, who and until when; who has not come in yet cannot do it', async () => {
  told = month()
  await show({ type: 'month' })
  await tap('review-add')
  fireEvent.change(at('action-words')!, { target: { value: ' 门口加一盏灯 ' } })
  await tap('action-done')
  expect(asked('review.add')).toEqual([])
  expect(at('owner-m-new')).toBeNull()
  await tap('owner-m-zhou')
  fireEvent.change(at('action-due')!, { target: { value: '2026-12-15' } })
  await tap('action-done')
  expect(asked('review.add')).toMatchObject([
    { as: chen.id, month: '2026-11', words: '门口加一盏灯', ownerId: zhou.id, due: '2026-12-15' },
  ])
  expect(at('action-a-2')?.textContent).toContain('门口加一盏灯')
  expect(at('action-words')).toBeNull()
})

test('as a table it is opened, under a name one finds again', async () => {
  await show()
  await tap('to-table')
  expect(asked('summary.export')).toMatchObject([{ as: chen.id, type: 'week', period: '2026-11-16' }])
  expect(phone.opened).toEqual([{ url: 'https://files/w.xlsx', fileType: 'xlsx' }])
})

test('as a picture it is seen before it is kept or sent on, and nobody’s words are on it', async () => {
  const canvas = { words: [] as string[] }
  phone.canvas = canvas
  await show()
  await tap('to-picture')
  expect(canvas.words).toContain('翠湖花园')
  expect(canvas.words.join('')).not.toContain('等了两天')
  await tap('picture-send')
  expect(phone.sent).toEqual(['wxfile://tmp/picture.png'])
  await tap('picture-keep')
  expect(phone.kept).toEqual(['wxfile://tmp/picture.png'])
  expect(phone.told).toEqual(['已存到相册'])
  expect(at('picture-keep')).toBeNull()
})

test('where the album is closed to us, it says how to open it', async () => {
  phone.canvas = { words: [] }
  phone.album = () => refuses('saveImageToPhotosAlbum:fail auth deny')
  await show()
  await tap('to-picture')
  await tap('picture-keep')
  screen.getByText('微信还没有存相册的权限。去设置里打开“添加到相册”，回来再存一次。')
  await tap('picture-permit')
  expect(phone.settings).toBe(1)
})

test('who changes her mind is told nothing; what went wrong is said', async () => {
  phone.canvas = { words: [] }
  phone.album = () => refuses('saveImageToPhotosAlbum:fail cancel')
  await show()
  await tap('to-picture')
  await tap('picture-keep')
  expect(phone.told).toEqual([])
  phone.album = () => refuses('saveImageToPhotosAlbum:fail')
  await tap('picture-keep')
  expect(phone.told).toEqual(['没存下来，请再点一次'])
})

test('a phone that cannot draw says what to do instead', async () => {
  await show()
  await tap('to-picture')
  await wait(5_000)
  screen.getByText('这台手机画不出图片，请用“导出表格”，或者截屏。')
  await tap('picture-keep')
  expect(phone.kept).toEqual([])
})

test('all of them are a list, weeks and months apart; a row opens its own', async () => {
  phone.cloud = async ({ input }) => ({
    ok: true,
    data: {
      items:
        input['type'] === 'week'
          ? [{ type: 'week', period: '2026-11-09', from: 0, to: 1, sentence: '来了 37 张单子。' }]
          : [],
    },
  })
  render(<Summaries me={chen} first="week" />)
  await wait()
  expect(at('summary-2026-11-09')?.textContent).toBe('2026年11月9日至15日来了 37 张单子。')
  await tap('summary-2026-11-09')
  expect(phone.went).toEqual(['/manager/summary/index?type=week&period=2026-11-09'])
  await tap('segment-month')
  screen.getByText('第一份月报下月 1 号早上 8 点出来')
})

test('the tickets behind a number are asked for by its name, and each is a tap away', async () => {
  phone.cloud = async () => ({ ok: true, data: { items: [leak] } })
  const figure = { type: 'week', period: '2026-11-16', figure: 'zone:z-east', words: '东区' } as const
  const page = render(<Behind me={chen} figure={figure} />)
  await wait()
  expect(asked('summary.behind')).toEqual([
    { as: chen.id, type: 'week', period: '2026-11-16', figure: 'zone:z-east' },
  ])
  await tap('ticket-t-1')
  expect(phone.went).toEqual(['/manager/ticket/index?id=t-1'])
  page.unmount()
  phone.cloud = async () => ({ ok: true, data: { items: [] } })
  render(<Behind me={chen} figure={{ ...figure, words: '没按时回访的' }} />)
  await wait()
  screen.getByText('“没按时回访的”后面没有单子')
})

test('a message’s link says which one, and as whom it is read; a steward is told whose it is', async () => {
  await loadSession()
  phone.params = { type: 'month', period: '2026-11', as: chen.id }
  const page = render(<SummaryPage />)
  await wait()
  expect(asked('summary.get')).toEqual([{ as: chen.id, type: 'month', period: '2026-11' }])
  page.unmount()
  phone.params = { type: 'week', as: zhou.id }
  render(<SummaryPage />)
  await wait()
  screen.getByText('周报月报由项目经理来看')
})

test('it is one tap from home, from 我的 and from the letter that tells of it', async () => {
  const home = render(<ManagerLinks me={chen} overdue={0} visits={0} />)
  await wait()
  await tap('to-summary')
  home.rerender(<ManagerLinks me={zhou} overdue={0} visits={0} />)
  expect(at('to-summary')).toBeNull()
  home.unmount()
  const mine = render(<Manage me={chen} />)
  await tap('manage-summary')
  mine.rerender(<Manage me={zhou} />)
  expect(at('manage-summary')).toBeNull()
  openInboxPage('week')
  // A letter of long ago leads to what it told of.
  openInboxPage('month', '2026-09')
  expect(phone.went).toEqual([
    '/manager/summary/index?type=week',
    '/manager/summary/index?type=week',
    '/manager/summary/index?type=week',
    '/manager/summary/index?type=month&period=2026-09',
  ])
})
