import { useState } from 'react'
import { Image, View } from '@tarojs/components'
import type { Standard } from '@contract/standard'
import { Icon } from '@/components/icon/Icon'
import { AT_STOP } from '@/copy/round-stop'
import { Sign } from '@/housekeeper/sign/Sign'
import { photoUrl } from '@/services/photos'
import './stop.scss'

interface Props {
  standard: Standard
  ticks: string[]
  onToggle: (id: string) => void
}

/** What has to be so, a row a thumb can hit each; how it should look for who wants to see it. */
export const Ticks = ({ standard, ticks, onToggle }: Props) => {
  const [shown, setShown] = useState<string>()
  return (
    <View>
      {standard.ticks.map(({ id, words, photo }) => {
        const on = ticks.includes(id)
        return (
          <View key={id}>
            <View className="stop__tick-row">
              <View
                className={on ? 'stop__tick stop__tick--on' : 'stop__tick'}
                id={`tick-${id}`}
                hoverClass="pressed"
                onClick={() => onToggle(id)}
                ariaRole="checkbox"
                ariaLabel={words}
              >
                <View className="large__box">{on && <Icon name="check" />}</View>
                <View>{words}</View>
              </View>
              {photo && (
                <View
                  className="stop__example"
                  id={`example-${id}`}
                  hoverClass="pressed"
                  onClick={() => setShown((old) => (old === id ? undefined : id))}
                  ariaRole="button"
                  ariaLabel={AT_STOP.example}
                >
                  <Sign name="example" />
                </View>
              )}
            </View>
            {photo && shown === id && <Image className="stop__shown" src={photoUrl(photo)} mode="widthFix" />}
          </View>
        )
      })}
    </View>
  )
}
