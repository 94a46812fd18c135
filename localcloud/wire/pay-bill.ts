import type { Payments } from '../pay/payments'
import { STATEMENT_KINDS, statementDay, writeStatement, type StatementKind } from '../pay/statement'
import { BadRequest, text } from './pay-request'

const MALFORMED = '20001'
const NONE = '20002'
const NOT_YET = '20003'
/** Three months, roughly. */
const KEPT_MS = 92 * 86_400_000

/** `downloadBill`: the only answer of WeChat Pay that is a text. A day that is not over has none, as one without trade. */
export function downloadBill(
  request: Record<string, unknown>,
  payments: Pick<Payments, 'of'>,
  appId: string,
  now: number,
): string {
  const day = statementDay(text(request, 'bill_date'))
  if (day === undefined) throw new BadRequest('invalid bill_date', MALFORMED)
  const kind = text(request, 'bill_type', 'ALL')
  if (!isKind(kind)) throw new BadRequest('invalid bill_type', MALFORMED)
  if (request.tar_type !== undefined) throw new BadRequest('the local cloud does not compress', MALFORMED)
  const written = writeStatement(payments.of(text(request, 'sub_mch_id')), day, kind, appId)
  if (written === undefined || now < day.ends || now - day.begins > KEPT_MS) {
    throw new BadRequest('No Bill Exist', NONE)
  }
  if (now < day.ready) throw new BadRequest('Bill Creating', NOT_YET)
  return written
}

function isKind(kind: string): kind is StatementKind {
  return STATEMENT_KINDS.includes(kind as StatementKind)
}
