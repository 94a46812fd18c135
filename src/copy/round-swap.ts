/** Places that change hands. */
export const SWAP = {
  title: '换班帮忙',
  give: '交给同事',
  take: '帮同事做',
  offline: '换班要有信号，请走到有信号的地方',
  nothingToGive: '你手上没有要做的点位',
  nothingToTake: '同事手上没有要做的点位',
  whom: '交给谁？',
  nobody: '现在没有别的同事',
  has: (stops: number): string => (stops === 0 ? '现在没有点位' : `有 ${stops} 处`),
  chosen: (count: number): string => `选好了（${count}）`,
  takeChosen: (count: number): string => `我来做（${count}）`,
  given: (count: number, name: string): string => `${count} 处已交给${name}`,
  taken: (count: number): string => `${count} 处归你了`,
  all: '全选',
} as const
