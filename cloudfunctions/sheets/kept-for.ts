/** Files with people's data in them: a day is enough to open one, or to put right what is wrong with it. ms */
export const KEPT_FOR = 24 * 60 * 60_000
