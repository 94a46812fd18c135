import { TICKET_KINDS } from '@contract/glossary'
import type { TicketKind } from '@contract/ticket'

/** The scenarios, in the order in which their tiles stand. */
export const EVERY_KIND = Object.keys(TICKET_KINDS) as TicketKind[]

/** What a housekeeper meets on the way. */
export const ON_THE_ROUND: TicketKind[] = ['cleaning', 'facility', 'light', 'drain', 'leak', 'lift']

/** What people most often have to add: one tap instead of typing. `alarm` ones make it an emergency. */
export const PHRASES: Record<TicketKind, { alarm?: string[]; usual: string[] }> = {
  leak: { alarm: ['爆管，止不住'], usual: ['天花板渗水', '水龙头滴水', '水管接口漏'] },
  power: { alarm: ['有烧焦味，冒烟'], usual: ['全屋没电', '一间房没电', '经常跳闸'] },
  lift: { alarm: ['电梯困人'], usual: ['电梯不动', '门关不上', '有异响'] },
  access: { usual: ['门打不开', '刷卡没反应', '对讲不响'] },
  lock: { usual: ['锁打不开', '钥匙断在里面', '电子锁没电'] },
  drain: { usual: ['地漏反水', '马桶堵了', '水槽堵了'] },
  light: { usual: ['灯不亮', '一直闪', '开关坏了'] },
  network: { usual: ['全部断网', '时断时续', '光猫红灯'] },
  facility: { alarm: ['有触电危险'], usual: ['坏了，不能用', '松动不安全', '漆面脱落'] },
  cleaning: { usual: ['垃圾没清', '地面脏', '有异味'] },
  noise: { usual: ['装修声', '楼上响动', '设备嗡嗡响'] },
  other: { alarm: ['闻到燃气味'], usual: [] },
}

/** The page's name: 漏水报修; a complaint about noise is not a repair. */
export const formTitle = (kind: TicketKind): string => {
  if (kind === 'noise') return '噪音反映'
  if (kind === 'cleaning') return '保洁反映'
  if (kind === 'other') return '其他问题'
  if (kind === 'light') return '照明报修'
  return `${TICKET_KINDS[kind]}报修`
}
