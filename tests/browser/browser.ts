import { existsSync } from 'node:fs'
import { chromium, type Browser } from 'playwright-core'

/** Where Debian and others put a Chinese font's configuration, if the machine has one; else the browser's own. */
const FONTS = '/etc/fonts/fonts.conf'

/** Chromium out of an npm package: nothing to install, nothing to download. */
export const openBrowser = async (): Promise<Browser> => {
  // The package unpacks its libraries only where it believes itself on Lambda, and asks this at import.
  process.env.AWS_LAMBDA_JS_RUNTIME = 'nodejs20.x'
  const { default: packed } = await import('@sparticuz/chromium')
  return chromium.launch({
    executablePath: await packed.executablePath(),
    args: [...packed.args.filter((arg) => arg !== '--single-process'), '--disable-background-networking'],
    env: Object.fromEntries(
      Object.entries({
        ...process.env,
        ...(existsSync(FONTS) ? { FONTCONFIG_PATH: '/etc/fonts' } : {}),
      }).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
    ),
  })
}
