import { View } from '@tarojs/components'
import type { Membership } from '@contract/member'
import { Failed } from '@/components/blank/Failed'
import { Button } from '@/components/button/Button'
import { Card } from '@/components/group/Group'
import { Footer } from '@/components/page/Footer'
import { says, togglePhrase } from '@/components/phrases/add-phrase'
import { Phrases } from '@/components/phrases/Phrases'
import { CardSkeleton } from '@/components/skeleton/Skeleton'
import { Words } from '@/components/words/Words'
import { buildingsInWords, INCIDENT_PHRASES, untilChoices } from '@/copy/incident'
import { useCatalogue } from '@/services/catalogue'
import { call } from '@/services/cloud'
import { showTicket } from '@/services/manager-routes'
import { useAnswer } from '@/services/use-answer'
import { useNow } from '@/services/use-now'
import { Buildings } from './Buildings'
import { useIncident } from './use-incident'
import './incident.scss'

/** The water is off in four buildings: said once, before forty people ask. */
export const IncidentForm = ({ me }: { me: Membership }) => {
  const now = useNow()
  const { kinds } = useCatalogue(me.id)
  const { data: map, failed, refresh } = useAnswer(`map ${me.id}`, () => call('zone.map', { as: me.id }))
  const { draft, text, write, busy, isWhole, send } = useIncident(me, now)
  if (failed) return <Failed code={failed} onRetry={() => void refresh()} />
  if (!map) return <CardSkeleton count={2} />
  const answersFor = (zoneId: string) => (me.zones ?? []).some(({ id }) => id === zoneId)
  const offered = kinds.filter(({ hidden, nature }) => !hidden && nature === 'repair')
  // A steward speaks for the own zones.
  const mine = map.buildings.filter(
    ({ id }) =>
      me.role === 'manager' ||
      !map.zones.some((zone) => zone.buildingIds.includes(id) && !answersFor(zone.id)),
  )
  const named = map.buildings.filter(({ id }) => draft.buildingIds.includes(id)).map(({ name }) => name)
  const times = untilChoices(now)

  const submit = async () => {
    const ticket = await send()
    if (ticket) showTicket(me.role, ticket)
  }
  return (
    <>
      <View className="incident">
        <Card title="什么事">
          <Phrases
            id="incident-kind"
            phrases={offered.map(({ word }) => word)}
            chosen={(word) => offered.find((kind) => kind.word === word)?.id === draft.kind}
            onPick={(word) => write({ kind: offered.find((kind) => kind.word === word)?.id })}
          />
        </Card>
        <Card title="哪几栋楼">
          <Buildings
            buildings={mine}
            chosen={draft.buildingIds}
            onChange={(buildingIds) => write({ buildingIds })}
          />
        </Card>
        <Card title="告诉大家什么">
          <Phrases
            id="incident-phrase"
            phrases={INCIDENT_PHRASES}
            chosen={(phrase) => says(draft.text, phrase)}
            onPick={(phrase) => write({ text: togglePhrase(draft.text, phrase) })}
          />
          <Words
            id="incident-text"
            value={draft.text}
            placeholder="出了什么事，谁在处理"
            most={160}
            onWrite={(written) => write({ text: written })}
          />
        </Card>
        <Card title="预计什么时候恢复" hint="说不准就不选">
          <Phrases
            id="incident-until"
            phrases={times.map(({ words }) => words)}
            chosen={(words) => times.some((one) => one.words === words && one.at === draft.until)}
            onPick={(words) => {
              const at = times.find((one) => one.words === words)?.at
              write({ until: at === draft.until ? undefined : at })
            }}
          />
        </Card>
      </View>
      <Footer>
        <View
          className={isWhole ? 'incident__preview' : 'incident__preview incident__preview--asks'}
          id="incident-preview"
        >
          {isWhole
            ? `${buildingsInWords(named)}的住户报同样的事之前会看到：${text}`
            : '选好什么事、哪几栋楼，再写一句话'}
        </View>
        <Button
          id="incident-submit"
          label="发出"
          busy={busy}
          disabled={!isWhole}
          onTap={() => void submit()}
        />
      </Footer>
    </>
  )
}
