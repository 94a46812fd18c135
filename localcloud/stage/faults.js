// Switches for what may go wrong: each is one wish of `PUT /faults`.
import { el, getJson, sendJson } from './elements.js'

const WECHAT = { ok: '正常', down: '连不上', refuse: '全部拒收' }
const SWITCHES = [
  ['网络慢', '手机的每个请求晚 1.5 秒', { action: 'phone.*', effect: 'delay', ms: 1500 }],
  ['丢请求', '手机的请求十个丢一个', { action: 'phone.*', effect: 'drop', share: 0.1 }],
  ['丢回答', '事办成了，十次有一次手机收不到回答', { action: 'phone.*', effect: 'lose', share: 0.1 }],
  [
    '写冲突',
    '数据库的修改三次有一次冲突',
    { action: 'database.modifyDocument', effect: 'conflict', share: 0.33 },
  ],
  [
    '函数崩溃',
    '二十次数据库请求里，有一次函数随后就崩溃',
    { action: 'database.*', effect: 'crash-after', share: 0.05 },
  ],
  ['内容审核失灵', '文字和图片的审核一直失败', { action: 'wx.openApi.security.*', effect: 'fail' }],
  ['支付通知重复', '每次支付通知来两遍', { action: 'pay.callback', effect: 'duplicate' }],
  ['支付通知丢失', '支付通知两次丢一次，随后会再来', { action: 'pay.callback', effect: 'drop', share: 0.5 }],
]

export const faults = { title: '故障', live: false, read: () => getJson('/faults'), draw }

function draw({ wechat, seed, rules }, again) {
  const put = (wish) => sendJson('PUT', '/faults', wish).then(again)
  const isSame = (rule) => (other) => JSON.stringify(sorted(rule)) === JSON.stringify(sorted(other))
  const toggle = ([title, explanation, rule]) => {
    const on = rules.some(isSame(rule))
    const change = () => put({ rules: on ? rules.filter((other) => !isSame(rule)(other)) : [...rules, rule] })
    return el(
      'label',
      { className: 'switch' },
      el('input', { type: 'checkbox', checked: on, onchange: change }),
      el('span', {}, el('b', { textContent: title }), explanation),
    )
  }
  const others = rules.filter((rule) => !SWITCHES.some(([, , known]) => isSame(known)(rule)))
  return [
    el('h2', { textContent: '微信' }),
    el(
      'div',
      { className: 'choice' },
      ...Object.entries(WECHAT).map(([value, label]) =>
        el(
          'label',
          {},
          el('input', {
            type: 'radio',
            name: 'wechat',
            checked: wechat === value,
            onchange: () => put({ wechat: value }),
          }),
          label,
        ),
      ),
    ),
    el('h2', { textContent: '其他' }),
    ...SWITCHES.map(toggle),
    others.length > 0
      ? el('pre', { textContent: others.map((rule) => JSON.stringify(rule)).join('\n') })
      : undefined,
    el(
      'p',
      { className: 'pages' },
      el('button', {
        type: 'button',
        textContent: '全部恢复正常',
        onclick: () => put({ wechat: 'ok', rules: [] }),
      }),
      el('small', { textContent: `种子 ${seed}：同样的种子，同样的请求出事` }),
    ),
  ].filter((part) => part !== undefined)
}

function sorted(rule) {
  return Object.entries(rule).sort()
}
