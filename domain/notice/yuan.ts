/** ¥180 or ¥12.50 of 分. */
export const yuan = (amount: number): string =>
  `¥${amount % 100 === 0 ? amount / 100 : (amount / 100).toFixed(2)}`
