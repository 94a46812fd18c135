import type { Role } from '@contract/member'

export const ROLES: Record<Role, string> = {
  resident: '住户',
  technician: '维修师傅',
  housekeeper: '保洁员',
  steward: '片区管家',
  manager: '项目经理',
}
