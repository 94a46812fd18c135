// Compiles the built mini-program with Tencent's own compiler, without an account and without the network: a missing page,
// a wrong tab icon, an unknown permission or broken WXML, WXSS or JS is refused here and not at the upload.
// Run: npm run check:weapp

const { generateKeyPairSync } = require('node:crypto')
const fs = require('node:fs')
const os = require('node:os')
const path = require('node:path')
const ci = require('miniprogram-ci')
const { DefaultProjectAttr } = require('miniprogram-ci/dist/config/config')

const BUILT = path.resolve(__dirname, '../../dist/weapp')
const APP_ID = 'wx0000000000000000'

const check = async () => {
  const work = fs.mkdtempSync(path.join(os.tmpdir(), 'check-weapp-'))
  fs.cpSync(BUILT, path.join(work, 'mini-program'), { recursive: true })
  const config = {
    miniprogramRoot: 'mini-program/',
    appid: APP_ID,
    compileType: 'miniprogram',
    setting: { es6: false },
  }
  fs.writeFileSync(path.join(work, 'project.config.json'), JSON.stringify(config))
  // The compiler wants a key to sign an upload that never happens.
  const { privateKey } = generateKeyPairSync('rsa', {
    modulusLength: 2048,
    privateKeyEncoding: { type: 'pkcs1', format: 'pem' },
    publicKeyEncoding: { type: 'pkcs1', format: 'pem' },
  })
  const project = new ci.Project({
    appid: APP_ID,
    type: 'miniProgram',
    projectPath: work,
    privateKey,
    attr: async () => DefaultProjectAttr,
  })
  const options = { project, setting: { es6: false, minify: false }, onProgressUpdate: () => undefined }
  await ci.getCompiledResult(options, path.join(work, 'compiled.zip'))
  fs.rmSync(work, { recursive: true, force: true })
}

check().then(
  () => {
    console.log('the mini-program is one that WeChat takes')
    process.exit(0)
  },
  (error) => {
    console.log(`WeChat would refuse it: ${error instanceof Error ? error.message : String(error)}`)
    process.exit(1)
  },
)
