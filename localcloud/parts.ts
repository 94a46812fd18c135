import { Agenda } from './clock/agenda'
import { Clock } from './clock/clock'
import { clockRoutes } from './clock/door'
import { Database } from './database/database'
import { Settings } from './database/settings'
import type { Sqlite } from './database/sqlite'
import { faultRoutes } from './faults/door'
import { Faults } from './faults/faults'
import { readCollections } from './functions/deployed'
import { functionRoutes } from './functions/door'
import { Functions } from './functions/functions'
import { Timers } from './functions/timers'
import type { Route } from './http/server'
import type { LocalCloudOptions } from './options'
import { Callbacks } from './pay/callbacks'
import { Cashier } from './pay/cashier'
import { payRoutes } from './pay/door'
import { Payments } from './pay/payments'
import { tellOfPayment } from './pay/tell'
import { documentRoutes } from './stage/document-pages'
import { stageRoutes } from './stage/door'
import { People } from './stage/people'
import { storageRoutes } from './storage/door'
import { Files } from './storage/files'
import { Links } from './storage/links'
import { wechatRoutes } from './wechat/door'
import { readHouseRules } from './wechat/house-rules'
import { PhoneCodes } from './wechat/phone-codes'
import { WeChat } from './wechat/wechat'
import { answerAdmin } from './wire/admin'

const APP_ID = 'wx0localcloud00000'
const DEFAULT_INSTANCES = 4

interface Parts {
  clock: Clock
  agenda: Agenda
  faults: Faults
  functions: Functions
  routes: Route[]
}

export interface Place {
  sqlite: Sqlite
  /** The folder of uploaded files. */
  files: string
  /** Where this cloud listens: `http://127.0.0.1:PORT`. */
  url: string
}

/** The parts of a cloud, each given what it needs of the others. @throws when what lies on the disk is malformed. */
export function assemble({ sqlite, files: folder, url }: Place, options: LocalCloudOptions): Parts {
  const { functionsRoot, envId = 'local-1', log = () => undefined } = options
  const settings = new Settings(sqlite)
  const clock = new Clock(settings, options.startAt)
  const now = (): number => clock.now()
  const agenda = new Agenda(clock)
  const faults = new Faults()

  const database = new Database(sqlite, options.strict ?? true, now)
  database.declare(readCollections(functionsRoot))
  const files = new Files(folder, envId)
  const links = new Links(settings, now)

  const identity = { envId, appId: APP_ID, url }
  const { instances = DEFAULT_INSTANCES } = options
  const functions = new Functions({ functionsRoot, identity, clock, log, instances })
  const ring = (name: string, event: object): Promise<unknown> =>
    functions.invoke(name, JSON.stringify(event), { source: 'wx_trigger' })
  agenda.add(new Timers(functions.deployed.values(), clock, ring))

  const people = new People(settings)
  const phoneCodes = new PhoneCodes(now, APP_ID, (openid) => people.phoneOf(openid))
  const wechat = new WeChat(sqlite, now, faults, readHouseRules(functionsRoot))
  const payments = new Payments(sqlite, now)
  const callbacks = new Callbacks(sqlite, now, tellOfPayment(functions, faults), () => agenda.wake())
  agenda.add(callbacks)
  const cashier = new Cashier({ sqlite, payments, callbacks, faults, appId: APP_ID })

  const wire = {
    clock,
    database,
    faults,
    files,
    links,
    functions,
    wechat,
    phoneCodes,
    payments,
    cashier,
    appId: APP_ID,
    url,
  }
  const routes: Route[] = [
    { method: 'POST', path: '/admin', handle: (call) => answerAdmin(call, wire) },
    ...functionRoutes(functions, faults),
    ...clockRoutes({ now, advance: (ms) => agenda.advance(ms) }),
    ...wechatRoutes(wechat, payments, phoneCodes),
    ...payRoutes({ payments, callbacks, cashier }),
    ...storageRoutes(files, links),
    ...faultRoutes(faults),
    ...documentRoutes(database),
    ...stageRoutes({ people, app: options.app, title: options.title ?? 'Local cloud' }),
  ]
  return { clock, agenda, faults, functions, routes }
}
