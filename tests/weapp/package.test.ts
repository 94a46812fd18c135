/** @jest-environment node */
import fs from 'node:fs'
import path from 'node:path'
import { ROLES } from '@contract/glossary'
import type { Role } from '@contract/member'
import { ticketPageOf } from '@domain/notice/pages'

const DIST = path.resolve(__dirname, '../../dist/weapp')
const KB = 1024
/** WeChat refuses a package above this. */
const WECHATS = 2048 * KB
const OURS = 600 * KB

const { subPackages = [] } = JSON.parse(fs.readFileSync(path.join(DIST, 'app.json'), 'utf8')) as {
  subPackages?: { root: string }[]
}

/** What WeChat uploads; licences and the project file stay behind. */
const files = (fs.readdirSync(DIST, { recursive: true }) as string[]).filter(
  (name) =>
    fs.statSync(path.join(DIST, name)).isFile() &&
    !/\.LICENSE\.txt$|project\.config\.json$|\.map$/.test(name),
)
const bytesOf = (isIn: (name: string) => boolean) =>
  files.filter(isIn).reduce((sum, name) => sum + fs.statSync(path.join(DIST, name)).size, 0)
const inSubPackage = (root: string) => (name: string) => name.startsWith(`${root.replace(/\/$/, '')}/`)

test('the main package opens quickly: at most 600 KB', () => {
  const main = bytesOf((name) => !subPackages.some(({ root }) => inSubPackage(root)(name)))
  expect(main).toBeGreaterThan(100 * KB)
  expect(main).toBeLessThanOrEqual(OURS)
})

test.each(subPackages)('the package of $root is one that WeChat takes', ({ root }) => {
  const bytes = bytesOf(inSubPackage(root))
  expect(bytes).toBeGreaterThan(0)
  expect(bytes).toBeLessThanOrEqual(WECHATS)
})

test.each(Object.keys(ROLES) as Role[])('the page that a message to a %s leads to is there', (role) => {
  expect(fs.existsSync(path.join(DIST, `${ticketPageOf(role)}.js`))).toBe(true)
})

test('no schema library reaches the phone', () => {
  const scripts = files.filter((name) => name.endsWith('.js'))
  const withZod = scripts.filter((name) =>
    /ZodMini|_zod/.test(fs.readFileSync(path.join(DIST, name), 'utf8')),
  )
  expect(withZod).toEqual([])
})
