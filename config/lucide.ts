import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { types } from 'sass'

const LUCIDE = join(__dirname, '../node_modules/lucide-static/icons')
/** What lucide has no drawing for, in its manner. */
const OURS = join(__dirname, '../src/assets/drawings')

const fileOf = (name: string): string => {
  const ours = join(OURS, `${name}.svg`)
  return existsSync(ours) ? ours : join(LUCIDE, `${name}.svg`)
}

/** A lucide drawing as it travels inside the style sheet: no comment, no class, and our thinner stroke. */
const drawing = (name: string): string =>
  readFileSync(fileOf(name), 'utf8')
    .replace(/<!--[\s\S]*?-->/g, '')
    .replace(/\s+class="[^"]*"/, '')
    .replace(/\s+(width|height)="24"(?=[\s\S]*viewBox)/g, '')
    .replace(/\s+/g, ' ')
    .replace(/> ?</g, '><')
    .trim()

const dataUri = (svg: string) =>
  new types.String(
    `url("data:image/svg+xml,${encodeURIComponent(svg).replace(/%20/g, ' ').replace(/%3D/g, '=').replace(/%2F/g, '/').replace(/%3A/g, ':').replace(/%22/g, "'")}")`,
  )

/** `lucide('bell')` is the line; `lucide-area('bell')` the area it encloses, for the second tone of a tile. */
export const lucideForSass = {
  'lucide($name)': (name: { getValue(): string }) =>
    dataUri(drawing(name.getValue()).replace('stroke-width="2"', 'stroke-width="1.75"')),
  /** For a drawing shown three times as large, whose stroke would otherwise be too. */
  'lucide-thin($name)': (name: { getValue(): string }) =>
    dataUri(drawing(name.getValue()).replace('stroke-width="2"', 'stroke-width="1"')),
  'lucide-area($name)': (name: { getValue(): string }) =>
    dataUri(
      drawing(name.getValue())
        .replace('fill="none"', 'fill="#000"')
        .replace('stroke="currentColor"', 'stroke="none"'),
    ),
}
