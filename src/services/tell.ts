import Taro from '@tarojs/taro'
import { REFUSALS } from '@/copy/refusals'
import type { PhoneErrorCode } from './cloud'

/** Says one sentence over whatever is on the screen. */
export const tell = (title: string): void => {
  void Taro.showToast({ title, icon: 'none', duration: 3_000 })
}

export const tellRefusal = (code: PhoneErrorCode): void => tell(REFUSALS[code])
