// What has been called and what has been sent, newest first.
import { fold, getJson, nothing, row, timeOf } from './elements.js'

const SOURCES = { wx_client: '手机', wx_trigger: '定时', wx_paycallback: '支付回调', scf: '云函数' }
const OUTCOMES = {
  ok: '成功',
  thrown: '出错',
  exited: '崩溃',
  timeout: '超时',
  'start-timeout': '启动超时',
  memory: '内存超限',
  'too-large': '结果太大',
  missing: '没有此函数',
}

export const calls = {
  title: '调用',
  live: true,
  read: () => getJson('/logs?limit=100'),
  draw: (list, _again, nameOf) =>
    list.length === 0
      ? [nothing('还没有人调用过云函数。在手机上点一点。')]
      : [
          row('head', '时间', '函数', '来源', '谁', '耗时', '数据库', '结果'),
          ...list.map((call) => drawCall(call, nameOf)),
        ],
}

function drawCall(call, nameOf) {
  const { requestId, at, source, openid, ms, database, outcome, lines, error } = call
  const road = source.split(',').map((part) => SOURCES[part] ?? part)
  const head = row(
    outcome === 'ok' ? '' : 'bad',
    timeOf(at),
    call.function,
    road.join(' → '),
    nameOf(openid),
    `${ms} 毫秒`,
    `${database.calls} 次，读 ${database.examined} 条`,
    OUTCOMES[outcome] ?? outcome,
  )
  const queries = database.queries.map(
    ({ action, collection, index, examined, returned }) =>
      `${action} ${collection}  索引 ${index ?? '无'}  读 ${examined} 条，给 ${returned} 条`,
  )
  const paragraphs = [lines.join('\n') || '没有输出', error, queries.join('\n'), `请求 ${requestId}`]
  return fold(requestId, head, paragraphs.filter(Boolean).join('\n\n'))
}

export const pushes = {
  title: '推送',
  live: true,
  read: () => getJson('/wechat/pushes'),
  draw: (list, _again, nameOf) =>
    list.length === 0
      ? [nothing('还没有推送过消息。')]
      : [
          row('head pushes', '时间', '给谁', '内容', '页面'),
          ...list.map(({ at, openid, data, page }) => {
            const text = Object.values(data).map((field) => field.value)
            return row('pushes', timeOf(at), nameOf(openid), text.join(' · '), page)
          }),
        ],
}
