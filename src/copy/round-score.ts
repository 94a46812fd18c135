/** How a month's score is made, in a sentence that stands beside it. */
export const roundScoreWords =
  '得分 = 按时做完的占比 × 100，再按抽查打分调整；做不了的不算，次数少的往大家的平均靠。'
