import type { Scene, Said } from '@domain/board/check'

/** What WeChat is asked about something that somebody has written. `down`: it gave no answer that is one. */
export interface Check {
  words(asked: {
    /** Who wrote it; WeChat wants to have seen them within two hours. */
    openid: string
    scene: Scene
    /** At most 2,500 characters. */
    content: string
    title?: string | undefined
    nickname?: string | undefined
  }): Promise<Said | 'down'>
  /** The answer comes later, by itself, under this number. `unreadable`: WeChat will not look at it. */
  picture(asked: {
    openid: string
    scene: Scene
    url: string
  }): Promise<{ traceId: string } | 'unreadable' | 'down'>
}
