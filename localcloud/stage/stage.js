// The stage: four phones, each somebody's; pushes drop in over the phone of the person they are for.
import { lookAt, openBackstage } from './backstage.js'
import { el, getJson, sendJson, yuan } from './elements.js'

const ROLES = {
  resident: '住户',
  technician: '维修师傅',
  cleaner: '保洁员',
  housekeeper: '保洁员',
  manager: '项目经理',
  steward: '管家',
}
const SHOWN = ['resident', 'technician', 'housekeeper', 'manager']
/** Who holds the phones of a cloud where nobody has been registered yet. */
const STRANGERS = [1, 2, 3, 4].map((n) => ({
  openid: `stranger-${n}`,
  name: `新用户 ${n}`,
  role: '还没有登记',
}))
const BANNER_MS = 5000

const phones = []
let aheadMs = 0

start()

async function start() {
  const [{ title }, known] = await Promise.all([getJson('/stage/title'), getJson('/stage/people')])
  const people = known.length > 0 ? known : STRANGERS
  document.title = title
  document.getElementById('title').textContent = title
  for (const [place, role] of SHOWN.entries())
    addPhone(people, people.find((person) => person.role === role) ?? people[place % people.length])
  fit()
  window.addEventListener('resize', fit)
  const events = new EventSource('/wechat/events')
  events.addEventListener('push', (event) => deliver(JSON.parse(event.data)))
  events.addEventListener('payment', (event) => showPayment(JSON.parse(event.data)))
  openBackstage(people)
  for (const tab of document.querySelectorAll('[data-tab]')) {
    tab.addEventListener('click', () => turnTo(tab.dataset.tab))
  }
  for (const button of document.querySelectorAll('[data-advance]')) {
    button.addEventListener('click', () => advance(Number(button.dataset.advance)))
  }
  await readClock()
  setInterval(showClock, 1000)
  // Somebody else may move it too.
  setInterval(readClock, 10_000)
}

function turnTo(place) {
  for (const tab of document.querySelectorAll('[data-tab]')) {
    tab.setAttribute('aria-current', String(tab.dataset.tab === place))
    document.getElementById(tab.dataset.tab).hidden = tab.dataset.tab !== place
  }
  lookAt(place === 'backstage')
}

function addPhone(people, person) {
  const section = document.getElementById('phone').content.cloneNode(true).firstElementChild
  const select = section.querySelector('select')
  for (const role of new Set(people.map((one) => one.role))) {
    const group = document.createElement('optgroup')
    group.label = ROLES[role] ?? role
    group.append(
      ...people.filter((one) => one.role === role).map((one) => new window.Option(one.name, one.openid)),
    )
    select.append(group)
  }
  const phone = { section, frame: section.querySelector('iframe'), openid: '' }
  const show = (openid) => {
    phone.openid = openid
    section.querySelector('.role').textContent = roleOf(people, openid)
    section.querySelector('.banners').replaceChildren()
    section.querySelector('.sheets').replaceChildren()
    // A different query makes a new document; a different hash alone would not.
    phone.frame.src = `/app/?openid=${encodeURIComponent(openid)}#/`
  }
  select.addEventListener('change', () => show(select.value))
  if (person !== undefined) {
    select.value = person.openid
    show(person.openid)
  }
  phones.push(phone)
  document.getElementById('phones').append(section)
}

function roleOf(people, openid) {
  const role = people.find((person) => person.openid === openid)?.role ?? ''
  return ROLES[role] ?? role
}

/** As large as lets four stand side by side without scrolling. */
function fit() {
  const width = (window.innerWidth - 40 - 24 * (SHOWN.length - 1)) / SHOWN.length / 390
  const height = (window.innerHeight - 140) / 844
  document.documentElement.style.setProperty('--scale', String(Math.max(0.3, Math.min(width, height, 1))))
}

function deliver(push) {
  for (const phone of phones) {
    if (phone.openid !== push.openid) continue
    const [head = '', ...rest] = Object.values(push.data).map((field) => String(field?.value ?? ''))
    const banner = el('div', { className: 'banner' }, el('b', { textContent: head }), rest.join(' · '))
    phone.section.querySelector('.banners').prepend(banner)
    setTimeout(() => banner.remove(), BANNER_MS)
    phone.frame.contentWindow.postMessage({ type: 'push', push }, location.origin)
  }
}

/** WeChat's own sheet: whoever is asked for money confirms or puts it off. The app hears what became of it. */
function showPayment(payment) {
  for (const { openid, section, frame } of phones) {
    if (openid !== payment.openid) continue
    const sheets = section.querySelector('.sheets')
    const decide = (verb) => () => sendJson('POST', `/wechat/payments/${payment.prepayId}/${verb}`)
    const sheet = el(
      'div',
      { className: 'sheet' },
      payment.body,
      el('b', { textContent: yuan(payment.totalFee) }),
      el('button', { type: 'button', className: 'pay', textContent: '确认支付', onclick: decide('confirm') }),
      el('button', { type: 'button', textContent: '暂不支付', onclick: decide('abandon') }),
    )
    sheets.replaceChildren(...(payment.state === 'waiting' ? [sheet] : []))
    frame.contentWindow.postMessage({ type: 'payment', payment }, location.origin)
  }
}

async function readClock() {
  const { now } = await getJson('/clock')
  aheadMs = Date.parse(now) - Date.now()
  showClock()
}

function showClock() {
  const now = new Date(Date.now() + aheadMs)
  const format = {
    month: 'long',
    day: 'numeric',
    weekday: 'short',
    hour: '2-digit',
    minute: '2-digit',
    hour12: false,
  }
  document.getElementById('now').textContent = now.toLocaleString('zh-CN', {
    ...format,
    timeZone: 'Asia/Shanghai',
  })
}

async function advance(advanceMs) {
  const buttons = [...document.querySelectorAll('[data-advance]')]
  for (const button of buttons) button.disabled = true
  try {
    const { fired } = await sendJson('POST', '/clock', { advanceMs })
    document.getElementById('fired').textContent = fired > 0 ? `定时任务响了 ${fired} 次` : ''
    await readClock()
    for (const phone of phones) phone.frame.contentWindow.postMessage({ type: 'clock' }, location.origin)
  } finally {
    for (const button of buttons) button.disabled = false
  }
}
