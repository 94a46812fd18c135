import type { Handler } from '../_kit/serve'
import { TEMPLATE } from './template-rows'
import { writeWorkbook } from './write-workbook'

/** The same for everybody, so it is one file however often it is asked for. */
export const template: Handler<'setup.template'> = async ({ store }) =>
  store.files.write('shared/setup-template.xlsx', writeWorkbook(TEMPLATE))
