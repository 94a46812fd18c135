import fc from 'fast-check'
import { clean, cleanWords } from '@domain/board/clean'

const PHONE = '13800138000'
const spelt = (figures: string) => [...PHONE].map((digit) => [...figures][Number(digit)] ?? '').join('')
const apart = (text: string, between: string) => [...text].join(between)
const grouped = (between: string) => ['138', '0013', '8000'].join(between)

describe('a phone number does not get through', () => {
  test.each([
    ['as it is', PHONE],
    ['in the middle of words', `找我${PHONE}谢谢`],
    ['with spaces', grouped(' ')],
    ['with dashes', grouped('-')],
    ['with long dashes', grouped('——')],
    ['with dots', grouped('.')],
    ['with Chinese commas', grouped('，')],
    ['every figure apart', apart(PHONE, ' ')],
    ['every figure with two signs between', apart(PHONE, ' -')],
    ['one figure a line', apart(PHONE, '\n')],
    ['full width', spelt('０１２３４５６７８９')],
    ['in Chinese', spelt('零一二三四五六七八九')],
    ['in Chinese with a circle for zero', spelt('〇一二三四五六七八九')],
    ['in capital Chinese', spelt('零壹贰叁肆伍陆柒捌玖')],
    ['as radio operators say it', spelt('洞幺两三四五六拐八勾')],
    ['half in Chinese', '138零零一三8000'],
    ['circled', spelt('⓪①②③④⑤⑥⑦⑧⑨')],
    ['circled black', spelt('⓿❶❷❸❹❺❻❼❽❾')],
    ['raised', spelt('⁰¹²³⁴⁵⁶⁷⁸⁹')],
    ['in Arabic figures', spelt('٠١٢٣٤٥٦٧٨٩')],
    ['in Indian figures', spelt('०१२३४५६७८९')],
    ['in bold', spelt('𝟎𝟏𝟐𝟑𝟒𝟓𝟔𝟕𝟖𝟗')],
    ['on keys', apart(PHONE, '\ufe0f\u20e3') + '\ufe0f\u20e3'],
    ['struck through', apart(PHONE, '\u0336')],
    ['with invisible spaces', apart(PHONE, '\u200b')],
    ['with joiners', apart(PHONE, '\u200d')],
    ['turned round', `\u202e${[...PHONE].reverse().join('')}\u202c${PHONE}`],
    ['with O for zero', '138OO138OOO'],
    ['with l for one', 'l38001380OO'],
    ['with the country', `+86${PHONE}`],
    ['with the country and spaces', '+86 138 0013 8000'],
    ['with the country, glued', '86138 0013 8000'],
    ['with two zeros before', `0086-${PHONE}`],
    ['in brackets', '(138)0013-8000'],
    ['two of them', `${PHONE}、13900139000`],
  ])('%s', (_how, text) => {
    const { words, masked } = clean(`电话${text}`)
    expect(masked).toBe(true)
    expect(words).toContain('138****8000')
    expect(words).not.toContain('0013')
  })
  test('a house telephone with its area code', () => {
    expect(clean('0571-88123456').words).toBe('0571****56')
    expect(clean('(010) 62345678').words).toBe('(0106****78')
  })
  test('an identity number', () => {
    expect(clean('身份证110101199003074518').words).toBe('身份证110****18')
    expect(clean('11010119900307451x').words).toBe('110****1X')
    expect(clean('110101 19900307 4518').words).toBe('110****18')
  })
  test.each([
    ['微信号：abc', '微信号：***'],
    ['加我微信 lin_xiuying88', '加我微信 ***'],
    ['vx: linxy2020', 'vx: ***'],
    ['VX：linxy2020，谢谢', 'VX：***，谢谢'],
    ['微信linxy2020', '微信***'],
    ['qq 12345678', 'qq ***'],
    ['V信：linxy', 'V信：***'],
  ])('%s', (text, expected) => expect(clean(text)).toEqual({ words: expected, masked: true }))
})

test.each([
  '儿童自行车，16寸，80元，九成新。',
  '冰箱 1200 元，洗衣机 800 元，一起 1800 元',
  '尺寸 120 180 200 150 300',
  '订单在 2026-11-27 08:30 到 2026-11-28 20:00 取',
  '3号楼2单元501',
  '每周三晚 7 点，活动室；第 2 次 10 人',
  '50m² 的房子，月租 3500 元',
  '一、先关水阀；二、再打电话；三、等师傅',
  '一家👨‍👩‍👧都来了❤️',
  '微信群里说过了，可以用微信付款',
  '电话：请打物业前台',
  'He said it was 3.5 m, so OK',
])('nothing is done to %s', (text) => expect(clean(text)).toEqual({ words: text, masked: false }))

describe('links and tricks', () => {
  test.each([
    ['看这里 https://evil.example/a?b=c 快来', '看这里 [链接] 快来'],
    ['加入www.abc.com吧', '加入[链接]吧'],
    ['t.cn/AbCd1', '[链接]'],
    ['ＷＷＷ．abc．ｃｏｍ', '[链接]'],
    ['abc。com', '[链接]'],
    ['写信到 lin@example.com', '写信到 [链接]'],
    ['javascript:alert(1)', '[链接]'],
    ['小程序 #小程序://近邻/abcdef', '小程序 #小程序://近邻/abcdef'],
    ['https://wxaurl.cn/abc', 'https://wxaurl.cn/abc'],
    ['<script>alert(1)</script>好', '＜script>alert(1)＜/script>好'],
    ['<img src=x onerror=alert(1)>', '＜img src=x onerror=alert(1)>'],
  ])('%s', (text, expected) => expect(clean(text).words).toBe(expected))
  test.each([
    ['a\u200bb\u2060c\ufeffd', 'abcd'],
    ['\u202eabc\u2066def\u2069', 'abcdef'],
    ['a\u0000b\u0007c\u001bd', 'abcd'],
    ['\u3164好\u2800的', '好的'],
    ['哈哈哈哈哈哈哈', '哈哈哈'],
    ['！！！！！！', '！！！'],
    ['好\n\n\n\n\n的', '好\n\n的'],
    ['😀😀😀😀😀', '😀😀😀'],
    ['H\u0300\u0301\u0302\u0303\u0304i', 'H\u0300\u0301i'],
    ['好\r\n的', '好\n的'],
  ])('%j', (text, expected) => expect(clean(text).words).toBe(expected))
})

describe('what says nothing, or too much', () => {
  test.each(['', ' \n ', '\u200b\u3164', '😀'.repeat(10_000), '！？。。。', 'https://a.com', '❤️👍'])(
    'nothing: %#',
    (text) => expect(cleanWords(text, 2000)).toEqual({ refused: 'NOTHING_SAID' }),
  )
  test('a character is a character, however many bytes', () => {
    const long = Array.from({ length: 501 }, (_, at) => '春夏秋冬𠮷'.at(at % 4)).join('')
    expect(cleanWords(long, 500)).toEqual({ refused: 'TOO_LONG' })
    expect(cleanWords(`${long.slice(0, 499)}𠮷`, 500)).toMatchObject({ masked: false })
  })
  test('ten thousand emoji of every kind are nothing or too long, at once', () => {
    const many = Array.from({ length: 10_000 }, (_, at) => String.fromCodePoint(0x1f600 + (at % 60))).join('')
    expect(cleanWords(many, 2000)).toEqual({ refused: 'NOTHING_SAID' })
    expect(cleanWords(`好${many}`, 2000)).toEqual({ refused: 'TOO_LONG' })
  })
})

/** Pieces of which tricks are made. */
const piece = fc.oneof(
  fc.constantFrom(
    ...['138', '0013', '8000', PHONE, '零一三八', '微信', 'vx', '：', 'abc1', ' ', '-', '\u200b', '\u200d'],
    ...[
      '\ufe0f',
      '😀',
      '❤',
      '\u0301',
      '<',
      '<a',
      'http',
      '://',
      'www.',
      'a.com',
      '.cn',
      '/',
      '[链接]',
      '***',
    ],
    ...[
      '\u202e',
      '\n',
      '\r',
      '\t',
      '0571',
      '110101',
      '19900307',
      '451x',
      'O',
      'l',
      '好',
      '。',
      '１',
      '𝟏',
      '\ud83d',
    ],
  ),
  fc.string({ unit: 'binary', maxLength: 6 }),
  fc.string({ unit: 'grapheme', maxLength: 6 }),
)
const text = fc.array(piece, { maxLength: 24 }).map((pieces) => pieces.join(''))
const seeded = { seed: 20261127, numRuns: 3000 }

test('cleaning twice is cleaning once', () => {
  fc.assert(
    fc.property(text, (written) => {
      const once = clean(written).words
      expect(clean(once)).toEqual({ words: once, masked: false })
    }),
    seeded,
  )
})
test('cleaning never makes it longer, but for the masks', () => {
  fc.assert(
    fc.property(text, (written) => {
      const { words } = clean(written)
      const masks = (words.match(/\*+|\[链接\]/g) ?? []).join('').length
      expect(words.length - masks).toBeLessThanOrEqual(written.length)
    }),
    seeded,
  )
})
test('nothing invisible is left', () => {
  fc.assert(
    fc.property(text, (written) => {
      const odd = [...clean(written).words].filter((character) =>
        /[^\P{C}\n\u{10000}-\u{10ffff}]/u.test(character),
      )
      expect(odd.filter((character) => character !== '\u200d')).toEqual([])
    }),
    seeded,
  )
})
test('a number spelt at random, with anything small between, does not get through', () => {
  const FIGURES = [
    '0123456789',
    '０１２３４５６７８９',
    '〇一二三四五六七八九',
    '⓪①②③④⑤⑥⑦⑧⑨',
    '零壹贰叁肆伍陆柒捌玖',
  ]
  const digits = fc.tuple(
    fc.constantFrom('3', '5', '7', '8', '9'),
    fc.array(fc.nat(9), { minLength: 9, maxLength: 9 }),
  )
  const row = fc.constantFrom(...FIGURES)
  const between = fc.constantFrom('', ' ', '-', '·', '\u200b', '－', '—')
  fc.assert(
    fc.property(
      digits,
      fc.array(row, { minLength: 11, maxLength: 11 }),
      between,
      ([second, rest], rows, sign) => {
        const number = `1${second}${rest.join('')}`
        const written = [...number].map((digit, at) => [...(rows[at] ?? '')][Number(digit)]).join(sign)
        const { words, masked } = clean(`请打${written}找我`)
        expect(masked).toBe(true)
        expect(words).toBe(`请打${number.slice(0, 3)}****${number.slice(-4)}找我`)
      },
    ),
    seeded,
  )
})
