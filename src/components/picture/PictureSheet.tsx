import { useEffect, useRef, useState } from 'react'
import { Canvas, View } from '@tarojs/components'
import { Button } from '@/components/button/Button'
import { Sheet } from '@/components/sheet/Sheet'
import { SheetFooter } from '@/components/sheet/SheetFooter'
import type { Poster } from '@/copy/poster-paper'
import { drawPoster, openPermissions, type Picture } from '@/services/poster'
import { tell } from '@/services/tell'
import { inWeChat } from '@/services/transport'
import './picture.scss'

interface Props {
  /** The same object as long as it is the same picture: another is drawn anew. */
  poster: Poster
  /** Of the file that a browser keeps. */
  name: string
  /** What is on it, for who cannot see it. */
  words: string
  hint: string
  /** What to do instead on a phone that cannot draw. */
  instead: string
  sendVerb: string
  onClose: () => void
}

const ID = 'poster'

/** A picture, seen before it is kept or sent. */
export const PictureSheet = ({ poster, name, words, hint, instead, sendVerb, onClose }: Props) => {
  const picture = useRef<Picture>()
  const [standing, setStanding] = useState<'drawing' | 'drawn' | 'failed' | 'refused'>('drawing')
  const [busy, setBusy] = useState(false)

  useEffect(() => {
    let gone = false
    drawPoster(ID, poster, name)
      .then((drawn) => {
        picture.current = drawn
        if (!gone) setStanding('drawn')
      })
      .catch(() => !gone && setStanding('failed'))
    return () => {
      gone = true
    }
  }, [poster, name])

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
      <View className="picture__hint">{hint}</View>
      <View
        className="picture__paper"
        style={{ paddingTop: `${(poster.height / poster.width) * 100}%` }}
        ariaLabel={words}
      >
        <Canvas id={ID} canvasId={ID} type="2d" className="picture__canvas" />
      </View>
      <SheetFooter>
        {standing === 'failed' && (
          <View className="picture__fault">{`这台手机画不出图片，请${instead}。`}</View>
        )}
        {standing === 'refused' && (
          <>
            <View className="picture__fault">
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
            label={sendVerb}
            disabled={standing === 'drawing' || standing === 'failed'}
            onTap={() => void send()}
          />
        )}
      </SheetFooter>
    </Sheet>
  )
}
