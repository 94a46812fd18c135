import type { Catalogue } from '@contract/catalogue'

type Line = Omit<Catalogue['prices'][number], 'id'>
const line = (type: Line['type'], name: string, unit: string, yuan: number): Line => ({
  name,
  type,
  unit,
  amount: Math.round(yuan * 100),
})

/** 翠湖花园's price list, as it hangs in the service centre. */
export const PRICES: Line[] = [
  line('labour', '上门检修', '次', 20),
  line('labour', '更换水龙头', '个', 30),
  line('labour', '疏通下水', '次', 60),
  line('labour', '更换开关插座', '个', 15),
  line('labour', '开锁', '次', 80),
  line('part', '角阀', '个', 35),
  line('part', '软管 50cm', '根', 18.5),
  line('part', '冷热水龙头', '个', 128),
  line('part', '五孔插座', '个', 12),
  line('part', '锁芯', '个', 150),
]

/** Answered day and night. */
export const DUTY_PHONE = '021-61880110'
