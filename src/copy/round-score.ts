import { SCORE } from '@domain/round/score'

/** How a month's score is made, in sentences that stand beside it. */
export const roundScoreWords =
  `得分 = ${SCORE.done} × 做到的 ÷ 应做的 + ${SCORE.onTime} × 按时做到的 ÷ 应做的 + ${SCORE.checks} × 抽查平均 ÷ ${SCORE.best}。` +
  `做不了的不算应做的；抽查平均里先加 ${SCORE.pull} 次大家的平均，查得少不吃亏也不占便宜。应做的不到 ${SCORE.least} 次，这个月不算分。`
