import { useState } from 'react'
import { Image, View } from '@tarojs/components'
import type { Moment } from '@contract/ids'
import { Button } from '@/components/button/Button'
import { Sheet } from '@/components/sheet/Sheet'
import { doneInWords, more, stuckTitle, STUCK_WAYS, whatInWords, whyStuck } from '@/copy/round-kept'
import type { KeptDone, Stuck } from '@/services/kept-check-ins'
import { photoUrl } from '@/services/photos'
import { dismissDone } from '@/services/round-queue'
import { openSubmit } from '@/services/routes'
import './kept.scss'

/** So many are named on the card; a month of them is behind it. */
const NAMED = 3

const Item = ({ item, now }: { item: KeptDone; now: Moment }) => (
  <View className="stuck-item">
    <View>{doneInWords(item, now)}</View>
    <View className="stuck-item__what">{whatInWords(item)}</View>
    <View className="stuck-item__photos">
      {[...item.photos.map(photoUrl), ...item.paths].map((src) => (
        <Image className="stuck-item__photo" key={src} src={src} mode="aspectFill" />
      ))}
    </View>
    {item.type === 'broken' && (
      <Button
        id={`again-${item.requestId}`}
        kind="soft"
        label={STUCK_WAYS.again}
        onTap={() => openSubmit(item.kind)}
      />
    )}
  </View>
)

/** What could not be written down, by why: what happened, what was done, and two ways on. Nothing is thrown away unread. */
export const StuckCard = ({ stuck, now }: { stuck: Stuck; now: Moment }) => {
  const [open, setOpen] = useState(false)
  const { code, items } = stuck
  return (
    <View className="kept-card kept-card--stuck" id={`stuck-${code}`}>
      <View className="kept-card__title">{stuckTitle(items.length)}</View>
      {items.slice(0, NAMED).map((item) => (
        <View key={item.requestId}>{doneInWords(item, now)}</View>
      ))}
      {items.length > NAMED && <View>{more(items.length - NAMED)}</View>}
      <View className="kept-card__ways">
        <Button id={`stuck-why-${code}`} kind="soft" label={STUCK_WAYS.why} onTap={() => setOpen(true)} />
        <Button
          id={`stuck-seen-${code}`}
          kind="quiet"
          label={STUCK_WAYS.seen}
          onTap={() => dismissDone(items)}
        />
      </View>
      {open && (
        <Sheet title={stuckTitle(items.length)} onClose={() => setOpen(false)}>
          <View className="kept-card__why" id="stuck-reason">
            {whyStuck(stuck)}
          </View>
          {items.map((item) => (
            <Item key={item.requestId} item={item} now={now} />
          ))}
        </Sheet>
      )}
    </View>
  )
}
