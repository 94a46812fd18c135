// The walls of the house. Each is a failing check and not advice.
const wall = (name, from, to, comment) => ({ name, severity: 'error', comment, from, to })

module.exports = {
  forbidden: [
    wall('no-circles', {}, { circular: true }, 'a circle has no beginning to read from'),
    wall(
      'types-import-only-zod',
      { path: '^types/' },
      { pathNot: '^(types/|node_modules/zod/)' },
      'the words decide nothing',
    ),
    wall(
      'domain-imports-only-types',
      { path: '^domain/', pathNot: '^domain/time/' },
      { pathNot: '^(types|domain)/' },
      'the rules need nothing',
    ),
    wall(
      'dayjs-only-in-time',
      { path: '^domain/time/' },
      { pathNot: '^(types/|domain/|node_modules/dayjs/)' },
      'one date module',
    ),
    wall(
      'screens-never-see-the-doors',
      { path: '^src/' },
      { path: '^(cloudfunctions|localcloud|scripts|tests)/' },
      'two sides of one contract',
    ),
    wall(
      'doors-never-see-the-screens',
      { path: '^cloudfunctions/' },
      { path: '^(src|localcloud|scripts|tests)/' },
      'two sides of one contract',
    ),
    wall(
      'one-door-to-the-sdk',
      { pathNot: '^(cloudfunctions/_kit/sdk\\.ts|node_modules/|tests/localcloud/)' },
      { path: 'node_modules/wx-server-sdk' },
      'initialised in one place',
    ),
    wall(
      'sdk-only-where-it-may-be',
      { pathNot: '^cloudfunctions/(_store/cloud/|_kit/(context|wechat-check)\\.ts|courier/|cashier/)' },
      { path: '^cloudfunctions/_kit/sdk\\.ts$' },
      'who calls, the database, messages, payments and what WeChat says of words; nobody else talks to the cloud',
    ),
    wall(
      'spreadsheets-only-in-sheets',
      {
        pathNot:
          '^(cloudfunctions/sheets/|tests/cloudfunctions/(setup|finding|summary|bills|runs)\\.test\\.ts$|node_modules/)',
      },
      { path: 'node_modules/@e965/xlsx' },
      'its bytes are loaded by no other function (0012)',
    ),
    wall(
      'pictures-only-in-prover',
      {
        pathNot: '^(cloudfunctions/prover/|tests/pictures\\.ts$|bench/|node_modules/)',
      },
      { path: 'node_modules/(jpeg-js|pngjs|@types/pngjs)' },
      'its bytes, and its memory, are loaded by no other function (0030)',
    ),
    wall(
      'localcloud-knows-no-tickets',
      { path: '^localcloud/' },
      { path: '^(types|domain|cloudfunctions|src|scripts)/' },
      'a tool of ours, not a part of the product',
    ),
    wall(
      'one-caller',
      { path: '^src/', pathNot: '^src/services/' },
      { path: '^types/api\\.ts$', dependencyTypesNot: ['type-only'] },
      'the cloud is called from src/services/cloud.ts',
    ),
    wall(
      'no-grab-bags',
      {},
      { path: '(^|/)(utils|helpers|common)/', pathNot: 'node_modules' },
      'a folder says what is in it',
    ),
    wall(
      'no-grab-bags-begun',
      { path: '(^|/)(utils|helpers|common)/', pathNot: 'node_modules' },
      {},
      'a folder says what is in it',
    ),
    wall('no-unresolvable', {}, { couldNotResolve: true, pathNot: '^(@tarojs/)' }, 'what is imported exists'),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^dist|^\\.cache|^scripts/check-weapp/)' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
}
