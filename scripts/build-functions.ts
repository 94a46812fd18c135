import { build } from 'esbuild'
import { copyFileSync, existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { ROLES } from '@contract/glossary'
import type { Role } from '@contract/member'
import {
  BILLS_PAGE,
  BOARD_PAGE,
  FOUND_PAGE,
  POINT_PAGE,
  POST_PAGE,
  RECONCILE_PAGE,
  ROUND_PAGE,
  ROUNDS_PAGE,
  SUMMARY_PAGE,
  THREAD_PAGE,
  ticketPageOf,
} from '@domain/notice/pages'
import { COLLECTIONS } from '../cloudfunctions/_store/collections'
import deployment from '../config/deployment.json'

const root = path.resolve(__dirname, '..')
const source = path.join(root, 'cloudfunctions')
export const FUNCTIONS_ROOT = path.join(root, 'dist-cloud')

/**
 * What WeChat would know of us: which function hears its events, and the templates and pages that our messages may name,
 * so that a wrong one is refused here too.
 */
const weChatKnows = () => ({
  events: 'checker',
  templates: Object.values(deployment.templates),
  pages: [
    ...new Set([
      ...(Object.keys(ROLES) as Role[]).map(ticketPageOf),
      BILLS_PAGE,
      BOARD_PAGE,
      FOUND_PAGE,
      RECONCILE_PAGE,
      ROUND_PAGE,
      ROUNDS_PAGE,
      POINT_PAGE,
      SUMMARY_PAGE,
      POST_PAGE,
      THREAD_PAGE,
    ]),
  ],
})

/** Every folder is a deployed function, save those that begin with an underscore. */
const functionNames = () =>
  readdirSync(source, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith('_'))
    .map(({ name }) => name)

/**
 * Bundles each function, SDK and all, into `dist-cloud/<name>/`, ready to upload as it is; and writes beside them, for
 * whoever sets up an environment, the declared collections and what WeChat's console has to know.
 */
export const buildFunctions = async (): Promise<void> => {
  rmSync(FUNCTIONS_ROOT, { recursive: true, force: true })
  for (const name of functionNames()) {
    const out = path.join(FUNCTIONS_ROOT, name)
    mkdirSync(out, { recursive: true })
    await build({
      entryPoints: [path.join(source, name, 'index.ts')],
      outfile: path.join(out, 'index.js'),
      bundle: true,
      minify: true,
      keepNames: true,
      platform: 'node',
      target: 'node16',
      format: 'cjs',
      tsconfig: path.join(root, 'tsconfig.json'),
      logLevel: 'warning',
    })
    const config = path.join(source, name, 'config.json')
    if (!existsSync(config)) throw new Error(`cloudfunctions/${name} has no config.json`)
    copyFileSync(config, path.join(out, 'config.json'))
    writeFileSync(
      path.join(out, 'package.json'),
      JSON.stringify({ name, version: '1.0.0', main: 'index.js' }, null, 2),
    )
  }
  const beside = { 'collections.json': { collections: COLLECTIONS }, 'wechat.json': weChatKnows() }
  for (const [name, content] of Object.entries(beside))
    writeFileSync(path.join(FUNCTIONS_ROOT, name), JSON.stringify(content, null, 2))
}
