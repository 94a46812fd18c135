/** Something has stirred on this phone, and whoever watches the cloud looks sooner: a finger, a command, a found change. */
type Stir = 'touch' | 'news'

const listeners: Record<Stir, Set<() => void>> = { touch: new Set(), news: new Set() }

/** `touch`: somebody is at the phone, or has just done something. `news`: something in the cloud is not what it was. */
export const stir = (what: Stir): void => listeners[what].forEach((listener) => listener())

export const onStir = (what: Stir, listener: () => void): (() => void) => {
  listeners[what].add(listener)
  return () => void listeners[what].delete(listener)
}
