import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { CommunityId, MemberId } from '@contract/ids'
import type { Community } from '@contract/zone'
import { keyed } from '@domain/people/keys'
import { writeWorkbook } from '../cloudfunctions/sheets/write-workbook'
import { startLocalCloud } from '../localcloud/start'
import { FUNCTIONS_ROOT } from '../scripts/build-functions'
import { community as lake, members } from '../scripts/seed/green-lake'
import { importDocuments } from '../scripts/seed/import-documents'

// npx tsx scripts/run-build.ts --missing functions && npx tsx bench/import.ts: a minute
const PEOPLE_IN_A_HOUSE = 3
const SIZES = process.argv
  .slice(2)
  .map(Number)
  .filter((size) => size > 0)

/** So many houses and three people in each, with staff, zones and duties for 50 buildings. */
const workbookOf = (houses: number): Buffer => {
  const buildings = Array.from({ length: houses / 100 }, (_, index) => `${index + 1}号楼`)
  const homes = Array.from({ length: houses }, (_, index) => [
    buildings[Math.floor(index / 100)] ?? '',
    `${Math.floor((index % 100) / 50) + 1}单元`,
    `${Math.floor((index % 50) / 2) + 1}0${(index % 2) + 1}`,
  ])
  const people = homes.flatMap((home, index) =>
    Array.from({ length: PEOPLE_IN_A_HOUSE }, (_, turn) => [
      ...home,
      `住户${index}之${turn + 1}`,
      `13${String(index * PEOPLE_IN_A_HOUSE + turn).padStart(9, '0')}`,
      turn === 0 ? '业主' : '家人',
    ]),
  )
  return writeWorkbook([
    { name: '房屋', rows: [['楼栋', '单元', '房号', '面积'], ...homes.map((home) => [...home, 89.5])] },
    { name: '住户', rows: [['楼栋', '单元', '房号', '姓名', '手机号', '身份'], ...people] },
    {
      name: '员工',
      rows: [
        ['姓名', '手机号', '岗位'],
        ['王师傅', '15000000001', '维修师傅'],
        ['周敏', '15000000002', '片区管家'],
      ],
    },
    {
      name: '片区',
      rows: [
        ['片区', '楼栋', '管家'],
        ['东区', buildings.join('、'), '周敏'],
      ],
    },
    {
      name: '值班',
      rows: [
        ['片区', '事项', '负责人'],
        ['东区', '全部', '王师傅'],
      ],
    },
  ])
}

/** What a function that failed had to say. */
const sayFault = (line: object) => {
  const words = JSON.stringify(line)
  if (words.includes('INTERNAL')) console.log(words)
}

const measure = async (houses: number): Promise<void> => {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'import-'))
  const cloud = await startLocalCloud({
    functionsRoot: FUNCTIONS_ROOT,
    dataDir,
    port: 0,
    timers: 'manual',
    log: sayFault,
  })
  const communityId = 'c-large' as CommunityId
  const empty: Community = { ...lake, _id: communityId, buildings: [], zones: [], duties: [], spots: [] }
  const [chen] = members.filter(({ role }) => role === 'manager')
  if (!chen) throw new Error('nobody manages')
  const manager = keyed({ ...chen, _id: 'm-manager' as MemberId, communityId })
  await importDocuments(cloud.url, 'communities', [empty])
  await importDocuments(cloud.url, 'members', [manager])

  const file = workbookOf(houses)
  const headers = { 'x-wx-openid': chen.openid }
  const sent = await fetch(`${cloud.url}/storage/setup/${communityId}/large.xlsx`, {
    method: 'PUT',
    headers,
    body: new Uint8Array(file),
  })
  const { fileID } = (await sent.json()) as { fileID: string }

  const ask = async (action: string, requestId: string) => {
    const began = performance.now()
    const body = JSON.stringify({ action, input: { as: manager._id, requestId, fileIds: [fileID] } })
    const response = await fetch(`${cloud.url}/v1/functions/sheets`, { method: 'POST', headers, body })
    const answer = (await response.json()) as {
      ok: boolean
      data: { done?: boolean; written?: number; faultCount?: number }
    }
    if (!answer.ok || answer.data.faultCount) throw new Error(JSON.stringify(answer).slice(0, 500))
    return {
      ms: performance.now() - began,
      database: Number(response.headers.get('x-database-calls')),
      ...answer.data,
    }
  }
  const say = (what: string, calls: Awaited<ReturnType<typeof ask>>[]) => {
    const sum = (of: (call: (typeof calls)[number]) => number) =>
      calls.reduce((total, call) => total + of(call), 0)
    const longest = Math.max(...calls.map(({ ms }) => ms))
    console.log(
      `| ${houses.toLocaleString('en')} | ${what} | ${sum(({ ms }) => ms).toFixed(0)} | ${calls.length} | ${longest.toFixed(0)} | ${sum(({ database }) => database)} | ${sum(({ written = 0 }) => written).toLocaleString('en')} |`,
    )
  }
  const applyAll = async (requestId: string) => {
    const calls = []
    do calls.push(await ask('setup.apply', requestId))
    while (calls.at(-1)?.done === false)
    return calls
  }

  // The first call of an instance loads the bundle.
  await ask('setup.check', 'warm')
  say('check', [await ask('setup.check', 'check')])
  say('apply', await applyAll('apply'))
  say('check again', [await ask('setup.check', 'check-again')])
  say('apply again', await applyAll('apply-again'))
  await cloud.close()
  rmSync(dataDir, { recursive: true, force: true })
}

const main = async () => {
  console.log(
    '| houses | | ms | calls | longest call, ms | database calls | documents written |\n| --- | --- | --- | --- | --- | --- | --- |',
  )
  for (const houses of SIZES.length > 0 ? SIZES : [500, 5000]) await measure(houses)
}
void main()
