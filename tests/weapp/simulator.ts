/* eslint-disable @typescript-eslint/no-require-imports -- the simulator reads its globals anew for each phone, so it is required anew */

/** A node of WeChat's view layer, as `miniprogram-exparser` has it; the little of it that a test needs. */
export interface ViewNode {
  id: string
  /** The element in which the simulator shows it. */
  $$?: HTMLElement
  shadowRoot?: unknown
  childNodes?: unknown[]
}
interface Rendered {
  instance: PageInstance
  _exparserNode: ViewNode
  attach(host: HTMLElement): void
  detach(): void
}
/** What a page is to WeChat: its life, seen from outside. */
export interface PageInstance {
  route: string
  onLoad(query: object): void
  onShow?(): void
  onReady?(): void
  onHide?(): void
  onUnload?(): void
  onShareAppMessage?(how: object): { title: string; path: string }
}
interface Exparser {
  Element: new () => ViewNode
  Event: {
    create(type: string, detail: object, options: object): object
    dispatchEvent(node: ViewNode, event: object): void
  }
}
interface Simulate {
  load(file: string, tag: string, options: object): string
  render(id: string): Rendered
}
export interface Simulator {
  simulate: Simulate
  exparser: Exparser
  /** Called by the simulator to run a page's script, in place of its own loader. */
  runScriptsWith(load: (file: string) => void): void
}

/** Tencent's own simulator with its own compiler inside, fresh: nothing of an earlier phone is left in it. */
export const openSimulator = (): Simulator => {
  jest.resetModules()
  const simulate = require('miniprogram-simulate') as Simulate
  const exparser = require('miniprogram-exparser') as Exparser
  const inside = require('miniprogram-simulate/src/utils') as { runJs: (file: string) => void }
  return { simulate, exparser, runScriptsWith: (load) => (inside.runJs = load) }
}
