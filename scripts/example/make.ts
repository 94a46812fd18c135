import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { writeWorkbook } from '../../cloudfunctions/sheets/write-workbook'
import { GREEN_LAKE } from '../seed/green-lake-rows'

// npx tsx scripts/example/make.ts: the workbook to try the set-up with, and to see what one looks like.
export const EXAMPLE = path.resolve(__dirname, '../../docs/示例小区.xlsx')

if (require.main === module) writeFileSync(EXAMPLE, writeWorkbook(GREEN_LAKE))
