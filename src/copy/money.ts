/** ¥12.50 of 1250. Money is whole 分 everywhere; only here does it become words. */
export const yuan = (fen: number): string =>
  `${fen < 0 ? '-' : ''}¥${Math.floor(Math.abs(fen) / 100)}.${String(Math.abs(fen) % 100).padStart(2, '0')}`
