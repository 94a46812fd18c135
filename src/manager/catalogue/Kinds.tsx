import { useState } from 'react'
import { View } from '@tarojs/components'
import { Button } from '@/components/button/Button'
import { moved, put, without } from '@/services/list-edit'
import { NEW_KIND, type KindDraft } from './draft'
import { KindRow } from './KindRow'
import { KindSheet } from './KindSheet'

interface Props {
  kinds: KindDraft[]
  onChange: (kinds: KindDraft[]) => void
}

/** In the order of the tiles on a resident's home page. */
export const Kinds = ({ kinds, onChange }: Props) => {
  const [open, setOpen] = useState<number>()
  const close = () => setOpen(undefined)
  return (
    <>
      <View className="catalogue__hint">首页上就按这个顺序。点一项可以改名、换图标，或者不再显示。</View>
      <View className="catalogue__list">
        {kinds.map((kind, at) => (
          <KindRow
            key={kind.id ?? `new ${at}`}
            kind={kind}
            at={at}
            isFirst={at === 0}
            isLast={at === kinds.length - 1}
            onOpen={() => setOpen(at)}
            onMove={(by) => onChange(moved(kinds, at, by))}
          />
        ))}
      </View>
      <Button id="add-kind" kind="quiet" label="加一类" onTap={() => setOpen(kinds.length)} />
      {open !== undefined && (
        <KindSheet
          kind={kinds[open] ?? NEW_KIND}
          taken={without(kinds, open).map(({ word }) => word)}
          isNew={kinds[open] === undefined}
          onDone={(kind) => {
            onChange(put(kinds, open, kind))
            close()
          }}
          // What was never saved can go; what residents have used is only hidden.
          {...(kinds[open] && !kinds[open].id
            ? {
                onRemove: () => {
                  onChange(without(kinds, open))
                  close()
                },
              }
            : {})}
          onClose={close}
        />
      )}
    </>
  )
}
