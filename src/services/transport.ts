import Taro from '@tarojs/taro'
import deployment from '../../config/deployment.json'
import { asCaller } from './stage'

/** How long a person waits before being told that nothing came back. A spreadsheet is watched at work. Milliseconds. */
const PATIENCE = { api: 12_000, sheets: 45_000, cashier: 15_000 }
export type FunctionName = keyof typeof PATIENCE

export const inWeChat = process.env.TARO_ENV === 'weapp'

/** Nothing came back: no signal, a closed tunnel, a server that cannot be reached. */
class Unreachable extends Error {}

export const openCloud = (): void => {
  if (inWeChat) Taro.cloud?.init({ env: deployment.envId })
}

const throughWeChat = async (name: string, event: object): Promise<unknown> =>
  (await Taro.cloud.callFunction({ name, data: event })).result

/** To the host that served this page: the local cloud. */
const throughBrowser = async (name: string, event: object): Promise<unknown> => {
  const { statusCode, data } = await Taro.request<unknown>({
    url: `/v1/functions/${name}`,
    method: 'POST',
    header: { 'content-type': 'application/json', ...asCaller() },
    data: event,
  })
  if (statusCode >= 500) throw new Unreachable(`the gateway says ${statusCode}`)
  return data
}

/** Waits for it as long as a person would. */
const patiently = async <T>(work: Promise<T>, atMost: number): Promise<T> => {
  let timer: ReturnType<typeof setTimeout> | undefined
  const patience = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Unreachable('nothing came back in time')), atMost)
  })
  try {
    return await Promise.race([work, patience])
  } finally {
    clearTimeout(timer)
  }
}

/** Sends an event to a cloud function and gives what it returned, whatever that is. Rejects when nothing came back. */
export const invoke = (name: FunctionName, event: object): Promise<unknown> =>
  patiently(inWeChat ? throughWeChat(name, event) : throughBrowser(name, event), PATIENCE[name])
