import { join } from 'node:path'
import { defineConfig } from '@tarojs/cli'
import TsconfigPathsPlugin from 'tsconfig-paths-webpack-plugin'
import { lucideForSass } from './lucide'

const developing = process.env.NODE_ENV === 'development'
const root = join(__dirname, '..')

/** Taro compiles TypeScript in src/ only; what src reads from these rooms has to be named. */
const compile = { include: [join(root, 'types'), join(root, 'domain'), join(root, 'node_modules/zod')] }
const sassLoaderOption = { sassOptions: { functions: lucideForSass } }
interface Chain {
  resolve: { plugin(name: string): { use(plugin: unknown): void } }
  merge(part: object): void
}
const aliases = (chain: Chain) => {
  chain.resolve.plugin('tsconfig-paths').use(TsconfigPathsPlugin)
}
/** Left alone, every page of the browser's build carries its own copy of all components. */
const sharedOnce = (chain: Chain) => {
  const shared = { name: 'shared', chunks: 'async', minChunks: 2, enforce: true }
  // Taro itself is larger than webpack's advice; being told so at every build helps nobody.
  chain.merge({ optimization: { splitChunks: { cacheGroups: { shared } } }, performance: { hints: false } })
}

export default defineConfig<'webpack5'>({
  projectName: 'jinlin',
  designWidth: 375,
  deviceRatio: { 375: 2, 640: 1.17, 750: 1, 828: 0.905 },
  sourceRoot: 'src',
  outputRoot: `dist/${process.env.TARO_ENV ?? 'weapp'}`,
  framework: 'react',
  plugins: [require.resolve('./aria')],
  compiler: { type: 'webpack5', prebundle: { enable: false } },
  // A release is built from nothing; only the one who waits for a watch gets the cache.
  cache: { enable: developing },
  mini: {
    compile,
    sassLoaderOption,
    optimizeMainPackage: { enable: true },
    // Each component styles only its own block; which of two comes first changes nothing.
    miniCssExtractPluginOption: { ignoreOrder: true },
    postcss: { pxtransform: { enable: true, config: {} }, cssModules: { enable: false } },
    webpackChain: aliases,
  },
  h5: {
    compile,
    sassLoaderOption,
    // Served under /app/ by the local cloud, and from anywhere else just as well.
    publicPath: './',
    staticDirectory: 'static',
    router: { mode: 'hash' },
    output: { filename: 'js/[name].[contenthash:8].js', chunkFilename: 'js/[name].[contenthash:8].js' },
    miniCssExtractPluginOption: {
      ignoreOrder: true,
      filename: 'css/[name].[contenthash:8].css',
      chunkFilename: 'css/[name].[contenthash:8].css',
    },
    postcss: {
      autoprefixer: { enable: true, config: {} },
      pxtransform: { enable: true, config: { baseFontSize: 20, minRootSize: 16, maxRootSize: 24 } },
      cssModules: { enable: false },
    },
    webpackChain: (chain: Chain) => {
      aliases(chain)
      sharedOnce(chain)
    },
  },
})
