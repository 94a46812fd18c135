import type { Output } from '@contract/api'
import type { CommandName } from './cloud'
import { isUnsettled } from './cloud'
import { useDraft } from './draft'
import { tapAgain, type KeptTap } from './kept-tap'
import { useCommand, type Wish } from './use-command'

interface Draft {
  words: string
  /** Sent, and nothing came back: the same words are the same tap, other words another. */
  unanswered?: { tap: KeptTap; words: string } | undefined
}

/** A message being written: on the phone until it has arrived, and there once however often it is sent. */
export const useSaid = (key: string) => {
  const { draft, write, discard } = useDraft<Draft>(key, { words: '' })
  const { busy, run } = useCommand()
  const words = draft.words.trim()

  /** What came of it; undefined when it did not get through, or may not, which has been told. */
  const say = async <A extends CommandName>(
    action: A,
    wish: (words: string) => Wish<A>,
  ): Promise<Output<A> | undefined> => {
    if (words === '' || busy) return undefined
    const tap = tapAgain(draft.unanswered?.words === words ? draft.unanswered.tap : undefined)
    write({ unanswered: { tap, words } })
    const answer = await run(action, wish(words), tap.id)
    if (!answer) return undefined
    if (answer.ok) {
      write({ words: '', unanswered: undefined })
      // What closes with the answer is drawn no more, and would keep nothing.
      discard()
      return answer.data
    }
    if (!isUnsettled(answer.code)) write({ unanswered: undefined })
    return undefined
  }
  return {
    words: draft.words,
    write: (next: string) => write({ words: next }),
    empty: words === '',
    busy,
    say,
  }
}
