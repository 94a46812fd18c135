// Its config.json grants no openapi.
const cloud = require('wx-server-sdk')
cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV })

exports.main = (event) =>
  cloud.openapi.subscribeMessage.send(event).catch(({ errCode, errMsg }) => ({ errCode, errMsg }))
