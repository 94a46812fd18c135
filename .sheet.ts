import { openBrowser } from '/tmp/wt/bills-manager/tests/browser/browser'
import { readFileSync } from 'node:fs'
const [out, ...names] = process.argv.slice(2)
const main = async () => {
  const browser = await openBrowser()
  const page = await browser.newPage({ viewport: { width: names.length * 400, height: 900 } })
  const imgs = names.map((n) => `<img style="width:390px;margin:5px;vertical-align:top" src="data:image/png;base64,${readFileSync(`/tmp/shots-man/${n}.png`).toString('base64')}">`).join('')
  await page.setContent(`<body style="margin:0;background:#888;white-space:nowrap">${imgs}</body>`)
  await page.screenshot({ path: out!, fullPage: true })
  await browser.close()
}
void main()
