/** In ms. */
export interface Figures {
  p50: number
  p99: number
}

export const figuresOf = (times: number[]): Figures => {
  const sorted = times.sort((a, b) => a - b)
  const at = (share: number): number =>
    sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN
  return { p50: at(0.5), p99: at(0.99) }
}

export const shown = ({ p50, p99 }: Figures): string => `${p50.toFixed(2)} / ${p99.toFixed(2)}`
