import { Phrases } from '@/components/phrases/Phrases'

interface Props<K extends string> {
  id: string
  words: Record<K, string>
  chosen: K | undefined
  /** Undefined: the chosen one was tapped again. */
  onPick: (one: K | undefined) => void
}

/** One of a few things whose words are too long to stand side by side. */
export const OneOf = <K extends string>({ id, words, chosen, onPick }: Props<K>) => {
  const keys = Object.keys(words) as K[]
  return (
    <Phrases
      id={id}
      phrases={keys.map((key) => words[key])}
      chosen={(word) => chosen !== undefined && words[chosen] === word}
      onPick={(word) => {
        const picked = keys.find((key) => words[key] === word)
        onPick(picked === chosen ? undefined : picked)
      }}
    />
  )
}
