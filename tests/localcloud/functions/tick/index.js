// Writes down each ring of its timer.
const cloud = require('wx-server-sdk')
cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV })

exports.main = async (event) => {
  const ring = { event, context: cloud.getWXContext(), at: new Date() }
  await cloud.database().collection('rings').add({ data: ring })
}
