import { View } from '@tarojs/components'
import { Group } from '@/components/group/Group'
import { Words } from '@/components/words/Words'
import { linesOf, phrasesFault } from '@/copy/catalogue'

interface Props {
  id: string
  title: string
  hint: string
  value: string
  most: number
  onWrite: (value: string) => void
}

/** Phrases, one a line. */
export const PhraseLines = ({ id, title, hint, value, most, onWrite }: Props) => {
  const fault = phrasesFault(linesOf(value), most)
  return (
    <Group title={title} hint={hint}>
      <Words id={id} value={value} placeholder="一行一句" most={120} onWrite={onWrite} />
      {fault && <View className="catalogue__fault">{fault}</View>}
    </Group>
  )
}
