// 后台: what the cloud behind the phones is doing. Reads only, save payments and faults; asks only while it is looked at.
import { calls, pushes } from './activity.js'
import { documents } from './documents.js'
import { el } from './elements.js'
import { faults } from './faults.js'
import { payments } from './payments.js'

/**
 * Each: its `title`; `read()`, which asks the cloud; `draw(data, again, nameOf)`, which makes elements of the answer,
 * where `again()` reads and draws anew; and whether it is `live`, which is to read again by itself.
 */
const VIEWS = { calls, pushes, payments, documents, faults }
const LOOK_AGAIN_MS = 1000

const names = new Map()
let shown = 'calls'
let drawn = ''
let looking

/** Fills the tab; it begins to look when it is opened. */
export function openBackstage(people) {
  for (const { openid, name } of people) names.set(openid, name)
  const nav = document.getElementById('views')
  for (const [key, { title }] of Object.entries(VIEWS)) {
    nav.append(
      el('button', { type: 'button', textContent: title, dataset: { view: key }, onclick: () => show(key) }),
    )
  }
}

export function lookAt(visible) {
  window.clearInterval(looking)
  if (!visible) return
  void show(shown)
  looking = setInterval(() => VIEWS[shown].live && void look(), LOOK_AGAIN_MS)
}

function show(key) {
  shown = key
  for (const button of document.querySelectorAll('[data-view]')) {
    button.setAttribute('aria-current', String(button.dataset.view === key))
  }
  return again()
}

function again() {
  drawn = ''
  return look()
}

/** Draws only what has changed: what a reader has selected stays selected. */
async function look() {
  const view = shown
  const data = await VIEWS[view].read()
  const text = JSON.stringify(data)
  if (view !== shown || text === drawn) return
  drawn = text
  const parts = VIEWS[view].draw(data, again, (openid) => names.get(openid) ?? openid ?? '')
  document.getElementById('view').replaceChildren(...parts)
}
