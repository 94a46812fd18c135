// Orders with WeChat Pay, to be confirmed or put off, and whether the project's function knows of them.
import { el, getJson, nothing, row, sendJson, timeOf, yuan } from './elements.js'

const STATES = { waiting: '待付款', abandoned: '已放弃', paid: '已支付', closed: '已关闭' }

export const payments = {
  title: '支付',
  live: true,
  read: () => getJson('/wechat/payments'),
  draw: (list, again, nameOf) =>
    list.length === 0
      ? [nothing('还没有人下单。')]
      : [
          row('head payments', '时间', '谁', '事由', '金额', '状态', '通知云函数', ''),
          ...list.map((payment) => drawPayment(payment, again, nameOf)),
        ],
}

function drawPayment({ prepayId, createdAt, openid, body, totalFee, state, told }, again, nameOf) {
  const decide = (verb, textContent) => {
    const onclick = () => sendJson('POST', `/wechat/payments/${prepayId}/${verb}`).then(again)
    return el('button', { type: 'button', textContent, onclick })
  }
  const open = state === 'waiting' || state === 'abandoned'
  const buttons = open ? [decide('confirm', '确认支付'), decide('abandon', '放弃')] : []
  const heard = told.map(({ attempts, acknowledged }) =>
    acknowledged ? '已收到' : `通知 ${attempts} 次，未收到`,
  )
  return row(
    'payments',
    timeOf(createdAt),
    nameOf(openid),
    body,
    yuan(totalFee),
    STATES[state],
    heard.join('；'),
    el('span', {}, ...buttons),
  )
}
