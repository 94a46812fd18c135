import { View } from '@tarojs/components'
import { Button } from '@/components/button/Button'
import './overtaken.scss'

interface Props {
  /** What two have changed at once. */
  what: string
  onMine: () => void
  onTheirs: () => void
}

/** Two managers at once: nobody's work is lost without being asked. */
export const Overtaken = ({ what, onMine, onTheirs }: Props) => (
  <View className="overtaken" id="overtaken">
    <View>{`同事刚保存了新的${what}，你的修改还在手机里，没有保存。`}</View>
    <Button id="take-theirs" kind="quiet" label="看新的，放弃我的修改" onTap={onTheirs} />
    <Button id="keep-mine" kind="quiet" label="还用我的，再来保存" onTap={onMine} />
  </View>
)
