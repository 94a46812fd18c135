/**
 * Lets the event loop turn once, whole. While a large sheet is computed nothing else is heard, also not that the other
 * side has closed an idle connection; the next request would be sent into it and be lost ("socket hang up").
 */
export const breath = async (): Promise<void> => {
  // Two: the first comes before the loop has looked at its connections again.
  for (let turn = 0; turn < 2; turn += 1) await new Promise((resolve) => setImmediate(resolve))
}
