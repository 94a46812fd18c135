import { myData } from '@domain/people/views'
import type { Handler } from '../../_kit/serve'

export const get: Handler<'mine.get'> = async ({ actor }) => myData(actor)
