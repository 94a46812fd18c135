// Writes down each time it is told of a payment; takes note when it has been told as often as `attach` says.
const cloud = require('wx-server-sdk')
cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV })
const told = cloud.database().collection('told')

exports.main = async (event) => {
  const { outTradeNo, attach } = event
  await told.add({ data: { outTradeNo, at: new Date(), event, context: cloud.getWXContext() } })
  const { total } = await told.where({ outTradeNo }).count()
  return { errcode: total >= Number(attach || 1) ? 0 : -1, errmsg: '' }
}
