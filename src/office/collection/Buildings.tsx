import { View } from '@tarojs/components'
import type { Collection } from '@contract/collection'
import { Bar } from '@/components/bar/Bar'
import { Card } from '@/components/group/Group'
import { byName } from '@/copy/by-name'
import { buildingInWords } from '@/copy/collection'

/** The buildings under each other, a large one and a small one alike. */
export const Buildings = ({ buildings }: Pick<Collection, 'buildings'>) => {
  const charged = buildings.filter(({ bills }) => bills > 0)
  if (charged.length === 0) return null
  return (
    <Card title="各楼栋">
      <View>
        {[...charged].sort(byName).map((building) => {
          const words = buildingInWords(building)
          return (
            <View className="collection__building" id={`building-${building.id}`} key={building.id}>
              <View className="collection__name">{building.name}</View>
              <Bar part={building.paid} whole={building.charged} words={`${building.name}，${words}`} />
              <View className="office__hint">{words}</View>
            </View>
          )
        })}
      </View>
    </Card>
  )
}
