/** One's own month of rounds. */
export const MY_MONTH = {
  title: '我的月度',
  none: '这个月还没有记录',
  score: '分',
  tooLittle: '做得还少，下个月再看',
  rows: {
    done: '做到',
    onTime: '准时',
    missed: '漏了',
    blocked: '做不了（不算你的）',
    checks: '抽查平均',
    called: '住户叫的',
    thanks: '住户感谢',
  },
  of: (part: number, whole: number): string => `${part} / ${whole}`,
  times: (count: number): string => `${count} 次`,
  stars: (sum: number, count: number): string =>
    count === 0 ? '还没有抽查' : `${(sum / count).toFixed(1)} 分（${count} 次）`,
} as const
