/** What each number of stars says, so that no one has to guess. */
const STAR_WORDS = ['点星星打分', '很不满意', '不太满意', '一般', '满意', '非常满意'] as const

export const starWord = (stars: number): string => STAR_WORDS[stars] ?? STAR_WORDS[0]
