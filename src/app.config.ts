import deployment from '../config/deployment.json'
import theme from './theme.json'

/** A property that has asked WeChat for the speech plugin says so. */
const speech = deployment.speechPlugin as { version: string; provider: string } | null

/**
 * WeChat takes these from theme.json, by the system's theme; a browser knows no theme.json and starts light.
 * Taro's types expect the words themselves and know nothing of `@line`.
 */
const themed = <T extends string = string>(name: keyof typeof theme.light): T =>
  (process.env.TARO_ENV === 'weapp' ? `@${name}` : theme.light[name]) as T

export default defineAppConfig({
  pages: ['pages/home/index', 'pages/requests/index', 'pages/board/index', 'pages/me/index'],
  subPackages: [
    {
      root: 'resident',
      pages: [
        'submit/index',
        'ticket/index',
        'houses/index',
        'house/index',
        'bills/index',
        'bill/index',
        'receipt/index',
      ],
    },
    { root: 'technician', pages: ['job/index', 'finish/index', 'quote/index'] },
    {
      root: 'housekeeper',
      pages: ['round/index', 'stop/index', 'swap/index', 'month/index'],
      ...(speech ? { plugins: { WechatSI: speech } } : {}),
    },
    {
      root: 'manager',
      pages: [
        'ticket/index',
        'people/index',
        'person/index',
        'invite/index',
        'approvals/index',
        'zones/index',
        'audit/index',
        'setup/index',
        'community/index',
        'log/index',
        'incident/index',
        'export/index',
        'catalogue/index',
        'board/index',
        'found/index',
        'promises/index',
        'letters/index',
        'summary/index',
        'summaries/index',
        'behind/index',
        'visits/index',
        'visit-rules/index',
      ],
    },
    {
      root: 'office',
      pages: [
        'index',
        'fees/index',
        'runs/index',
        'begin/index',
        'run/index',
        'collection/index',
        'debtors/index',
        'disputed/index',
        'account/index',
        'terms/index',
        'refunds/index',
        'invoices/index',
        'reconcile/index',
      ],
    },
    {
      root: 'everyone',
      pages: [
        'inbox/index',
        'join/index',
        'privacy/index',
        'data/index',
        'duty/index',
        'notices/index',
        'point/index',
      ],
    },
    {
      root: 'board',
      pages: ['post/index', 'write/index', 'mine/index', 'threads/index', 'thread/index', 'queue/index'],
    },
    {
      root: 'rounds',
      pages: [
        'today/index',
        'round/index',
        'doubts/index',
        'order/index',
        'check/index',
        'month/index',
        'plan/index',
        'standard/index',
        'point/index',
        'codes/index',
      ],
    },
  ],
  preloadRule: {
    'pages/home/index': { network: 'all', packages: ['resident', 'housekeeper'] },
    'pages/board/index': { network: 'all', packages: ['board'] },
  },
  tabBar: {
    color: themed('quiet'),
    selectedColor: themed('brand'),
    backgroundColor: themed('card'),
    borderStyle: themed<'black'>('line'),
    list: [
      {
        pagePath: 'pages/home/index',
        text: '首页',
        iconPath: 'assets/tab/home.png',
        selectedIconPath: 'assets/tab/home-on.png',
      },
      {
        pagePath: 'pages/requests/index',
        text: '进度',
        iconPath: 'assets/tab/requests.png',
        selectedIconPath: 'assets/tab/requests-on.png',
      },
      {
        pagePath: 'pages/board/index',
        text: '邻里',
        iconPath: 'assets/tab/board.png',
        selectedIconPath: 'assets/tab/board-on.png',
      },
      {
        pagePath: 'pages/me/index',
        text: '我的',
        iconPath: 'assets/tab/me.png',
        selectedIconPath: 'assets/tab/me-on.png',
      },
    ],
  },
  window: {
    navigationStyle: 'custom',
    navigationBarTitleText: '近邻',
    navigationBarTextStyle: themed('words'),
    backgroundColor: themed('ground'),
    backgroundTextStyle: themed('loading'),
  },
  // A shop is pointed to on the map, by who writes of it; a round's check-in says where the phone was.
  requiredPrivateInfos: ['chooseLocation', 'getLocation'],
  permission: { 'scope.userLocation': { desc: '标小店和打卡的位置，只在点选和打卡时使用' } },
  darkmode: true,
  themeLocation: 'theme.json',
  lazyCodeLoading: 'requiredComponents',
})
