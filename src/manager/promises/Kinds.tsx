import { useState } from 'react'
import { View } from '@tarojs/components'
import type { Kind } from '@contract/catalogue'
import type { Membership } from '@contract/member'
import type { PromiseRules } from '@contract/promise'
import { Card } from '@/components/group/Group'
import { LinkRow } from '@/components/link-row/LinkRow'
import { CardSkeleton } from '@/components/skeleton/Skeleton'
import { termInWords } from '@/copy/terms'
import { useCatalogue } from '@/services/catalogue'
import { KindSheet } from './KindSheet'
import { termsOfKind, withKind } from './kind-rules'

interface Props {
  me: Membership
  rules: PromiseRules
  onChange: (part: Partial<PromiseRules>) => void
}

/** Until when each kind of thing is done. */
export const Kinds = ({ me, rules, onChange }: Props) => {
  const { catalogue, kinds } = useCatalogue(me.id)
  const [open, setOpen] = useState<Kind>()
  if (!catalogue) return <CardSkeleton count={2} />
  return (
    <>
      <Card title="多久办好" hint="没有单独定的，按“一般的事”">
        <View>
          {kinds.map((kind) => (
            <LinkRow
              key={kind.id}
              id={`finish-${kind.id}`}
              label={kind.word}
              words={termInWords(termsOfKind(rules, kind.id).finish ?? rules.ordinary.finish)}
              onTap={() => setOpen(kind)}
            />
          ))}
        </View>
      </Card>
      {open && (
        <KindSheet
          word={open.word}
          terms={termsOfKind(rules, open.id)}
          rules={rules}
          onDone={(terms) => {
            onChange({ kinds: withKind(rules, open.id, terms) })
            setOpen(undefined)
          }}
          onClose={() => setOpen(undefined)}
        />
      )}
    </>
  )
}
