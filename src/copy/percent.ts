/**
 * 95%. Never better than it is: what is good is rounded down, what is bad up; all of it is said only of all, and none
 * only of none. Undefined: there is nothing of which it could be a part.
 */
export const percentWord = (
  part: number,
  whole: number,
  rounding: 'down' | 'up' = 'down',
): string | undefined => {
  if (whole <= 0 || part < 0 || part > whole) return undefined
  if (part === 0 || part === whole) return part === 0 ? '0%' : '100%'
  // Multiplied first: 0.29 * 100 is less than 29.
  const exact = (part * 100) / whole
  const percent = rounding === 'up' ? Math.min(99, Math.ceil(exact)) : Math.floor(exact)
  return percent === 0 ? '不到 1%' : `${percent}%`
}
