import { View } from '@tarojs/components'
import type { SetupReport } from '@contract/setup'
import { Button } from '@/components/button/Button'
import { Notes } from '@/components/note/Notes'
import { Footer } from '@/components/page/Footer'
import { changesNothing } from '@/copy/setup'
import { Counts } from './Counts'
import { Faults } from './Faults'

interface Props {
  report: SetupReport
  names: string[]
  onChoose: () => void
  onApply: () => void
}

/** What would happen; nothing has yet. Faults: nothing may. */
export const Report = ({ report, names, onChoose, onApply }: Props) => {
  const { faults, faultCount, cautions, counts } = report
  const faulty = faultCount > 0
  const idle = !faulty && changesNothing(counts)
  return (
    <>
      <View className="setup">
        <View className="setup__hint">{names.join('、')}</View>
        {faulty && <Faults faults={faults} count={faultCount} />}
        {!faulty && <Counts counts={counts} />}
        <Notes id="setup-cautions" title="可以导入，但请看一眼" sentences={cautions} />
        {idle && <View className="setup__hint">和小区现在的资料一样，不用导入。</View>}
      </View>
      <Footer>
        {faulty || idle ? (
          <Button id="choose-sheet" label="重选表格" onTap={onChoose} />
        ) : (
          <>
            <Button id="setup-apply" label="导入" onTap={onApply} />
            <Button id="choose-sheet" kind="quiet" label="重选表格" onTap={onChoose} />
          </>
        )}
      </Footer>
    </>
  )
}
