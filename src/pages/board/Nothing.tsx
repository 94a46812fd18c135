import { Blank } from '@/components/blank/Blank'
import { BOARD, SHELVES } from '@/copy/board-cards'
import type { Shelf } from './Shelves'

interface Props {
  shelf: Shelf
  /** What was looked for. */
  words: string
  onAll: () => void
}

/** Nobody has written any, or none with these words. */
export const Nothing = ({ shelf, words, onAll }: Props) => {
  const all = { id: 'board-all', label: '看全部', onTap: onAll }
  if (words !== '')
    return <Blank drawing="calm" sentence={BOARD.notFound(words)} hint={BOARD.notFoundHint} action={all} />
  if (shelf !== 'all')
    return <Blank drawing="calm" sentence={BOARD.noneOfKind(SHELVES[shelf])} action={all} />
  return <Blank drawing="calm" sentence={BOARD.empty} hint={BOARD.emptyHint} />
}
