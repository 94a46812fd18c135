import { useState } from 'react'
import { Image, View } from '@tarojs/components'
import { BLOCKS } from '@contract/glossary'
import type { Block } from '@contract/round'
import { Button } from '@/components/button/Button'
import { Sheet } from '@/components/sheet/Sheet'
import { SheetFooter } from '@/components/sheet/SheetFooter'
import { Words } from '@/components/words/Words'
import { AT_STOP } from '@/copy/round-stop'
import { Sign } from '@/housekeeper/sign/Sign'
import { choosePhotos } from '@/services/photos'
import type { Cannot } from './use-check-in'
import './stop.scss'

interface Props {
  onCannot: (cannot: Cannot) => void
  onClose: () => void
}

/** Why not: a tile, and a photo for who likes. Only what is none of these wants words. */
export const CannotSheet = ({ onCannot, onClose }: Props) => {
  const [block, setBlock] = useState<Block>()
  const [words, setWords] = useState('')
  const [paths, setPaths] = useState<string[]>([])
  const said = words.trim()
  const owesWords = block === 'other' && said === ''
  return (
    <Sheet title={AT_STOP.cannotTitle} onClose={onClose}>
      <View className="stop__blocks">
        {(Object.keys(BLOCKS) as Block[]).map((one) => (
          <View
            className={one === block ? 'stop__block stop__block--on' : 'stop__block'}
            key={one}
            id={`block-${one}`}
            hoverClass="pressed"
            onClick={() => setBlock(one)}
            ariaRole="button"
          >
            <Sign name={one} />
            <View>{BLOCKS[one]}</View>
          </View>
        ))}
      </View>
      {block === 'other' && (
        <Words
          id="block-words"
          value={words}
          placeholder={AT_STOP.cannotWords}
          most={100}
          onWrite={setWords}
        />
      )}
      {paths.map((path) => (
        <Image className="stop__photo" key={path} src={path} mode="aspectFill" />
      ))}
      <Button
        id="block-photo"
        kind="quiet"
        label={AT_STOP.cannotPhoto}
        onTap={() =>
          void choosePhotos(1, { proof: true }).then((taken) => taken.length > 0 && setPaths(taken))
        }
      />
      <SheetFooter>
        <Button
          id="block-noted"
          label={AT_STOP.noted}
          disabled={block === undefined || owesWords}
          onTap={() => block && onCannot({ block, paths, ...(block === 'other' ? { words: said } : {}) })}
        />
      </SheetFooter>
    </Sheet>
  )
}
