import { View } from '@tarojs/components'
import type { Membership } from '@contract/member'
import { CardSkeleton } from '@/components/skeleton/Skeleton'
import { Done } from './Done'
import { Report } from './Report'
import { Start } from './Start'
import { useSetup } from './use-setup'
import { Writing } from './Writing'
import './setup.scss'

/** A community from one sheet: looked through first, written after. */
export const Setup = ({ me }: { me: Membership }) => {
  const { stage, check, apply, resume, again } = useSetup(me)
  switch (stage.at) {
    case 'start':
      return <Start me={me} failed={stage.failed} onChoose={() => void check()} />
    case 'checking':
      return (
        <View className="setup">
          <View className="setup__hint">{`正在检查 ${stage.names.join('、')}，还没有写入任何东西…`}</View>
          <CardSkeleton count={2} />
        </View>
      )
    case 'checked':
      return (
        <Report
          report={stage.report}
          names={stage.names}
          onChoose={() => void check()}
          onApply={() => void apply(stage.fileIds)}
        />
      )
    case 'writing':
      return <Writing progress={stage.progress} />
    case 'stopped':
      return (
        <Writing
          progress={stage.progress}
          stopped={stage.failed}
          onResume={() => void resume(stage.begun)}
          onGiveUp={again}
        />
      )
    case 'done':
      return <Done onAgain={again} />
  }
  return stage satisfies never
}
