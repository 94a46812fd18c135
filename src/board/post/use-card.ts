import { useEffect } from 'react'
import Taro from '@tarojs/taro'
import type { Membership } from '@contract/member'
import type { PostView } from '@contract/post'
import { shareTitle } from '@/copy/board-post'
import { sharedPost } from '@/services/board-routes'
import { shareableUrl } from '@/services/photos'
import type { ShareCard } from '@/services/share'
import { inWeChat } from '@/services/transport'

/** Only what everybody here sees anyway leaves the house: its title and its first picture. */
export const useCard = (
  me: Membership,
  post: PostView | undefined,
  onCard: (card: ShareCard | undefined) => void,
): void => {
  const isPublic = post?.state === 'public'
  const title = post && isPublic ? shareTitle(post) : undefined
  const first = isPublic ? post?.pictures[0]?.file : undefined
  const id = post?.id
  useEffect(() => {
    if (title === undefined || id === undefined) {
      onCard(undefined)
      return undefined
    }
    const card = { title, path: sharedPost(id, me.communityId) }
    let gone = false
    onCard(card)
    if (first)
      void shareableUrl(first).then((imageUrl) => {
        if (imageUrl !== undefined && !gone) onCard({ ...card, imageUrl })
      })
    return () => {
      gone = true
    }
    // The page's own hand that takes the card is another at each drawing.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [id, title, first, me.communityId])

  useEffect(() => {
    if (!inWeChat) return
    // WeChat pictures the page where a card has no picture: what is not public is not sent on at all.
    const settled = isPublic ? Taro.showShareMenu({}) : Taro.hideShareMenu({})
    settled.catch(() => undefined)
  }, [isPublic])
}
