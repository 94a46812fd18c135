import Taro from '@tarojs/taro'
import type { CommunityId, PostId, ThreadId } from '@contract/ids'

const go = (url: string) => void Taro.navigateTo({ url })

const postUrl = (id: PostId): string => `/board/post/index?id=${id}`

export const openPost = (id: PostId): void => go(postUrl(id))
/** What a shared post opens. Whose it is, so that who lives in two places looks as the right one. */
export const sharedPost = (id: PostId, of: CommunityId): string => `board/post/index?id=${id}&of=${of}`
/** The form is done with: back from the post leads to the list. */
export const showPost = (id: PostId): void => void Taro.redirectTo({ url: postUrl(id) })
export const openWrite = (): void => go('/board/write/index')
export const openEdit = (id: PostId): void => go(`/board/write/index?id=${id}`)
export const openMine = (): void => go('/board/mine/index')
export const openThreads = (): void => go('/board/threads/index')
export const openThread = (id: ThreadId): void => go(`/board/thread/index?id=${encodeURIComponent(id)}`)
/** What waits for a moderator. */
export const openQueue = (): void => go('/board/queue/index')
