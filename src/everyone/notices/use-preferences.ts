import type { MemberId } from '@contract/ids'
import type { QuietHours, Topic } from '@contract/notice'
import { call } from '@/services/cloud'
import { useAnswer } from '@/services/use-answer'
import { useCommand } from '@/services/use-command'

/** What I want WeChat messages of; every tap is saved at once. */
export const usePreferences = (me: MemberId) => {
  const { data, failed, refresh, put } = useAnswer(`preferences ${me}`, () =>
    call('notice.preferences', { as: me }),
  )
  const { busy, run } = useCommand()
  const off = (data?.topics ?? []).filter(({ on }) => !on).map(({ topic }) => topic)

  const prefer = async (wish: { off?: Topic[]; quiet?: QuietHours | null }) => {
    const answer = await run('notice.prefer', { as: me, off, quiet: data?.quiet ?? null, ...wish })
    if (answer?.ok) put(answer.data)
    else if (answer) void refresh()
  }
  return {
    data,
    failed,
    refresh,
    busy,
    turn: (topic: Topic) =>
      prefer({ off: off.includes(topic) ? off.filter((one) => one !== topic) : [...off, topic] }),
    keepQuiet: (quiet: QuietHours | null) => prefer({ quiet }),
  }
}
