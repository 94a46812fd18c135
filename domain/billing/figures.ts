const decimals = (number: number, places: number): string => {
  const one = 10 ** places
  return `${Math.floor(number / one)}.${String(number % one).padStart(places, '0')}`
}

/** 分 → '245.00 元' */
export const yuanOf = (fen: number): string => `${decimals(fen, 2)} 元`

/** Ten-thousandths of a yuan → '2.80 元', '2.385 元' */
export const priceOf = (price: number): string => `${decimals(price, 4).replace(/0{1,2}$/, '')} 元`

/** Hundredths → '120.5', '133' */
export const amountOf = (hundredths: number): string => decimals(hundredths, 2).replace(/\.?0+$/, '')

/** Hundredths of a m² → '87.50 m²' */
export const areaOf = (hundredths: number): string => `${decimals(hundredths, 2)} m²`
