import { View } from '@tarojs/components'
import type { MemberId } from '@contract/ids'
import { Blank } from '@/components/blank/Blank'
import { silencedInWords } from '@/copy/board-standing'
import { WRITE } from '@/copy/board-write'
import { openMine } from '@/services/board-routes'
import { useBoardStanding } from '@/services/use-board-standing'
import { useNow } from '@/services/use-now'
import { Building } from './Building'
import { Form } from './Form'
import { KindPicker } from './KindPicker'
import { useNewPost } from './use-new-post'

/** A new post. Who may not write just now is told before they have written. */
export const Write = ({ me }: { me: MemberId }) => {
  const now = useNow()
  const { data: standing, put } = useBoardStanding(me)
  const { draft, write, busy, publish } = useNewPost(me)
  const silenced = standing && silencedInWords(standing, now)
  if (silenced)
    return (
      <Blank
        drawing="calm"
        sentence={silenced}
        action={{ id: 'why-silenced', label: '看看原因', onTap: openMine }}
      />
    )
  if (draft.kind === undefined) return <KindPicker onPick={(kind) => write({ kind })} />
  return (
    <Form
      kind={draft.kind}
      draft={draft}
      write={write}
      verb={WRITE.publish}
      busy={busy}
      onSend={() => void publish()}
      aside={{ id: 'other-kind', label: WRITE.otherKind, onTap: () => write({ kind: undefined }) }}
    >
      {standing?.building !== undefined && (
        <View className="write__card">
          <Building me={me} standing={standing} put={put} />
        </View>
      )}
    </Form>
  )
}
