import { useEffect, useMemo, useRef, useState } from 'react'
import { Canvas, View } from '@tarojs/components'
import type { Summary } from '@contract/summary'
import { Button } from '@/components/button/Button'
import { Sheet } from '@/components/sheet/Sheet'
import { SheetFooter } from '@/components/sheet/SheetFooter'
import { posterOf } from '@/copy/poster'
import { summaryFileName } from '@/copy/summary-periods'
import { drawPoster, openPermissions, type Picture } from '@/services/poster'
import { tell } from '@/services/tell'
import { inWeChat } from '@/services/transport'

interface Props {
  community: string
  summary: Summary
  onClose: () => void
}

const ID = 'poster'

/** What will be sent, seen before it is. */
export const PosterSheet = ({ community, summary, onClose }: Props) => {
  const poster = useMemo(() => posterOf(summary, community), [summary, community])
  const picture = useRef<Picture>()
  const [standing, setStanding] = useState<'drawing' | 'drawn' | 'failed' | 'refused'>('drawing')
  const [busy, setBusy] = useState(false)
  const { type, period } = summary

  useEffect(() => {
    let gone = false
    drawPoster(ID, poster, summaryFileName(community, type, period, 'png'))
      .then((drawn) => {
        picture.current = drawn
        if (!gone) setStanding('drawn')
      })
      .catch(() => !gone && setStanding('failed'))
    return () => {
      gone = true
    }
  }, [poster, community, type, period])

  const keep = async () => {
    setBusy(true)
    const kept = await picture.current?.keep()
    setBusy(false)
    if (kept === 'refused') setStanding('refused')
    if (kept === 'failed') tell('没存下来，请再点一次')
    if (kept === 'kept') {
      tell('已存到相册')
      onClose()
    }
  }
  const send = async () => {
    if ((await picture.current?.send()) === false) tell('没发出去，可以先存到相册再发')
  }

  return (
    <Sheet title="存成图片" onClose={onClose}>
      <View className="keep__hint">图片里没有住户的姓名、房号、电话和原话，可以发到员工群。</View>
      <View
        className="keep__paper"
        style={{ paddingTop: `${(poster.height / poster.width) * 100}%` }}
        ariaLabel={summary.sentences.join('')}
      >
        <Canvas id={ID} canvasId={ID} type="2d" className="keep__canvas" />
      </View>
      <SheetFooter>
        {standing === 'failed' && (
          <View className="keep__fault">这台手机画不出图片，请用“导出表格”，或者截屏。</View>
        )}
        {standing === 'refused' && (
          <>
            <View className="keep__fault">
              微信还没有存相册的权限。去设置里打开“添加到相册”，回来再存一次。
            </View>
            <Button id="picture-permit" kind="soft" label="去设置" onTap={openPermissions} />
          </>
        )}
        <Button
          id="picture-keep"
          label={inWeChat ? '存到相册' : '下载图片'}
          busy={busy}
          disabled={standing === 'drawing' || standing === 'failed'}
          onTap={() => void keep()}
        />
        {inWeChat && (
          <Button
            id="picture-send"
            kind="quiet"
            label="发给同事"
            disabled={standing === 'drawing' || standing === 'failed'}
            onTap={() => void send()}
          />
        )}
      </SheetFooter>
    </Sheet>
  )
}
