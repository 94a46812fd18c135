import { useState } from 'react'
import { View } from '@tarojs/components'
import type { FileId } from '@contract/ids'
import { Button } from '@/components/button/Button'
import { Face } from '@/components/face/Face'
import { choosePhotos, uploadPhoto } from '@/services/photos'
import { tell } from '@/services/tell'

interface Props {
  photo: FileId | undefined
  busy: boolean
  onPick: (photo: FileId) => void
}

/** One's own picture, and who sees it. */
export const Picture = ({ photo, busy, onPick }: Props) => {
  const [sending, setSending] = useState(false)
  const pick = async () => {
    const [path] = await choosePhotos(1)
    if (path === undefined) return
    setSending(true)
    try {
      onPick(await uploadPhoto(path))
    } catch {
      tell('照片没有传上，请再试一次')
    }
    setSending(false)
  }
  return (
    <View className="data__card data__picture" id="picture">
      <Face photo={photo} />
      <View>
        <View>上门用的照片</View>
        <View className="data__label">住户点开你的名字会看到，知道来的是谁</View>
        <Button
          id="picture-pick"
          kind="soft"
          label={sending ? '照片上传中…' : photo ? '换照片' : '加照片'}
          busy={busy}
          disabled={sending}
          onTap={() => void pick()}
        />
      </View>
    </View>
  )
}
