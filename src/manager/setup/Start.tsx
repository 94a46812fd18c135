import { useState } from 'react'
import { View } from '@tarojs/components'
import type { Membership } from '@contract/member'
import { Button } from '@/components/button/Button'
import { Card } from '@/components/group/Group'
import { Footer } from '@/components/page/Footer'
import { REFUSALS } from '@/copy/refusals'
import { HOW_TO, TEMPLATE_NAME } from '@/copy/setup'
import { call, type PhoneErrorCode } from '@/services/cloud'
import { openFile } from '@/services/files'
import { tell, tellRefusal } from '@/services/tell'

interface Props {
  me: Membership
  failed: PhoneErrorCode | undefined
  onChoose: () => void
}

/** What to do, in three steps; the template first. */
export const Start = ({ me, failed, onChoose }: Props) => {
  const [fetching, setFetching] = useState(false)
  const download = async () => {
    setFetching(true)
    const answer = await call('setup.template', { as: me.id })
    setFetching(false)
    if (!answer.ok) return tellRefusal(answer.code)
    if (!(await openFile(answer.data.url, TEMPLATE_NAME))) tell('没打开，请再点一次')
  }
  return (
    <>
      <View className="setup">
        {failed && (
          <View className="setup__failed" id="setup-failed">
            {REFUSALS[failed]}
          </View>
        )}
        <Card title="用一张表格建好小区">
          {HOW_TO.map((step, at) => (
            <View className="setup__step" key={step}>
              <View className="setup__number">{at + 1}</View>
              <View>{step}</View>
            </View>
          ))}
        </Card>
        <Button id="template" kind="quiet" label="下载模板" busy={fetching} onTap={() => void download()} />
      </View>
      <Footer>
        <Button id="choose-sheet" label="选择表格" onTap={onChoose} />
      </Footer>
    </>
  )
}
