import type { IPluginContext } from '@tarojs/service'
import { ARIA } from './aria-attributes'

interface Platform {
  template?: { mergeComponents: (ctx: IPluginContext, patch: object) => void }
  runtimePath: string | string[]
}

/**
 * Taro's templates leave out what WeChat's screen reader reads; with this, `ariaRole` and `ariaLabel` reach the phone.
 * Template and phone number the attributes of a component alike, so both must know of the same ones.
 */
export default (ctx: IPluginContext): void => {
  ctx.registerMethod({
    name: 'onSetupClose',
    fn: (platform: Platform) => {
      // A browser has no templates.
      if (!platform.template) return
      platform.template.mergeComponents(ctx, ARIA)
      platform.runtimePath = [platform.runtimePath, require.resolve('./aria-runtime')].flat()
    },
  })
}
