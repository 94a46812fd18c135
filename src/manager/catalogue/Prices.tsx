import { useState } from 'react'
import { View } from '@tarojs/components'
import { Blank } from '@/components/blank/Blank'
import { Button } from '@/components/button/Button'
import { Icon } from '@/components/icon/Icon'
import { PRICE_TYPES } from '@/copy/catalogue'
import { yuan } from '@/copy/money'
import { put, without } from '@/services/list-edit'
import { NEW_PRICE, type PriceDraft } from './draft'
import { PriceSheet } from './PriceSheet'

interface Props {
  prices: PriceDraft[]
  onChange: (prices: PriceDraft[]) => void
}

/** What work and parts cost: technicians quote from it and from nothing else. */
export const Prices = ({ prices, onChange }: Props) => {
  const [open, setOpen] = useState<number>()
  const close = () => setOpen(undefined)
  return (
    <>
      {prices.length === 0 ? (
        <Blank drawing="calm" sentence="还没有价目" hint="师傅报价只能从这里选，住户也看得到" />
      ) : (
        <View className="catalogue__list">
          {prices.map(({ id, name, type, unit, amount }, at) => (
            <View
              className="catalogue__price"
              id={`price-${at}`}
              key={id ?? `new ${at}`}
              hoverClass="pressed"
              onClick={() => setOpen(at)}
              ariaRole="button"
            >
              <View>
                <View className="catalogue__word">{name}</View>
                <View className="catalogue__hint">{PRICE_TYPES[type]}</View>
              </View>
              <View>{`${yuan(amount)}/${unit}`}</View>
              <Icon name="forward" />
            </View>
          ))}
        </View>
      )}
      <Button id="add-price" kind="quiet" label="加一项" onTap={() => setOpen(prices.length)} />
      {open !== undefined && (
        <PriceSheet
          price={prices[open] ?? NEW_PRICE}
          taken={without(prices, open).map(({ name }) => name)}
          isNew={prices[open] === undefined}
          onDone={(price) => {
            onChange(put(prices, open, price))
            close()
          }}
          onRemove={() => {
            onChange(without(prices, open))
            close()
          }}
          onClose={close}
        />
      )}
    </>
  )
}
