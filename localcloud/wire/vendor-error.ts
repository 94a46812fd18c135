import type { DatabaseError } from '../database/database-error'
import { type DatabaseErrorKind } from '../database/database-error'
import type { FunctionError, FunctionErrorKind } from '../functions/function-error'

/** A refusal in CloudBase's form: the SDK looks at `code` and shows `message`. */
export interface VendorError {
  code: string
  message: string
}

const CHECK = 'Please check your request, but if the problem cannot be solved, contact us.'

/** Texts as met in the wild (CLOUD-WIRE.md 1.7); codes as the SDK maps them (1.6). */
const DATABASE: Record<DatabaseErrorKind, (message: string) => VendorError> = {
  'collection-missing': (message) => ({
    code: 'DATABASE_COLLECTION_NOT_EXIST',
    message: `[ResourceNotFound] ${message}. ${CHECK}`,
  }),
  'collection-exists': (message) => failed(`[ResourceExist] ${message}. ${CHECK}`),
  'document-locked': () => ({
    code: 'DATABASE_TRANSACTION_FAIL',
    message: `[ResourceUnavailable.TransactionBusy] Transaction is busy. ${CHECK}`,
  }),
  'duplicate-key': (message) =>
    failed(`[FailedOperation] multiple write errors: [{write errors: [{${message}}]}, {<nil>}]`),
  'invalid-operator': (message) => ({ code: 'DATABASE_INVALID_OPERRATOR', message }),
  'invalid-parameter': (message) => ({ code: 'INVALID_PARAM', message: `[InvalidParameter] ${message}` }),
  'no-index': (message) => failed(`[LocalCloud.NoIndex] ${message}`),
  'request-failed': (message) => failed(`[FailedOperation] ${message}`),
  'transaction-conflict': () => ({
    code: 'DATABASE_TRANSACTION_CONFLICT',
    message:
      '[ResourceUnavailable.TransactionConflict] Transaction is conflict, maybe resource operated by others. ' +
      'Please check your request, but if the problem persists, contact us.',
  }),
  'transaction-missing': () => ({
    code: 'DATABASE_TRANSACTION_FAIL',
    message:
      '[ResourceUnavailable.TransactionNotExist] Transaction does not exist on the server, ' +
      'transaction must be commit or abort in 30 seconds. ' +
      'Please check your request, but if the problem persists, contact us.',
  }),
}

export function databaseRefusal({ kind, message }: DatabaseError): VendorError {
  return DATABASE[kind](message)
}

/** mingo speaks in plain errors of things that MongoDB refuses too: an unknown operator, a malformed stage. */
export function queryRefusal(error: Error): VendorError {
  return failed(`[FailedOperation] ${error.message}`)
}

const FUNCTION: Record<FunctionErrorKind, string> = {
  missing: 'FUNCTIONS_FUNCTION_NOT_FOUND',
  thrown: 'FUNCTIONS_EXECUTE_FAIL',
  exited: 'FUNCTIONS_EXECUTE_FAIL',
  timeout: 'FUNCTIONS_TIME_LIMIT_EXCEEDED',
  'start-timeout': 'FUNCTIONS_TIME_LIMIT_EXCEEDED',
  memory: 'FUNCTIONS_MEMORY_LIMIT_EXCEEDED',
  'too-large': 'FUNCTIONS_RESULT_SIZE_EXCEEDED',
}

/** The number that WeChat's clients show for it, where it is known. */
const FUNCTION_NUMBERS: Partial<Record<FunctionErrorKind, number>> = {
  missing: -501000,
  thrown: -504002,
  exited: -504002,
  timeout: -504003,
  'start-timeout': -504003,
  memory: -504002,
}

export function functionRefusal({ kind, message }: FunctionError): VendorError & { errCode?: number } {
  const number = FUNCTION_NUMBERS[kind]
  return { code: FUNCTION[kind], message, ...(number === undefined ? {} : { errCode: number }) }
}

/** The cloud's own failing, when it is told to. */
export const SYSTEM_ERROR: VendorError = { code: 'SYS_ERR', message: '[InternalError] system error' }

export function notSupported(what: string): VendorError {
  return {
    code: 'OPERATION_NOT_SUPPORTED',
    message: `[NotSupported] the local cloud does not support ${what}`,
  }
}

function failed(message: string): VendorError {
  return { code: 'DATABASE_REQUEST_FAILED', message }
}
