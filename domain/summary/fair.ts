import type { StarSum } from '@contract/summary'

/** Fewer verdicts than this say little (评价还少). */
export const FEW_VERDICTS = 5

/** What is shown: all stars by all verdicts. None without a verdict. */
export const averageOf = ({ sum, count }: StarSum): number | undefined =>
  count === 0 ? undefined : sum / count

/**
 * By what people are put in order: as if each had five more verdicts, all as the community's are on the whole. Two lucky
 * verdicts do not stand above forty good ones. Never shown.
 */
export const shrunk = ({ sum, count }: StarSum, mean: number): number =>
  (sum + FEW_VERDICTS * mean) / (count + FEW_VERDICTS)
