import { join } from 'node:path'
import { HttpError, type Call } from '../http/call'
import { sendFromFolder } from '../http/folder'
import type { Route } from '../http/server'
import { isPerson, type People } from './people'

export interface Stage {
  people: People
  /** Folder of the app's H5 build, if there is one. */
  app: string | undefined
  /** What the page is called. */
  title: string
}

const MOST_BYTES = 1024 * 1024
const FILES = [
  'stage.js',
  'stage.css',
  'backstage.js',
  'backstage.css',
  'activity.js',
  'documents.js',
  'elements.js',
  'faults.js',
  'payments.js',
]

/** The page with the four phones, the app inside them, and the levers around them. */
export function stageRoutes(stage: Stage): Route[] {
  const { people, app, title } = stage
  const page = (name: string) => (call: Call) => sendFromFolder(call, join(__dirname), name)
  return [
    { method: 'GET', path: '/', handle: page('index.html') },
    ...FILES.map((name): Route => ({ method: 'GET', path: `/${name}`, handle: page(name) })),
    { method: 'GET', path: '/stage/title', handle: (call) => call.sendJson(200, { title }) },
    { method: 'GET', path: '/stage/people', handle: (call) => call.sendJson(200, people.all()) },
    { method: 'PUT', path: '/stage/people', handle: (call) => keepPeople(call, people) },
    { method: 'GET', path: '/app/*', handle: (call) => sendApp(call, app) },
  ]
}

async function sendApp(call: Call, app: string | undefined): Promise<void> {
  if (app === undefined) throw new HttpError(404, 'NOT_FOUND', 'no app was given to serve')
  await sendFromFolder(call, app, call.path.slice('/app/'.length))
}

async function keepPeople(call: Call, people: People): Promise<void> {
  const given = await call.json<unknown>(MOST_BYTES)
  if (!Array.isArray(given) || !given.every(isPerson)) {
    throw new HttpError(400, 'INVALID_PARAM', 'expected [{openid, name, role, phone?}]')
  }
  people.keep(given)
  call.sendJson(200, { ok: true })
}
