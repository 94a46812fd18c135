import type { LogLine } from '../localcloud/start'

/** To the terminal: a line for each call and each failure. What functions print is on the stage; timers are quiet while all is well. */
export const tell = (line: LogLine): void => {
  const time = new Date().toLocaleTimeString('zh-CN', { hour12: false })
  switch (line.kind) {
    case 'output':
      return
    case 'failure':
      console.log(`${time}  ${line.path} failed: ${line.error}`)
      return
    case 'invocation': {
      const { source, openid, ms, database, outcome, error } = line
      if (source === 'wx_trigger' && outcome === 'ok') return
      console.log(
        `${time}  ${line.function} ← ${openid ?? source}  ${ms} ms, ${database.calls} db  ${outcome}`,
      )
      if (error !== undefined) console.log(`  ${error.replaceAll('\n', '\n  ')}`)
    }
  }
}
