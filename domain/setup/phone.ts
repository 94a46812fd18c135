/** 11 digits, however they were written: +86 138-0001-0001, full width, a number. */
export const phoneOf = (text: string): string => {
  const digits = text.replace(/[\s\-()]/g, '').replace(/^\+/, '')
  return digits.length === 13 && digits.startsWith('86') ? digits.slice(2) : digits
}

const COUNTS = ['', '一', '两', '三', '四', '五', '六', '七', '八', '九', '十']

/** What is wrong with a mobile number, in words, or undefined. */
export const phoneFault = (phone: string): string | undefined => {
  if (/^\d(\.\d+)?E\d+$/i.test(phone.replace('+', ''))) return '手机号变成了科学计数，请把这一列设成文本再填'
  if (/\D/.test(phone)) return '手机号里有不是数字的字'
  if (phone.startsWith('0') || phone.length === 7 || phone.length === 8) return '这像是座机号，请填手机号'
  const off = phone.length - 11
  if (off < 0) return `手机号少${COUNTS[-off] ?? ''}位`
  if (off > 0) return `手机号多${COUNTS[off] ?? '了几'}位`
  return /^1[3-9]/.test(phone) ? undefined : '手机号要以 13 到 19 开头'
}
