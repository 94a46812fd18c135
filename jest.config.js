// One runner for every room. Projects differ only in what stands around the test.
const path = require('path')

const typescript = [
  '@swc/jest',
  {
    jsc: {
      parser: { syntax: 'typescript', tsx: true, dynamicImport: true },
      transform: { react: { runtime: 'automatic' } },
      target: 'es2022',
    },
    module: { type: 'commonjs' },
  },
]

const common = {
  rootDir: __dirname,
  transform: { '^.+\\.[cm]?[jt]sx?$': typescript },
  transformIgnorePatterns: ['/node_modules/(?!(@sparticuz|zod)/)', '/dist/', '/dist-cloud/'],
  moduleNameMapper: { '^@contract/(.*)$': '<rootDir>/types/$1', '^@domain/(.*)$': '<rootDir>/domain/$1' },
  setupFilesAfterEnv: [path.join(__dirname, 'tests/no-stray-errors.ts')],
}

const node = (name) => ({
  ...common,
  displayName: name,
  testEnvironment: 'node',
  testMatch: [`<rootDir>/tests/${name}/**/*.test.ts`],
})

/** Components alone: Taro and its components are stubs of a few lines. */
const screens = {
  ...node('src'),
  testEnvironment: 'jsdom',
  testMatch: ['<rootDir>/tests/src/**/*.test.{ts,tsx}'],
  setupFiles: ['<rootDir>/tests/src/stubs/as-in-wechat.ts'],
  moduleNameMapper: {
    ...common.moduleNameMapper,
    '^@/(.*)$': '<rootDir>/src/$1',
    '^@tarojs/components$': '<rootDir>/tests/src/stubs/components.tsx',
    '^@tarojs/taro$': '<rootDir>/tests/src/stubs/taro.ts',
    '\\.scss$': '<rootDir>/tests/src/stubs/style.ts',
  },
}

module.exports = {
  testTimeout: 30_000,
  // Each suite has a cloud of its own: nothing is shared, so every core works.
  maxWorkers: '100%',
  projects: [
    node('domain'),
    node('localcloud'),
    node('cloudfunctions'),
    screens,
    node('browser'),
    { ...node('weapp'), testEnvironment: '<rootDir>/tests/weapp/environment.ts' },
  ],
}
