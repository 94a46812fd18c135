import { View } from '@tarojs/components'
import type { MemberId } from '@contract/ids'
import { Failed } from '@/components/blank/Failed'
import { LinkRow } from '@/components/link-row/LinkRow'
import { Phrases } from '@/components/phrases/Phrases'
import { Sheet } from '@/components/sheet/Sheet'
import { CardSkeleton } from '@/components/skeleton/Skeleton'
import { StaffList } from '@/components/staff-list/StaffList'
import { byName } from '@/copy/by-name'
import type { Narrowing } from '@/copy/finding'
import { call } from '@/services/cloud'
import { useAnswer } from '@/services/use-answer'

interface Props {
  me: MemberId
  asked: 'place' | 'person'
  narrowing: Narrowing
  onPick: (part: Narrowing) => void
  onClose: () => void
}

/** The sheet turned over: a building or a public place, or a colleague. Closing it turns it back. */
export const WhereOrWho = ({ me, asked, narrowing: { place, person }, onPick, onClose }: Props) => {
  const { data: map, failed, refresh } = useAnswer(`map ${me}`, () => call('zone.map', { as: me }))
  const chips = (id: string, things: NonNullable<typeof map>['spots' | 'buildings']) => (
    <Phrases
      id={id}
      phrases={[...things].sort(byName).map(({ name }) => name)}
      chosen={(word) => place?.word === word}
      onPick={(word) => {
        const found = things.find(({ name }) => name === word)
        onPick({ place: found && { id: found.id, word } })
      }}
    />
  )
  return (
    <Sheet title={asked === 'place' ? '在哪里？' : '谁在做？'} onClose={onClose}>
      {failed && <Failed code={failed} onRetry={() => void refresh()} />}
      {!map && !failed && <CardSkeleton count={1} />}
      {map && asked === 'person' && (
        <StaffList
          id="narrow-person"
          staff={map.staff}
          chosen={person?.id}
          none="不限"
          onPick={(id) => {
            const found = map.staff.find((one) => one.id === id)
            onPick({ person: found && { id: found.id, word: found.name } })
          }}
        />
      )}
      {map && asked === 'place' && (
        <View className="finding__ask">
          <LinkRow id="narrow-anywhere" label="不限" onTap={() => onPick({ place: undefined })} />
          <View>
            <View className="finding__group">楼栋</View>
            {chips('narrow-building', map.buildings)}
          </View>
          {map.spots.length > 0 && (
            <View>
              <View className="finding__group">公共区域</View>
              {chips('narrow-spot', map.spots)}
            </View>
          )}
        </View>
      )}
    </Sheet>
  )
}
