import { View } from '@tarojs/components'
import type { RoundBoard } from '@contract/round-views'
import { Bar } from '@/components/bar/Bar'
import { Card } from '@/components/group/Group'
import { callsInWords, TODAY } from '@/copy/rounds-today'
import { openCheck } from '@/services/rounds-routes'

/** Where residents call for it, most first; one goes and looks. */
export const Heat = ({ heat }: { heat: RoundBoard['heat'] }) => {
  if (heat.length === 0) return null
  const most = Math.max(...heat.map(({ calls }) => calls))
  return (
    <Card title={TODAY.heat} hint={TODAY.heatHint}>
      <View>
        {heat.map(({ spotId, name, calls }) => (
          <View
            className="today__hot"
            id={`heat-${spotId}`}
            key={spotId}
            hoverClass="pressed"
            onClick={() => openCheck(spotId)}
            ariaRole="button"
          >
            <View className="rounds__line">
              <View>{name}</View>
              <View className="rounds__note">{callsInWords(calls)}</View>
            </View>
            <Bar part={calls} whole={most} words={`${name} ${callsInWords(calls)}`} />
          </View>
        ))}
      </View>
    </Card>
  )
}
