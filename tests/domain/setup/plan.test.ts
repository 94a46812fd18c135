import * as fc from 'fast-check'
import type { HouseId, MemberId, ZoneId } from '@contract/ids'
import type { Member } from '@contract/member'
import { DEFAULT_KINDS } from '@domain/catalogue/default-kinds'
import type { RawSheet } from '@domain/setup/cells'
import { plan, sizeOf } from '@domain/setup/plan'
import { read } from '@domain/setup/read'
import { keyed } from '@domain/people/keys'
import { GREEN_LAKE } from '../../../scripts/seed/green-lake-rows'
import { rawSheet } from '../../../scripts/seed/typed'
import { after, idOf, nothing, NOON, planned, sheet } from './given'

const lake = GREEN_LAKE.map(rawSheet)
const there = after(planned(lake))
const HOUSE = ['楼栋', '单元', '房号']
const personNamed = (people: readonly Member[], name: string): Member | undefined =>
  people.find((member) => member.name === name)

test('the same sheet again makes no difference at all', () => {
  const again = planned(lake, there)
  expect(again.faults).toEqual([])
  expect(sizeOf(again.changes)).toBe(0)
  expect(again.counts.map(({ added, changed, unnamed }) => added + changed + unnamed)).toEqual([
    0, 0, 0, 0, 0, 0, 0, 0,
  ])
})

test('nor when everything has ids that were made on the phone, and rows and columns stand in another order', () => {
  const made = JSON.parse(
    JSON.stringify(there).replace(
      /"([bhuzsdm])_([^"]*)"/g,
      (_, prefix: string, rest: string) => `"${prefix}-phone-${Buffer.from(rest).toString('hex')}"`,
    ),
  ) as typeof there
  const renamed = { ...made, people: made.people.map(keyed) }
  const turned = lake.map(({ name, rows: [head = [], ...rows] }): RawSheet => ({
    name,
    rows: [[...head].reverse(), ...rows.reverse().map((row) => [...(row ?? [])].reverse())],
  }))
  expect(sizeOf(planned(turned, renamed).changes)).toBe(0)
})

test('any part of a workbook, then the whole of it, then the part again: the end is the same as the whole at once', () => {
  const residents = lake.find(({ name }) => name === '住户')
  fc.assert(
    fc.property(fc.subarray(residents?.rows.slice(1) ?? []), (rows) => {
      const part = lake.map((each) =>
        each.name === '住户' ? { ...each, rows: [each.rows[0], ...rows] } : each,
      )
      const first = after(planned(part))
      const whole = after(planned(lake, first), first)
      const byId = (people: readonly Member[]) =>
        [...people]
          .map(({ rev: _, houses, ...rest }) => ({ ...rest, houses: houses.map(({ id }) => id).sort() }))
          .sort((a, b) => (a._id < b._id ? -1 : 1))
      expect(byId(whole.people).map(({ _id, houses }) => [_id, houses])).toEqual(
        byId(there.people).map(({ _id, houses }) => [_id, houses]),
      )
      expect(sizeOf(planned(part, whole).changes)).toBe(0)
    }),
    { numRuns: 15, seed: 4 },
  )
})

test('whatever stands in the cells, reading ends and says where', () => {
  const cell = fc.option(
    fc.record({
      value: fc.oneof(
        fc.string(),
        fc.double(),
        fc.boolean(),
        fc.constantFrom('1号楼', '１３８００010001', '租客'),
      ),
    }),
    { nil: undefined },
  )
  const names = lake.map(({ name }) => name)
  const raw = fc.record({
    name: fc.constantFrom(...names, '别的'),
    rows: fc.array(fc.array(cell, { maxLength: 9 }), { maxLength: 6 }),
  })
  fc.assert(
    fc.property(fc.array(raw, { maxLength: 4 }), (sheets) => {
      const headed = sheets.map((each) => ({
        ...each,
        rows: [lake.find(({ name }) => name === each.name)?.rows[0], ...each.rows],
      }))
      const { faults } = planned(headed)
      for (const fault of faults) {
        expect(fault.cell).toMatch(/^[A-Z]+\d+$/)
        expect(fault.words).not.toBe('')
      }
    }),
    { numRuns: 150, seed: 4 },
  )
})

test('full width, spaces, marks of WeChat and numbers mean what they look like', () => {
  const { faults, changes } = planned([
    sheet(
      '房屋',
      ['楼 栋*', '单元', '房号', '面积（㎡）'],
      ['１号楼 ', '1 单元', 501, '89.5㎡'],
      ['1号楼', '1单元', 'Ａ０３', '1,200'],
    ),
    sheet(
      '住户',
      [...HOUSE, '姓名', '手机号', '身份', '到期日'],
      ['1号楼', '1单元', '５０１', ' 张三 ', 13800010001],
      ['1号楼', '1单元', '501', '李四', '\u202d+86 138-0001-0002\u202c', '租客', 46568],
      ['1号楼', '1单元', 'A03', '王五', '１３８０００１０００３', '租客', '2027年6月30日'],
    ),
  ])
  expect(faults).toEqual([])
  expect(changes.houses.add).toMatchObject([
    { room: '501', area: 8950, label: '1号楼1单元501', use: 'home' },
    { room: 'A03', area: 120_000, label: '1号楼1单元A03' },
  ])
  expect(changes.people.add.map(({ phone }) => phone)).toEqual(['13800010001', '13800010002', '13800010003'])
  // Excel's 46568 is 30 June 2027; who is there until then is there on that day.
  const end = Date.UTC(2027, 5, 30, 16)
  expect(changes.people.add.map(({ houses: [house] }) => house?.until)).toEqual([undefined, end, end])
})

test('a house without units, and numbers that would run into each other', () => {
  const { changes, faults } = planned([sheet('房屋', HOUSE, ['商铺楼', '', 'A03'], ['12', '', '3'])])
  expect(faults).toEqual([])
  expect(changes.map?.buildings.map(({ units }) => units.map(({ name }) => name))).toEqual([[''], ['']])
  expect(changes.houses.add.map(({ label }) => label)).toEqual(['商铺楼A03', '12-3'])
})

describe('duties', () => {
  const staff = sheet(
    '员工',
    ['姓名', '手机号', '岗位'],
    ['张伟', '13900010003', '维修师傅、片区管家'],
    ['张伟', '13900010004', '维修师傅'],
    ['陈工', '13900010005', '维修师傅'],
  )
  const zones = sheet('片区', ['片区', '管家'], ['东区', '张伟13900010003'])
  const head = ['片区', '事项', '负责人', '班次', '星期', '开始', '结束', '替班', '上限']
  const duty = (...cells: (string | number)[]) => planned([staff, zones, sheet('值班', head, cells)])

  test('a shift across midnight is a shift', () => {
    const { faults, changes } = duty('东区', '漏水', '陈工', '夜班', '周五、周六', '22:00', '06:00')
    expect(faults).toEqual([])
    expect(changes.map?.duties).toMatchObject([
      { shift: { name: '夜班', days: [5, 6], from: '22:00', to: '06:00' }, cap: 6 },
    ])
  })

  test('times of day as Excel keeps them, days as people write them', () => {
    const { faults, changes } = duty('东区', '全部', '陈工', '', '周一至周三、节假日', 0.3125, 1, '', 9)
    expect(faults).toEqual([])
    expect(changes.map?.duties).toMatchObject([
      { shift: { days: [1, 2, 3, 8], from: '07:30', to: '24:00' }, cap: 9 },
    ])
    expect(changes.map?.duties[0]?.kinds).toHaveLength(10)
    expect(
      duty('东区', '漏水', '陈工', '', '', '7点半', '８：００').changes.map?.duties[0]?.shift,
    ).toMatchObject({ from: '07:30', to: '08:00', days: [1, 2, 3, 4, 5, 6, 7, 8] })
  })

  test('of two of one name, the number says which; the first post has the duty, the steward’s the zone', () => {
    const { faults, changes } = duty('东区', '漏水', '张伟 13900010003', '', '', '', '', '13900010004')
    expect(faults).toEqual([])
    expect(changes.map?.duties).toMatchObject([
      { memberId: 'm_13900010003_technician', deputyId: 'm_13900010004_technician' },
    ])
    expect(changes.map?.zones).toMatchObject([{ stewardId: 'm_13900010003_steward' }])
  })

  test('a zone named has exactly the duties of the sheet; the others keep theirs', () => {
    const said = sheet('值班', head, ['东区', '漏水', '王建国', '', '', '', '', '', 3])
    const { changes, cautions, faults } = planned([said], there)
    expect(faults).toEqual([])
    const zoneOf = (id: ZoneId) => changes.map?.duties.filter(({ zoneId }) => zoneId === id).length
    expect(there.community.zones.map(({ id }) => zoneOf(id))).toEqual([1, 8, 8])
    expect(cautions.join()).toContain('东区原来有8条值班不在表里')
    expect(cautions.join()).toContain('东区没有人值班的事项：停电')
  })

  test('zones with nobody and buildings in no zone are worth a word, not a refusal', () => {
    const { faults, cautions } = planned([
      sheet('楼栋', ['楼栋'], ['9号楼']),
      sheet('片区', ['片区'], ['北区']),
    ])
    expect(faults).toEqual([])
    expect(cautions).toEqual(['9号楼还没有划入片区', '北区没有管家，也没有人值班'])
  })
})

describe('people who are there already', () => {
  const one = (...cells: (string | number)[]) =>
    sheet('住户', [...HOUSE, '姓名', '手机号', '身份', '到期日'], cells)
  const joined = {
    ...there,
    people: there.people.map((member) => ({ ...member, openid: `o-${member._id}`, rev: 3 })),
  }
  const lin = personNamed(joined.people, '林秀英')

  test('keep their WeChat user, get the house and the name of the sheet, lose none', () => {
    const { changes, counts } = planned(
      [one('1号楼', '1单元', '102', '林秀瑛', '13920000000', '家人')],
      joined,
    )
    expect(changes.people.add).toEqual([])
    expect(changes.people.save).toMatchObject([
      { before: lin, after: { _id: lin?._id, openid: lin?.openid, name: '林秀瑛', rev: 4 } },
    ])
    expect(changes.people.save[0]?.after.houses.map(({ label, tie }) => `${label} ${tie}`)).toEqual([
      '3号楼2单元501 owner',
      '1号楼1单元102 family',
    ])
    expect(changes.people.save[0]?.after.searchKeys).toContain('1-1-102')
    expect(counts).toMatchObject([{ sheet: '住户', added: 1, same: 0, unnamed: 123 }])
    expect(changes.map).toBeUndefined()
  })

  test('who had left and is named again stands on the roll and is not let in by the sheet', () => {
    const gone = {
      ...joined,
      people: joined.people.map((member) =>
        member === lin ? { ...member, active: false, houses: [] } : member,
      ),
    }
    const { changes } = planned([one('3号楼', '2单元', '501', '林秀英', '13920000000')], gone)
    expect(changes.people.save).toHaveLength(1)
    expect(changes.people.save[0]?.after).toMatchObject({
      active: true,
      houses: [{ label: '3号楼2单元501' }],
    })
    expect(changes.people.save[0]?.after).not.toHaveProperty('openid')
  })

  test('a manager whom the company named without a number is not doubled by the sheet', () => {
    const people = [{ ...(personNamed(joined.people, '陈静') as Member), phone: '' }]
    const staff = sheet('员工', ['姓名', '手机号', '岗位'], ['陈静', '13800010012', '项目经理'])
    const { changes } = planned([staff], { ...nothing, people })
    expect(changes.people).toMatchObject({
      add: [],
      save: [{ after: { phone: '13800010012', openid: people[0]?.openid } }],
    })
  })

  test('an id that somebody of another number has is not given twice', () => {
    const taken = { ...(lin as Member), _id: 'm_13700009999_resident' as MemberId }
    const { changes } = planned([one('3号楼', '2单元', '501', '新人', '13700009999')], {
      ...there,
      people: [taken],
    })
    expect(changes.people.add).toMatchObject([{ _id: 'm_13700009999_resident_2' }])
  })
})

test('a house keeps what the sheet does not say', () => {
  const { changes } = planned(
    [sheet('房屋', [...HOUSE, '用途'], ['3号楼', '2单元', '501', '商铺'], ['3号楼', '2单元', '502', ''])],
    there,
  )
  const label = '3号楼2单元501'
  const before = there.houses.find((house) => house.label === label)
  expect(changes.houses).toEqual({ add: [], save: [{ before, after: { ...before, use: 'shop' } }] })
  expect(before?._id).toBe('h_b_3号楼_u_b_3号楼_2单元_501' as HouseId)
})

test('5,000 houses and 15,000 people are planned in a moment, and the same again is nothing', () => {
  const homes = Array.from({ length: 5000 }, (_, index) => [
    `${Math.floor(index / 100) + 1}号楼`,
    '1单元',
    `${(index % 100) + 101}`,
  ])
  const people = homes.flatMap((home, index) =>
    [0, 1, 2].map((turn) => [
      ...home,
      `住户${index}-${turn}`,
      `13${String(index * 3 + turn).padStart(9, '0')}`,
    ]),
  )
  const sheets = [sheet('房屋', HOUSE, ...homes), sheet('住户', [...HOUSE, '姓名', '手机号'], ...people)]
  const { tables } = read(sheets, DEFAULT_KINDS, NOON)
  const first = plan(tables, nothing, idOf)
  expect(first.changes.people.add).toHaveLength(15_000)
  expect(sizeOf(plan(tables, after(first), idOf).changes)).toBe(0)
})
