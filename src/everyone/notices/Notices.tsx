import { View } from '@tarojs/components'
import { TOPICS } from '@contract/glossary'
import type { Membership, Role } from '@contract/member'
import { Failed } from '@/components/blank/Failed'
import { CardSkeleton } from '@/components/skeleton/Skeleton'
import { Switch } from '@/components/switch/Switch'
import { TOPIC_HINTS } from '@/copy/reminders'
import { Held } from './Held'
import { Quiet } from './Quiet'
import { usePreferences } from './use-preferences'
import './notices.scss'

/** Who is told of anything that could wait: work cannot. */
const CAN_WAIT: readonly Role[] = ['resident', 'manager']

/** What WeChat tells me, when it does not, and how many more it may. */
export const Notices = ({ me }: { me: Membership }) => {
  const { data, failed, refresh, busy, turn, keepQuiet } = usePreferences(me.id)
  return (
    <View className="notices">
      <Held me={me} />
      {failed && <Failed code={failed} onRetry={() => void refresh()} />}
      {!data && !failed && <CardSkeleton count={1} />}
      {data && (
        <>
          <View className="notices__card">
            <View className="notices__title">提醒哪些</View>
            {data.topics.map(({ topic, on, fixed }) => (
              <Switch
                key={topic}
                id={`topic-${topic}`}
                label={TOPICS[topic]}
                hint={fixed ? '这是工作，一直会提醒' : TOPIC_HINTS[topic]}
                on={on}
                busy={busy || fixed}
                onTap={() => void turn(topic)}
              />
            ))}
          </View>
          {CAN_WAIT.includes(me.role) && (
            <Quiet quiet={data.quiet} busy={busy} onChange={(quiet) => void keepQuiet(quiet)} />
          )}
        </>
      )}
    </View>
  )
}
