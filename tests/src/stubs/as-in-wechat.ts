// The build replaces this by a word; the tests run the screens as WeChat does.
process.env.TARO_ENV = 'weapp'
