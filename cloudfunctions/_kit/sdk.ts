import cloud from 'wx-server-sdk'

// Without a word it would be the first environment made; the marker means "the one I run in". The SDK's types say string.
cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV as unknown as string })

export { cloud }
