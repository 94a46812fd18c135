import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { buildFunctions } from './build-functions'

const root = path.resolve(__dirname, '..')

interface Target {
  /** What it is made from: when none of it changed, neither did the result. */
  from: string[]
  /** A file that is there once it is built. */
  result: string
  build: () => Promise<void> | void
}

const taro = (type: string) => {
  const cli = path.join(root, 'node_modules/@tarojs/cli/bin/taro')
  // Its progress bar fills a CI log with thousands of lines; they are shown only when they explain a failure.
  const { status, stdout, stderr } = spawnSync(process.execPath, [cli, 'build', '--type', type], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 256 * 1024 * 1024,
    env: { ...process.env, NODE_ENV: 'production' },
  })
  if (status !== 0)
    throw new Error(`taro build --type ${type} failed\n${`${stdout}\n${stderr}`.slice(-8000)}`)
}

const screens = [
  'src',
  'types',
  'domain',
  'config',
  'babel.config.js',
  'project.config.json',
  'package-lock.json',
]
const TARGETS = {
  functions: {
    from: ['cloudfunctions', 'types', 'domain', 'config', 'scripts/build-functions.ts', 'package-lock.json'],
    result: 'dist-cloud/collections.json',
    build: buildFunctions,
  },
  weapp: { from: screens, result: 'dist/weapp/app.json', build: () => taro('weapp') },
  h5: { from: screens, result: 'dist/h5/index.html', build: () => taro('h5') },
} satisfies Record<string, Target>
export type TargetName = keyof typeof TARGETS

const filesBelow = (name: string): string[] => {
  const at = path.join(root, name)
  if (!existsSync(at)) return []
  if (path.extname(name) !== '') return [name]
  return readdirSync(at, { withFileTypes: true })
    .flatMap((entry) => {
      const below = path.join(name, entry.name)
      return entry.isDirectory() ? filesBelow(below) : [below]
    })
    .sort()
}

const fingerprint = ({ from }: Target): string => {
  const hash = createHash('sha256')
  for (const file of from.flatMap(filesBelow)) hash.update(file).update(readFileSync(path.join(root, file)))
  return hash.digest('hex')
}

/** Builds what is missing or older than its sources; with `always`, all of it. */
export const build = async (names: TargetName[], always = false): Promise<void> => {
  const stamps = path.join(root, '.cache/built')
  mkdirSync(stamps, { recursive: true })
  for (const name of names) {
    const target: Target = TARGETS[name]
    const stamp = path.join(stamps, name)
    const made = fingerprint(target)
    const isFresh =
      existsSync(path.join(root, target.result)) && existsSync(stamp) && readFileSync(stamp, 'utf8') === made
    if (isFresh && !always) continue
    console.log(`building ${name} …`)
    await target.build()
    writeFileSync(stamp, made)
  }
}

export const isTargetName = (name: string): name is TargetName => Object.hasOwn(TARGETS, name)
export const TARGET_NAMES = Object.keys(TARGETS) as TargetName[]
