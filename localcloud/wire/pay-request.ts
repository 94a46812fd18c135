/** What is not even an order, a refund or a question: the first of WeChat Pay's two ways to refuse. */
export class BadRequest extends Error {
  constructor(
    message: string,
    /** Only where statements are asked for. */
    readonly errorCode?: string,
  ) {
    super(message)
  }
}

type Request = Record<string, unknown>

const NUMBER = /^[\w|*@-]{1,32}$/

/** @throws {BadRequest} when it is absent and nothing stands in for it. */
export function text(request: Request, name: string, otherwise?: string): string {
  const value = request[name] ?? otherwise
  if (typeof value !== 'string' || (value === '' && otherwise === undefined))
    throw new BadRequest(`缺少参数${name}`)
  return value
}

export function number(request: Request, name: string): string {
  const value = text(request, name)
  if (!NUMBER.test(value)) throw new BadRequest(`${name}参数格式错误`)
  return value
}

/** Money, in 分. */
export function fen(request: Request, name: string): number {
  const value = request[name]
  if (!Number.isSafeInteger(value) || (value as number) < 1) throw new BadRequest(`${name}参数格式错误`)
  return value as number
}
