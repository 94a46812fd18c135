import { View } from '@tarojs/components'
import type { Membership } from '@contract/member'
import { Failed } from '@/components/blank/Failed'
import { Card } from '@/components/group/Group'
import { Overtaken } from '@/components/overtaken/Overtaken'
import { SaveFooter } from '@/components/save-footer/SaveFooter'
import { CardSkeleton } from '@/components/skeleton/Skeleton'
import { LOW_ALWAYS, visitTermsInWords } from '@/copy/visit-rules'
import { Kinds } from './Kinds'
import { TermsForm } from './TermsForm'
import { useVisitRulesEdit } from './use-visit-rules-edit'
import './visit-rules.scss'

/** After which requests somebody asks how it went: a steward reads it, a manager also changes it. */
export const Rules = ({ me }: { me: Membership }) => {
  const edit = useVisitRulesEdit(me.id)
  const { draft, failed, refresh, busy, isChanged, isOvertaken, change } = edit
  if (failed) return <Failed code={failed} onRetry={() => void refresh()} />
  if (!draft) return <CardSkeleton count={2} />
  const mayChange = me.role === 'manager'
  return (
    <>
      <View className="visit-rules">
        <Card title="低分一定回访">
          <View className="visit-rules__hint">{LOW_ALWAYS}</View>
        </Card>
        {isOvertaken && <Overtaken what="回访规则" onMine={edit.keepMine} onTheirs={edit.discard} />}
        <Card title="另外回访" hint={mayChange ? '改动只影响以后的单子，已经报的不变' : undefined}>
          {mayChange ? (
            <TermsForm
              id="all"
              terms={draft.all}
              onChange={(part) => change({ all: { ...draft.all, ...part } })}
            />
          ) : (
            <View id="all-terms">{visitTermsInWords(draft.all)}</View>
          )}
        </Card>
        <Kinds me={me.id} mayChange={mayChange} rules={draft} onChange={(kinds) => change({ kinds })} />
      </View>
      {isChanged && (
        <SaveFooter
          id="visit-rules"
          busy={busy}
          disabled={false}
          isOvertaken={isOvertaken}
          onSave={() => void edit.save()}
          onDiscard={edit.discard}
        />
      )}
    </>
  )
}
