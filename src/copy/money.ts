/** 1,234 of 1234: nobody counts digits. */
const inThousands = (whole: number): string => String(whole).replace(/\B(?=(\d{3})+$)/g, ',')

/** The 元 and the 分 apart, as large money is drawn. */
export const yuanParts = (fen: number): { sign: string; yuan: string; fen: string } => ({
  sign: fen < 0 ? '-¥' : '¥',
  yuan: inThousands(Math.floor(Math.abs(fen) / 100)),
  fen: `.${String(Math.abs(fen) % 100).padStart(2, '0')}`,
})

/** ¥1,234.50 of 123450. Money is whole 分 everywhere; only here does it become words. */
export const yuan = (amount: number): string => {
  const { sign, yuan: whole, fen } = yuanParts(amount)
  return `${sign}${whole}${fen}`
}
