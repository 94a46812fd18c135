import { useState } from 'react'
import { View } from '@tarojs/components'
import type { Kind } from '@contract/catalogue'
import type { VisitRules } from '@contract/feedback'
import type { MemberId } from '@contract/ids'
import { Card } from '@/components/group/Group'
import { LinkRow } from '@/components/link-row/LinkRow'
import { CardSkeleton } from '@/components/skeleton/Skeleton'
import { differenceInWords, ownTermsOf, withOwnTerms } from '@/copy/visit-rules'
import { useCatalogue } from '@/services/catalogue'
import { KindSheet } from './KindSheet'

interface Props {
  me: MemberId
  mayChange: boolean
  rules: VisitRules
  onChange: (kinds: VisitRules['kinds']) => void
}

/** The kinds that are asked about otherwise than the rest. */
export const Kinds = ({ me, mayChange, rules, onChange }: Props) => {
  const { catalogue, kinds } = useCatalogue(me)
  const [open, setOpen] = useState<Kind>()
  if (!catalogue) return <CardSkeleton />
  const own = (kind: Kind) => ownTermsOf(rules, kind.id)
  const shown = mayChange ? kinds : kinds.filter(own)
  return (
    <Card title="按类别" hint="没有单独定的，按上面的来">
      <View>
        {shown.map((kind) => {
          const terms = own(kind)
          const words = terms && differenceInWords(terms, rules.all)
          return mayChange ? (
            <LinkRow
              key={kind.id}
              id={`visit-${kind.id}`}
              label={kind.word}
              words={words}
              onTap={() => setOpen(kind)}
            />
          ) : (
            <View className="visit-rules__row" key={kind.id} id={`visit-${kind.id}`}>
              <View>{kind.word}</View>
              <View className="visit-rules__hint">{words}</View>
            </View>
          )
        })}
      </View>
      {open && (
        <KindSheet
          word={open.word}
          terms={own(open)}
          all={rules.all}
          onDone={(terms) => {
            onChange(withOwnTerms(rules, open.id, terms))
            setOpen(undefined)
          }}
          onClose={() => setOpen(undefined)}
        />
      )}
    </Card>
  )
}
