/** 2号楼 before 10号楼. */
export const byName = (one: { name: string }, other: { name: string }): number =>
  one.name.localeCompare(other.name, 'zh-CN', { numeric: true })
