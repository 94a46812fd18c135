import { mergeInternalComponents } from '@tarojs/shared'
import { ARIA } from './aria-attributes'

mergeInternalComponents(ARIA)
