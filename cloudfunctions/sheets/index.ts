import { ringCashier, ringChecker, ringCourier, whoCalls } from '../_kit/context'
import { logLine } from '../_kit/log'
import { serve } from '../_kit/serve'
import { openStore } from '../_store/cloud/open-store'
import { apply } from './apply'
import { check } from './check'
import { exportMine } from './export'
import { exportCollection } from './export-collection'
import { exportTickets } from './export-tickets'
import { exportSummary } from './export-summary'
import { importRun } from './import-run'
import { pointCodes } from './point-codes'
import { runTemplate } from './run-template'
import { template } from './template'

/** What needs the spreadsheet library or a long breath (0012, 0030). Wiring only. */
export const main = serve(
  {
    'setup.template': template,
    'setup.check': check,
    'setup.apply': apply,
    'mine.export': exportMine,
    'ticket.export': exportTickets,
    'summary.export': exportSummary,
    'collection.export': exportCollection,
    'run.template': runTemplate,
    'run.import': importRun,
    'point.codes': pointCodes,
  },
  {
    whoCalls,
    now: () => Date.now(),
    store: openStore(),
    ring: ringCourier,
    ringCashier,
    ringChecker,
    log: logLine,
  },
)
