import { build } from 'esbuild'
import { copyFileSync, existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { COLLECTIONS } from '../cloudfunctions/_store/collections'

const root = path.resolve(__dirname, '..')
const source = path.join(root, 'cloudfunctions')
export const FUNCTIONS_ROOT = path.join(root, 'dist-cloud')

/** Every folder is a deployed function, save those that begin with an underscore. */
const functionNames = () =>
  readdirSync(source, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith('_'))
    .map(({ name }) => name)

/**
 * Bundles each function, SDK and all, into `dist-cloud/<name>/`, ready to upload as it is; and writes the declared
 * collections beside them, for whoever sets up a database: the deploy script or the embedded cloud.
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
  writeFileSync(
    path.join(FUNCTIONS_ROOT, 'collections.json'),
    JSON.stringify({ collections: COLLECTIONS }, null, 2),
  )
}
