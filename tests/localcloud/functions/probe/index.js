// Runs the code it is sent, with what a cloud function has at hand: the tests' way to speak through the real SDK.
const cloud = require('wx-server-sdk')
cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV })
const db = cloud.database()
const AsyncFunction = Object.getPrototypeOf(async () => undefined).constructor

exports.main = async ({ code, input }, context) => {
  const run = new AsyncFunction('cloud', 'db', '_', '$', 'input', 'context', 'require', code)
  return run(cloud, db, db.command, db.command.aggregate, input, context, require)
}
