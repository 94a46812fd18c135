import type { Post, Role } from '@contract/member'
import { ROLES } from '@contract/glossary'

/** The posts somebody of the staff may hold, in the order of who is many. */
export const POSTS: readonly Post[] = ['technician', 'housekeeper', 'steward', 'manager']
export const POST_WORDS: readonly string[] = POSTS.map((post) => ROLES[post])

/** What people of this trade usually are able to do; anything else can be written. */
export const SKILLS = ['水电维修', '电梯', '弱电', '综合维修', '保洁', '绿化', '消防'] as const

export const isStaff = (role: Role): boolean => role !== 'resident' && role !== 'admin'

/** A mobile number of mainland China; the server has the last word. */
export const isMobile = (phone: string): boolean => /^1[3-9]\d{9}$/.test(phone)
export const PHONE_FAULT = '手机号是 11 位，请看一眼'

export const REFUSE_REASONS = [
  '房号对不上',
  '业主没有登记这个人',
  '手机号打不通',
  '请带证件到服务中心',
] as const

/** What happens to someone who leaves, before it does. */
export const leaving = (name: string, post: string, holdsMore: boolean): string[] => [
  holdsMore ? `${name}不再是${post}，别的岗位不变。` : `${name}马上看不到小区的任何内容。`,
  '手上没做完的单子会交给选定的人；做过的单子上还留着姓名。',
]

export const leavingHouse = (name: string, house: string, last: boolean): string[] => [
  `${name}不再看得到${house}的单子。`,
  last ? '这是最后一套房，移出后就不在小区里了；报过的单子还留着。' : '别的房屋不变；报过的单子还留着。',
]

export const REVEALING = '查看完整号码会记到“查看记录”里：谁、看了谁、什么时候，项目经理都看得到。'
