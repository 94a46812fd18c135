import fs from 'node:fs'
import path from 'node:path'

/** WeChat's logic layer has no DOM and no Node; what jsdom and jest put there is hidden from the app. */
const HIDDEN = [
  'window',
  'document',
  'navigator',
  'location',
  'self',
  'history',
  'localStorage',
  'sessionStorage',
  'MutationObserver',
  'IntersectionObserver',
  'ResizeObserver',
  'XMLHttpRequest',
  'fetch',
  'Element',
  'HTMLElement',
  'Node',
  'Event',
  'CustomEvent',
  'requestAnimationFrame',
  'cancelAnimationFrame',
  'getComputedStyle',
  'MessageChannel',
  'process',
  'global',
  'Buffer',
]
/** The language itself, which it has. */
const LANGUAGE = {
  setTimeout,
  clearTimeout,
  setInterval,
  clearInterval,
  console,
  Promise,
  Object,
  Array,
  Math,
  JSON,
  Date,
  Symbol,
  Map,
  Set,
  WeakMap,
  WeakSet,
  Error,
  RegExp,
  String,
  Number,
  Boolean,
  Function,
  parseInt,
  parseFloat,
  isNaN,
  isFinite,
  Proxy,
  Reflect,
  Uint8Array,
  ArrayBuffer,
  DataView,
}

export interface LogicLayer {
  /** Runs a script of the package once and gives what it exports. */
  load(file: string): unknown
  /** Runs it again, as WeChat does when it defines a page. */
  run(file: string): void
}

/** Loads a mini-program's scripts as WeChat does: `given` are the names they find (wx, App, Page …), and no others. */
export const logicLayer = (given: Record<string, unknown>): LogicLayer => {
  const loaded = new Map<string, { exports: unknown }>()
  const names = ['require', 'module', 'exports', 'globalThis', ...Object.keys(given)]
  const load = (name: string): unknown => {
    const file = path.normalize(name.endsWith('.js') ? name : `${name}.js`)
    const known = loaded.get(file)
    if (known) return known.exports
    const module = { exports: {} as unknown }
    loaded.set(file, module)
    const source = `${fs.readFileSync(file, 'utf8')}\n//# sourceURL=${file}`
    // eslint-disable-next-line @typescript-eslint/no-implied-eval -- hiding globals takes a function whose parameters cover them
    const script = new Function(...names, ...HIDDEN, source) as (...values: unknown[]) => void
    const require = (id: string) => load(path.join(path.dirname(file), id))
    script(require, module, module.exports, { ...LANGUAGE, wx: given.wx }, ...Object.values(given))
    return module.exports
  }
  return {
    load,
    run: (file) => {
      loaded.delete(path.normalize(`${file}.js`))
      load(file)
    },
  }
}
