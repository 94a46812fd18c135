import { togglePhrase } from '@/components/phrases/add-phrase'

test('a phrase tapped is added to what was written, and tapped again is taken back', () => {
  const once = togglePhrase('厨房', '水龙头滴水')
  expect(once).toBe('厨房，水龙头滴水')
  expect(togglePhrase(once, '水龙头滴水')).toBe('厨房')
})

test('a phrase with a comma inside comes and goes whole', () => {
  const both = togglePhrase(togglePhrase('', '爆管，止不住'), '水管接口漏')
  expect(both).toBe('爆管，止不住，水管接口漏')
  expect(togglePhrase(both, '爆管，止不住')).toBe('水管接口漏')
})
