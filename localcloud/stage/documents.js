// The collections, a page of documents at a time. Nothing can be changed here.
import { el, fold, getJson, nothing, row } from './elements.js'

let chosen
/** The cursors that led to the page that is shown; none for the first page. */
let cursors = []

export const documents = {
  title: '数据',
  live: false,
  read: async () => {
    const collections = await getJson('/documents')
    if (chosen === undefined) return { collections }
    const cursor = cursors.at(-1)
    const query = cursor === undefined ? '' : `?before=${encodeURIComponent(cursor)}`
    return { collections, page: await getJson(`/documents/${encodeURIComponent(chosen)}${query}`) }
  },
  draw: ({ collections, page }, again) => {
    const list = el('nav', { className: 'collections', ariaLabel: '集合' })
    for (const { name, count } of collections) {
      const choose = () => {
        chosen = name
        cursors = []
        return again()
      }
      const figure = el('small', { textContent: count })
      const button = el('button', { type: 'button', onclick: choose }, name, figure)
      button.setAttribute('aria-current', String(name === chosen))
      list.append(button)
    }
    const shown = page === undefined ? nothing('选一个集合。这里只能看，不能改。') : drawPage(page, again)
    return [el('div', { className: 'documents' }, list, shown)]
  },
}

function drawPage({ documents: list, next }, again) {
  const turn = (textContent, to) => {
    const onclick = () => {
      cursors = to
      return again()
    }
    return el('button', { type: 'button', textContent, onclick })
  }
  return el(
    'div',
    {},
    ...list.map((one) => {
      const { _id, ...rest } = one
      const head = row('document', String(_id), JSON.stringify(rest).slice(0, 200))
      return fold(`${chosen} ${_id}`, head, JSON.stringify(one, null, 2))
    }),
    list.length === 0 ? nothing('这里还没有数据。') : undefined,
    el(
      'p',
      { className: 'pages' },
      cursors.length > 0 ? turn('上一页', cursors.slice(0, -1)) : undefined,
      next === null ? undefined : turn('下一页', [...cursors, next]),
    ),
  )
}
