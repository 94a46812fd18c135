// The stage: four phones, each somebody's; pushes drop in over the phone of the person they are for.
const ROLES = {
  resident: '住户',
  technician: '维修师傅',
  cleaner: '保洁员',
  housekeeper: '保洁员',
  manager: '项目经理',
  steward: '管家',
}
const SHOWN = ['resident', 'technician', 'housekeeper', 'manager']
const BANNER_MS = 5000

const phones = []
let aheadMs = 0

start()

async function start() {
  const [{ title }, people] = await Promise.all([getJson('/stage/title'), getJson('/stage/people')])
  document.title = title
  document.getElementById('title').textContent = title
  for (const role of SHOWN) addPhone(people, people.find((person) => person.role === role) ?? people[0])
  fit()
  window.addEventListener('resize', fit)
  new EventSource('/wechat/events').addEventListener('push', (event) => deliver(JSON.parse(event.data)))
  for (const button of document.querySelectorAll('[data-advance]')) {
    button.addEventListener('click', () => advance(Number(button.dataset.advance)))
  }
  await readClock()
  setInterval(showClock, 1000)
  // Somebody else may move it too.
  setInterval(readClock, 10_000)
}

async function getJson(path) {
  return (await fetch(path)).json()
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
    const banner = document.createElement('div')
    banner.className = 'banner'
    const [head = '', ...rest] = Object.values(push.data).map((field) => String(field?.value ?? ''))
    const strong = document.createElement('b')
    strong.textContent = head
    banner.append(strong, rest.join(' · '))
    phone.section.querySelector('.banners').prepend(banner)
    setTimeout(() => banner.remove(), BANNER_MS)
    phone.frame.contentWindow.postMessage({ type: 'push', push }, location.origin)
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
    const answer = await fetch('/clock', { method: 'POST', body: JSON.stringify({ advanceMs }) })
    const { fired } = await answer.json()
    document.getElementById('fired').textContent = fired > 0 ? `定时任务响了 ${fired} 次` : ''
    await readClock()
    for (const phone of phones) phone.frame.contentWindow.postMessage({ type: 'clock' }, location.origin)
  } finally {
    for (const button of buttons) button.disabled = false
  }
}
