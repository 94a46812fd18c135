import type { Checking } from '@contract/post'
import { questionOf, worstOf, type Asked, type Said } from '@domain/board/check'
import type { InQuestion } from '@domain/board/in-question'
import type { World } from './world'

/** Asks WeChat whatever is not known of a thing yet: its words, and who looks at its pictures. */
export const ask = async (world: World, thing: InQuestion, checking: Checking): Promise<Asked> => {
  const words = checking.words === undefined ? await askWords(world, thing) : undefined
  const asked: Asked = { ...(words ? { words } : {}), traces: [], unreadable: [] }
  // Risky is risky: nobody need look at its pictures.
  if (words?.verdict === 'risky') return asked
  for (const { file, traceId, verdict } of checking.pictures) {
    if (traceId !== undefined || verdict !== undefined) continue
    const url = await world.store.files.url(file)
    const answer =
      url === undefined
        ? 'unreadable'
        : await world.check.picture({ openid: thing.author.openid, scene: questionOf(thing).scene, url })
    if (answer === 'unreadable') asked.unreadable.push(file)
    else if (answer !== 'down') asked.traces.push({ file, traceId: answer.traceId })
  }
  return asked
}

/** All of them, piece by piece. Undefined: WeChat did not answer for one. */
const askWords = async ({ check }: World, thing: InQuestion): Promise<Said | undefined> => {
  const { pieces, ...about } = questionOf(thing)
  const said: Said[] = []
  for (const content of pieces) {
    const answer = await check.words({ openid: thing.author.openid, content, ...about })
    if (answer === 'down') return undefined
    said.push(answer)
    if (answer.verdict === 'risky') return answer
  }
  const verdict = worstOf(said.map((each) => each.verdict))
  return { verdict, label: said.find((each) => each.verdict === verdict)?.label }
}
