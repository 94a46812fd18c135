/** Every way in which somebody writes a figure to be read by people and not by machines. */
const SPELT: Record<string, string> = {
  '0': '〇零洞⓪⓿🄋',
  '1': '一壹幺①⑴⒈❶➀➊㈠㊀',
  '2': '二贰貳两兩②⑵⒉❷➁➋㈡㊁',
  '3': '三叁參叄③⑶⒊❸➂➌㈢㊂',
  '4': '四肆④⑷⒋❹➃➍㈣㊃',
  '5': '五伍⑤⑸⒌❺➄➎㈤㊄',
  '6': '六陆陸⑥⑹⒍❻➅➏㈥㊅',
  '7': '七柒拐⑦⑺⒎❼➆➐㈦㊆',
  '8': '八捌⑧⑻⒏❽➇➑㈧㊇',
  '9': '九玖勾⑨⑼⒐❾➈➒㈨㊈',
}
const BY_CHARACTER = new Map(
  Object.entries(SPELT).flatMap(([digit, characters]) =>
    [...characters].map((character) => [character, digit] as const),
  ),
)
/** Letters that look like one; only among figures. */
const ALIKE = new Map([
  ['o', '0'],
  ['O', '0'],
  ['l', '1'],
  ['I', '1'],
])

/** What figure a character stands for. Undefined: none. */
export const digitOf = (character: string): string | undefined => {
  if (/^[0-9]$/.test(character)) return character
  const spelt = BY_CHARACTER.get(character)
  if (spelt !== undefined) return spelt
  if (!/^\p{Nd}$/u.test(character)) {
    const plain = character.normalize('NFKC')
    return /^[0-9]$/.test(plain) ? plain : undefined
  }
  return String(valueOf(character.codePointAt(0) ?? 0))
}

export const lookAlike = (character: string): string | undefined => ALIKE.get(character)

/** Figures of any script lie in rows of ten, zero first. */
const valueOf = (code: number): number => {
  let first = code
  while (/^\p{Nd}$/u.test(String.fromCodePoint(first - 1))) first -= 1
  return (code - first) % 10
}
