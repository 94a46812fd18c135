import fs from 'node:fs'
import path from 'node:path'
import { logicLayer } from './logic-layer'
import { openSimulator, type PageInstance, type Simulator, type ViewNode } from './simulator'
import type { WeChat } from './wechat'

const DIST = path.resolve(__dirname, '../../dist/weapp')
/** WeChat allows no more pages on top of each other. */
const MOST_PAGES = 10

interface OpenPage {
  instance: PageInstance
  node: ViewNode
  host: HTMLElement
  close(): void
}

/** A compiled mini-program running: taps go in, text comes out. */
export interface MiniProgram {
  launch(url: string): void
  /** The route of the page in front. */
  route(): string
  text(): string
  has(id: string): boolean
  /** Whether a button takes a tap already. */
  isAwake(id: string): boolean
  tap(id: string): void
  type(id: string, value: string): void
  /** What WeChat says of something that it watches itself: a phone number given, a day picked. */
  hear(id: string, event: string, detail: object): void
  /** A finger on a canvas, from point to point. */
  draw(id: string, points: [x: number, y: number][]): void
  /** The card that the page in front would send. */
  share(): { title: string; path: string }
  back(): void
  leave(): void
}

type Definition = Record<string, unknown>
interface App {
  onLaunch?(options: object): void
  onShow?(options: object): void
}

export const startMiniProgram = ({ wx }: WeChat): MiniProgram => {
  const simulator = openSimulator()
  const pages: OpenPage[] = []
  let app: App = {}

  const outside = globalThis as unknown as { Component: (definition: object) => void; Behavior: unknown }
  const { Component, Behavior } = outside
  const given = {
    wx,
    App: (definition: App) => (app = definition),
    Page: (definition: Definition) => Component(asComponent(definition)),
    Component,
    Behavior,
    getApp: () => app,
    getCurrentPages: () => pages.map(({ instance }) => instance),
    requirePlugin: () => ({}),
  }
  Object.assign(outside, given)
  const scripts = logicLayer(given)
  simulator.runScriptsWith((file) => scripts.run(file))

  const show = pageOpener(simulator, pages)
  const top = (): OpenPage => {
    const last = pages.at(-1)
    if (!last) throw new Error('no page is open')
    return last
  }
  const leave = () => {
    while (pages.length > 0) pages.pop()?.close()
  }
  const back = () => {
    if (pages.length > 1) pages.pop()?.close()
    top().instance.onShow?.()
  }
  const go = (api: string, url: string): void => {
    const [page = '', query = ''] = url.split('?')
    if (api === 'navigateTo') {
      if (pages.length >= MOST_PAGES) throw new Error(`more than ${MOST_PAGES} pages on the stack`)
      top().instance.onHide?.()
    } else if (api === 'redirectTo') pages.pop()?.close()
    else leave()
    show(page.replace(/^\//, ''), Object.fromEntries(new URLSearchParams(query)))
  }
  // Taro takes WeChat's functions when it loads, so they stand before it does.
  for (const api of ['navigateTo', 'redirectTo', 'switchTab', 'reLaunch'])
    wx[api] = (wish: Navigation) => {
      go(api, wish.url ?? '')
      answer(api, wish)
    }
  wx.navigateBack = (wish?: Navigation) => {
    back()
    answer('navigateBack', wish)
  }

  scripts.load(path.join(DIST, 'app.js'))
  const started = { path: 'pages/home/index', query: {}, scene: 1001 }
  app.onLaunch?.(started)
  app.onShow?.(started)

  const trigger = (id: string, type: string, detail: object, touches: object[] = []): void => {
    const { exparser } = simulator
    const node = find(simulator, top().node, id)
    if (!node)
      throw new Error(`there is no #${id} on ${top().instance.route}: ${top().host.textContent ?? ''}`)
    const extraFields = { touches, changedTouches: touches }
    const options = { bubbles: true, capturePhase: true, composed: true, extraFields }
    exparser.Event.dispatchEvent(node, exparser.Event.create(type, detail, options))
  }
  return {
    launch: (url) => go('reLaunch', url),
    route: () => top().instance.route,
    text: () => top().host.textContent ?? '',
    has: (id) => find(simulator, top().node, id) !== undefined,
    isAwake: (id) => find(simulator, top().node, id)?.$$?.className.includes('button--asleep') === false,
    tap: (id) => trigger(id, 'tap', {}),
    type: (id, value) => trigger(id, 'input', { value }),
    hear: trigger,
    draw: (id, points) =>
      points.forEach(([x, y], at) => trigger(id, at === 0 ? 'touchstart' : 'touchmove', {}, [{ x, y }])),
    share: () => {
      const card = top().instance.onShareAppMessage?.({ from: 'button' })
      if (!card) throw new Error(`${top().instance.route} cannot be shared`)
      return card
    },
    back,
    leave,
  }
}

interface Navigation {
  url?: string
  success?: (words: object) => void
  complete?: (words: object) => void
}
const answer = (api: string, wish: Navigation | undefined): void =>
  queueMicrotask(() => {
    const words = { errMsg: `${api}:ok` }
    wish?.success?.(words)
    wish?.complete?.(words)
  })

/** The simulator knows components; a page is one whose functions are its methods. */
const asComponent = ({ data, ...rest }: Definition): object => ({
  data,
  methods: Object.fromEntries(Object.entries(rest).filter(([, value]) => typeof value === 'function')),
  options: {},
})

/** Opens pages of the package; WeChat runs a page's script once, however often the page is opened. */
const pageOpener = ({ simulate }: Simulator, pages: OpenPage[]) => {
  const definitions = new Map<string, string>()
  const definitionOf = (route: string): string => {
    const known = definitions.get(route)
    if (known !== undefined) return known
    if (!fs.existsSync(path.join(DIST, `${route}.js`))) throw new Error(`there is no page ${route}`)
    const compilerOptions = { maxBuffer: 64 * 1024 * 1024 }
    const made = simulate.load(path.join(DIST, route), 'page', {
      rootPath: DIST,
      compiler: 'official',
      compilerOptions,
    })
    definitions.set(route, made)
    return made
  }
  return (route: string, query: object): void => {
    const page = simulate.render(definitionOf(route))
    const host = document.createElement('div')
    document.body.appendChild(host)
    page.attach(host)
    const instance = Object.assign(page.instance, { route, __route__: route, options: query })
    const close = () => {
      instance.onHide?.()
      instance.onUnload?.()
      page.detach()
      host.remove()
    }
    pages.push({ instance, node: page._exparserNode, host, close })
    instance.onLoad(query)
    instance.onShow?.()
    instance.onReady?.()
  }
}

const find = (simulator: Simulator, node: ViewNode, id: string): ViewNode | undefined => {
  if (node.id === id) return node
  for (const below of [node.shadowRoot, ...(node.childNodes ?? [])]) {
    const found = below instanceof simulator.exparser.Element ? find(simulator, below, id) : undefined
    if (found) return found
  }
  return undefined
}
