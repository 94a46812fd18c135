import { build, isTargetName, TARGET_NAMES } from './build'

// npm run build [weapp|h5|functions …] [--missing]
const words = process.argv.slice(2)
const wanted = words.filter((word) => !word.startsWith('--'))
const unknown = wanted.filter((name) => !isTargetName(name))
if (unknown.length > 0) {
  console.log(`There is no target ${unknown.join(', ')}. Targets: ${TARGET_NAMES.join(', ')}`)
  process.exit(2)
}
void build(
  wanted.length > 0 ? wanted.filter(isTargetName) : TARGET_NAMES,
  !words.includes('--missing'),
).catch((error: unknown) => {
  console.log(String(error))
  process.exit(1)
})
