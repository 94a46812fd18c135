import { Image, View } from '@tarojs/components'
import type { MemberId } from '@contract/ids'
import { Button } from '@/components/button/Button'
import { KEPT, stepInWords, stuckInWords, whyStuck } from '@/copy/kept'
import { isUnsettled } from '@/services/cloud'
import type { Stuck } from '@/services/kept-steps'
import { dismissStuck } from '@/services/offline-queue'
import { photoUrl } from '@/services/photos'
import { copyText } from '@/services/share'
import { tell } from '@/services/tell'
import { useCommand } from '@/services/use-command'
import './offline-bar.scss'

interface Props {
  me: MemberId
  stuck: Stuck
  now: number
}

/** What did not fit any more when it was sent: what happened meanwhile, what had been done, and two ways on. */
export const StuckCard = ({ me, stuck, now }: Props) => {
  const { busy, run } = useCommand()
  const { step, followers } = stuck
  const steps = [step, ...followers]
  const add = async () => {
    const words = stuckInWords(stuck, now)
    const answer = await run('ticket.comment', { as: me, id: step.id, words, internal: true })
    if (!answer) return
    if (answer.ok) {
      tell(KEPT.added)
      return dismissStuck(step.requestId)
    }
    if (isUnsettled(answer.code)) return
    // Not one's own any more: the words go to somebody who can use them.
    await copyText(words)
    tell(KEPT.copied)
  }
  return (
    <View className="stuck-card" id={`stuck-${step.id}`}>
      <View className="stuck-card__title">{`没记上：${step.job.what} · ${step.job.place}`}</View>
      <View>{whyStuck(stuck)}</View>
      {steps.map((one) => (
        <View className="stuck-card__step" key={one.requestId}>
          <View>{stepInWords(one, now)}</View>
          {one.said.note && <View>{one.said.note}</View>}
          <View className="stuck-card__photos">
            {[...(one.said.before ?? []), ...(one.said.photos ?? [])].map((file) => (
              <Image className="stuck-card__photo" key={file} src={photoUrl(file)} mode="aspectFill" />
            ))}
            {[...one.files.before, ...one.files.photos].map((path) => (
              <Image className="stuck-card__photo" key={path} src={path} mode="aspectFill" />
            ))}
          </View>
        </View>
      ))}
      <View className="stuck-card__ways">
        <Button
          id={`stuck-add-${step.id}`}
          kind="soft"
          label="作为留言补上"
          busy={busy}
          onTap={() => void add()}
        />
        <Button
          id={`stuck-seen-${step.id}`}
          kind="quiet"
          label="知道了"
          disabled={busy}
          onTap={() => dismissStuck(step.requestId)}
        />
      </View>
    </View>
  )
}
