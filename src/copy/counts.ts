/** So many are counted and no more; beyond it nobody needs the number. */
const MOST = 99

/** 12, 99+ */
export const countWord = (count: number): string => (count > MOST ? `${MOST}+` : String(count))
