// What every part of the page needs: elements in one expression, and JSON from the doors.

/** An element with these properties and children; `undefined` children are left out. */
export function el(tag, properties = {}, ...children) {
  const element = document.createElement(tag)
  const { dataset, ...rest } = properties
  Object.assign(element, rest)
  Object.assign(element.dataset, dataset)
  element.append(...children.filter((child) => child !== undefined))
  return element
}

export async function getJson(path) {
  return (await fetch(path)).json()
}

export async function sendJson(method, path, body) {
  return (await fetch(path, { method, body: JSON.stringify(body) })).json()
}

/** 128.50 元 of 12850 分. */
export function yuan(fen) {
  return `${(fen / 100).toFixed(2)} 元`
}

export function timeOf(at) {
  return new Date(at).toLocaleString('zh-CN', {
    month: 'numeric',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    hour12: false,
    timeZone: 'Asia/Shanghai',
  })
}

/** A line of cells: texts, or elements. `kind` says how wide they are. */
export function row(kind, ...cells) {
  return el(
    'div',
    { className: `row ${kind}` },
    ...cells.map((cell) => (cell instanceof window.Node ? cell : el('span', { textContent: cell }))),
  )
}

const unfolded = new Set()

/** A line that unfolds into a text. It stays so, by its key, while the list around it is drawn again. */
export function fold(key, head, text) {
  const details = el(
    'details',
    { open: unfolded.has(key) },
    el('summary', {}, head),
    el('pre', { textContent: text }),
  )
  details.addEventListener('toggle', () => (details.open ? unfolded.add(key) : unfolded.delete(key)))
  return details
}

export function nothing(words) {
  return el('p', { className: 'nothing', textContent: words })
}
