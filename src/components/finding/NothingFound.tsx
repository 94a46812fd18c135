import { Blank } from '@/components/blank/Blank'
import { nothingFound } from '@/copy/finding'
import type { Finding } from './use-finding'

interface Props {
  finding: Finding
  /** What an empty box says that nobody has narrowed. */
  sentence: string
}

/** Nothing by this filter is another thing than nothing at all, and has a way back. */
export const NothingFound = ({ finding: { filter, inWords, clear }, sentence }: Props) =>
  filter ? (
    <Blank
      drawing="calm"
      sentence={nothingFound(inWords)}
      action={{ id: 'clear-finding', label: '清除筛选', onTap: clear }}
    />
  ) : (
    <Blank drawing="calm" sentence={sentence} />
  )
