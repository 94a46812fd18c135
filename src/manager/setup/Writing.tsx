import { View } from '@tarojs/components'
import type { SetupProgress } from '@contract/setup'
import { Bar } from '@/components/bar/Bar'
import { Button } from '@/components/button/Button'
import { Card } from '@/components/group/Group'
import { Footer } from '@/components/page/Footer'
import { REFUSALS } from '@/copy/refusals'
import type { PhoneErrorCode } from '@/services/cloud'

interface Props {
  progress: SetupProgress | undefined
  /** Why it does not go on by itself. */
  stopped?: PhoneErrorCode
  onResume?: () => void
  onGiveUp?: () => void
}

const words = (progress: SetupProgress | undefined, stopped: boolean): string => {
  if (progress) return `已写入 ${progress.written} 条，还有 ${progress.left} 条`
  return stopped ? '上次导入没有写完' : '正在开始…'
}

/** How far it has come. Stopped: it goes on where it was, with one tap. */
export const Writing = ({ progress, stopped, onResume, onGiveUp }: Props) => (
  <>
    <View className="setup">
      <Card title={stopped ? '导入停下来了' : '正在导入'}>
        <Bar
          part={progress?.written ?? 0}
          whole={progress ? progress.written + progress.left : 0}
          words={words(progress, stopped !== undefined)}
        />
        <View className="setup__progress" id="setup-progress">
          {words(progress, stopped !== undefined)}
        </View>
        {stopped ? (
          <View className="setup__hint">
            {stopped === 'OFFLINE' ? '信号断了。写好的都在，点继续就接着写。' : REFUSALS[stopped]}
          </View>
        ) : (
          <View className="setup__hint">请留在这一页，写完有提示。</View>
        )}
      </Card>
    </View>
    {stopped && onResume && onGiveUp && (
      <Footer>
        <Button id="setup-resume" label="继续" onTap={onResume} />
        <Button id="setup-again" kind="quiet" label="换张表格" onTap={onGiveUp} />
      </Footer>
    )}
  </>
)
