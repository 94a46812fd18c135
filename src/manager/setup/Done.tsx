import { View } from '@tarojs/components'
import { Button } from '@/components/button/Button'
import { Card } from '@/components/group/Group'
import { Footer } from '@/components/page/Footer'
import { AFTERWARDS } from '@/copy/setup'
import { showZones } from '@/services/routes'

/** It is there; who has to come in now, and how. */
export const Done = ({ onAgain }: { onAgain: () => void }) => (
  <>
    <View className="setup">
      <Card title="导入好了" hint="接下来">
        {AFTERWARDS.map((step, at) => (
          <View className="setup__step" key={step}>
            <View className="setup__number">{at + 1}</View>
            <View>{step}</View>
          </View>
        ))}
      </Card>
    </View>
    <Footer>
      <Button id="setup-zones" label="看值班" onTap={showZones} />
      <Button id="setup-again" kind="quiet" label="再导一张" onTap={onAgain} />
    </Footer>
  </>
)
