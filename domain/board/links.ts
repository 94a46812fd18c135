export const LINK = '[链接]'

/** What may follow in an address. Chinese ends it. */
const REST = String.raw`[^\s\u2e80-\u9fff\uff00-\uffef<>"'\[\]]*`
const ENDINGS =
  'com|cn|net|org|top|xyz|vip|shop|club|site|online|info|biz|cc|tv|me|io|co|app|link|live|icu|ink|ltd|fun|work|store|wang|tech|dev|hk|tw|us|uk|ru|jp|in|la|to|ly|gg'
const ADDRESS = new RegExp(
  [
    // Anything with a scheme, and what a browser would run.
    String.raw`(?<![a-z0-9])[a-z][a-z0-9+.-]{1,20}:\/\/${REST}`,
    String.raw`(?:javascript|vbscript|data)\s*:\s*${REST}`,
    // An address without one; also of mail.
    String.raw`(?:[\w.+-]{1,64}@)?(?:[a-z0-9-]{1,63}[.．。・])+(?:${ENDINGS})(?![a-z0-9])(?:[:/?#]${REST})?`,
  ].join('|'),
  'giu',
)
/** A mini-program is opened within WeChat, and checked by it. */
const MINI_PROGRAM = /^(?:weixin:\/\/dl\/business\/|https:\/\/wxaurl\.cn\/)/i

/** Without what leads elsewhere, and without what could be read as a tag. */
export const cutLinks = (text: string): string =>
  text
    .replace(ADDRESS, (address) => (MINI_PROGRAM.test(address) ? address : LINK))
    .replace(/<(?=[a-z!/?])/gi, '＜')
