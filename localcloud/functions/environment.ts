import type { DeployedFunction } from './deployed'
import type { Invocation } from './invocation'

export interface CloudIdentity {
  envId: string
  appId: string
  /** Base address of this cloud: `http://127.0.0.1:8790`. */
  url: string
}

/**
 * What an instance is born with. Nothing is inherited from our own process, so no real credential can reach a
 * function; the SDK insists on some (without them a floating rejection ends the process), so it gets dummies.
 */
export function instanceEnvironment(
  cloud: CloudIdentity,
  deployed: DeployedFunction,
): Record<string, string> {
  return {
    ...deployed.variables,
    TENCENTCLOUD_RUNENV: 'SCF',
    TENCENTCLOUD_REGION: 'ap-shanghai',
    TENCENTCLOUD_SECRETID: 'local',
    TENCENTCLOUD_SECRETKEY: 'local',
    TENCENTCLOUD_SESSIONTOKEN: 'local',
    SCF_NAMESPACE: cloud.envId,
    SCF_FUNCTIONNAME: deployed.name,
    TCB_ENV: cloud.envId,
    // The SDK passes on only the TCB_ variables that are named here; without it a call between functions has no source.
    TCB_CONTEXT_KEYS: 'TCB_ENV,TCB_SOURCE',
    TCB_CONTEXT_CNFG: JSON.stringify({ URL: `${cloud.url}/admin` }),
  }
}

/** What changes with each invocation, and is cleared before the next one. */
export const CALLER_VARIABLES = [
  'WX_CONTEXT_KEYS',
  'WX_API_TOKEN',
  'WX_OPENID',
  'WX_APPID',
  'WX_CLIENTIP',
  'TCB_SOURCE',
  'TRIGGER_SRC',
]

/** Who calls, as wx-server-sdk's `getWXContext` will read it. A timer has no OPENID. */
export function callerEnvironment(
  cloud: CloudIdentity,
  { token, caller }: Invocation,
): Record<string, string> {
  const timer = caller.source === 'wx_trigger'
  const known: Record<string, string> = { WX_API_TOKEN: token }
  if (!timer) Object.assign(known, { WX_APPID: cloud.appId, WX_CLIENTIP: '127.0.0.1' })
  if (caller.openid !== undefined) known.WX_OPENID = caller.openid
  return {
    ...known,
    WX_CONTEXT_KEYS: Object.keys(known).join(','),
    TCB_SOURCE: caller.source,
    ...(timer ? { TRIGGER_SRC: 'timer' } : {}),
  }
}
