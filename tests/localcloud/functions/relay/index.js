// Passes its event on to another function.
const cloud = require('wx-server-sdk')
cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV })

exports.main = async ({ name, data }) => (await cloud.callFunction({ name, data })).result
