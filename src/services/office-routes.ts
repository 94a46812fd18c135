import Taro from '@tarojs/taro'
import type { HouseId, RunId } from '@contract/ids'

const go = (url: string) => void Taro.navigateTo({ url })

export const openOffice = (): void => go('/office/index')
export const openFees = (): void => go('/office/fees/index')
export const openRuns = (): void => go('/office/runs/index')
export const openBegin = (): void => go('/office/begin/index')
const runPath = (id: RunId): string => `/office/run/index?id=${id}`
export const openRun = (id: RunId): void => go(runPath(id))
/** The form is done with: back leads to the list, not to it. */
export const showRun = (id: RunId): void => void Taro.redirectTo({ url: runPath(id) })
/** Without a month: the newest. */
export const openCollection = (month?: string): void =>
  go(`/office/collection/index${month === undefined ? '' : `?month=${month}`}`)
export const openDebtors = (): void => go('/office/debtors/index')
export const openDisputed = (): void => go('/office/disputed/index')
export const openAccount = (house: HouseId): void => go(`/office/account/index?house=${house}`)
export const openTerms = (house: HouseId): void => go(`/office/terms/index?house=${house}`)
export const openRefunds = (): void => go('/office/refunds/index')
export const openInvoices = (): void => go('/office/invoices/index')
export const openReconcile = (): void => go('/office/reconcile/index')
