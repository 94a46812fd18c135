import { useState } from 'react'
import { View } from '@tarojs/components'
import type { Membership } from '@contract/member'
import { SearchBox } from '@/components/search-box/SearchBox'
import { countWord } from '@/copy/counts'
import { ONLY_OVERDUE, STANDINGS, type Standing } from '@/copy/finding'
import { NarrowingSheet, type Question } from './NarrowingSheet'
import type { Finding } from './use-finding'
import './finding.scss'

interface Props {
  me: Membership
  finding: Finding
  /** What the sheet need not ask here. A resident is never asked for a place of the community, or a person. */
  without?: readonly Question[]
  /** Open ones whose promise is broken, if any: a tap shows them. */
  overdue?: number
  /** What else can be done with what is found. */
  action?: { id: string; label: string; onTap: () => void }
}

/** Words, whether it still runs, and everything else behind one button. */
export const FindingBar = ({ me, finding, without = [], overdue = 0, action }: Props) => {
  const [asking, setAsking] = useState(false)
  const { words, standing, narrowing, narrowed, write, stand, narrow } = finding
  return (
    <View className="finding">
      <View className="finding__top">
        <SearchBox id="finding" value={words} placeholder="单号、房号或几个字" onWrite={write} />
        <View
          className={narrowed > 0 ? 'finding__more finding__more--on' : 'finding__more'}
          id="narrow"
          hoverClass="pressed"
          onClick={() => setAsking(true)}
          ariaRole="button"
          ariaLabel={narrowed > 0 ? `筛选，已选 ${narrowed} 项` : '筛选'}
        >
          {narrowed > 0 ? `筛选 ${narrowed}` : '筛选'}
        </View>
      </View>
      <View className="finding__standings">
        {(Object.keys(STANDINGS) as Standing[]).map((one) => (
          <View
            className={one === standing ? 'finding__standing finding__standing--on' : 'finding__standing'}
            id={`standing-${one}`}
            key={one}
            onClick={() => stand(one)}
            ariaRole="button"
          >
            {STANDINGS[one]}
          </View>
        ))}
        <View className="finding__between" />
        {(overdue > 0 || narrowing.overdue) && (
          <View
            className={narrowing.overdue ? 'finding__late finding__late--on' : 'finding__late'}
            id="overdue"
            hoverClass="pressed"
            onClick={() =>
              narrow({ ...narrowing, state: undefined, overdue: !narrowing.overdue || undefined })
            }
            ariaRole="button"
            ariaLabel={ONLY_OVERDUE}
          >
            {overdue > 0 ? `超时 ${countWord(overdue)}` : '超时'}
          </View>
        )}
        {action && (
          <View
            className="finding__action"
            id={action.id}
            hoverClass="pressed"
            onClick={action.onTap}
            ariaRole="button"
          >
            {action.label}
          </View>
        )}
      </View>
      {asking && (
        <NarrowingSheet
          me={me}
          narrowing={narrowing}
          without={without}
          onDone={(next) => {
            narrow(next)
            setAsking(false)
          }}
          onClose={() => setAsking(false)}
        />
      )}
    </View>
  )
}
