import { View } from '@tarojs/components'
import { Button } from '@/components/button/Button'
import { Field } from '@/components/field/Field'
import { Group } from '@/components/group/Group'
import { put } from '@/services/list-edit'
import { MOST_TIERS, withoutTier, withTier, type TierForm } from './fee-form'

interface Props {
  unit: string
  tiers: TierForm[]
  onWrite: (change: { unit?: string; tiers?: TierForm[] }) => void
}

/** What a meter's units cost, step by step: each price up to its limit, the last without one. */
export const Tiers = ({ unit, tiers, onWrite }: Props) => {
  const write = (at: number, change: Partial<TierForm>) => {
    const tier = tiers[at]
    if (tier) onWrite({ tiers: put(tiers, at, { ...tier, ...change }) })
  }
  return (
    <>
      <Field
        id="fee-unit"
        label="单位"
        value={unit}
        placeholder="比如：吨、度"
        most={4}
        onWrite={(written) => onWrite({ unit: written })}
      />
      {tiers.map(({ upTo, price }, at) => {
        const isLast = at === tiers.length - 1
        return (
          <Group key={at} title={tiers.length > 1 ? `第 ${at + 1} 档` : undefined}>
            {!isLast && (
              <Field
                id={`tier-${at}-up-to`}
                label={`用到多少${unit}`}
                value={upTo}
                placeholder="比如：15"
                keys="digit"
                most={12}
                onWrite={(written) => write(at, { upTo: written })}
              />
            )}
            <Field
              id={`tier-${at}-price`}
              label={`单价（元/${unit}）`}
              value={price}
              placeholder="比如：3.2"
              keys="digit"
              most={12}
              onWrite={(written) => write(at, { price: written })}
            />
          </Group>
        )
      })}
      <View className="office__pair">
        {tiers.length < MOST_TIERS && (
          <Button
            id="add-tier"
            kind="quiet"
            label="加一档"
            onTap={() => onWrite({ tiers: withTier(tiers) })}
          />
        )}
        {tiers.length > 1 && (
          <Button
            id="remove-tier"
            kind="quiet"
            label="去掉最后一档"
            onTap={() => onWrite({ tiers: withoutTier(tiers) })}
          />
        )}
      </View>
    </>
  )
}
