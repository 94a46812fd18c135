// The field's words, each with what the screen calls it. No schema here: a phone may import it for the bytes of the words.

/** The privacy notice in force. Joining carries the version that was on the screen. */
export const PRIVACY_VERSION = '2026-11-27'

/** What a person is here, with the word on the screen. */
export const ROLES = {
  resident: '住户',
  technician: '维修师傅',
  housekeeper: '保洁员',
  steward: '片区管家',
  manager: '项目经理',
  admin: '公司管理员',
} as const

/** What a resident is to a house (住户身份). */
export const TIES = { owner: '业主', family: '家人', tenant: '租客' } as const

/** What a house is used as (用途). */
export const HOUSE_USES = {
  home: '住宅',
  shop: '商铺',
  office: '办公',
  parking: '车位',
  other: '其他',
} as const

/** Why someone of the staff gets no work just now. */
export const ABSENCES = { off: '下班', leave: '请假' } as const

/** What the work waits for (等待). */
export const WAITS = { parts: '等配件', resident: '等您方便', thirdParty: '等外面的单位' } as const

/** What is written into the audit list when staff look at a person (查看记录). */
export const AUDITED = {
  opened: '查看资料',
  revealed: '查看完整手机号',
  called: '拨打电话',
  removed: '移出小区',
} as const

/** What a request is by its nature (类别). */
export const NATURES = {
  repair: '报修',
  complaint: '投诉',
  question: '咨询',
  praise: '表扬',
  suggestion: '建议',
} as const

/** Where a kind of request usually is. */
export const PLACES = { home: '家里', public: '公共区域', anywhere: '都可能' } as const

/** The photos a technician owes before the work counts as finished. */
export const EVIDENCE = { none: '不用拍照', after: '完工要拍照', both: '修前修后都要拍照' } as const

/** The drawings a scenario tile may have, by the names of `kind-icon.scss`. */
export const KIND_ICONS = {
  leak: '漏水',
  power: '停电',
  lift: '电梯',
  access: '门禁',
  lock: '门锁',
  drain: '下水',
  light: '灯',
  network: '网络',
  facility: '公共设施',
  cleaning: '保洁',
  noise: '噪音',
  other: '其他',
  complaint: '投诉',
  question: '咨询',
  praise: '表扬',
  suggestion: '建议',
  gas: '燃气',
  heating: '暖气',
  parking: '车位',
  garden: '绿化',
  security: '安防',
  parcel: '快递',
} as const

/** What to do meanwhile, as a picture. */
export const MEANWHILE_PICTURES = {
  valve: '水阀',
  breaker: '电闸',
  gas: '燃气阀',
  lift: '电梯里',
  away: '离开',
} as const

/** How a request that staff wrote down came in (来源). */
export const VIAS = { phone: '电话', counter: '前台', board: '邻里圈帖子' } as const

/** The day of a shift that stands for public holidays; 1 to 7 are Monday to Sunday. */
export const HOLIDAY = 8

/** Where a ticket stands (状态), with the short word on its tag. */
export const TICKET_STATES = {
  assigned: '待接单',
  accepted: '已接单',
  enRoute: '在路上',
  onSite: '处理中',
  quoted: '待同意',
  waiting: '等待中',
  finished: '待确认',
  confirmed: '已确认',
  rated: '已评价',
  closed: '已结单',
  cancelled: '已取消',
  merged: '已合并',
} as const

/** What somebody who asks may count on (时限承诺), each with a clock of its own. */
export const PROMISES = {
  acknowledge: '响应',
  arrange: '有人接单',
  progress: '有进展',
  onSite: '到场',
  answer: '答复',
  finish: '办好',
  visit: '回访',
} as const

/** How far up a broken promise has gone (升级): from who has it to who answers for everything. */
export const STEPS_UP = { person: '本人', deputy: '替班', steward: '片区管家', manager: '项目经理' } as const

/** What messages are about (提醒主题): whoever wants no WeChat message of one of these still has it in the inbox. */
export const TOPICS = {
  progress: '我的报修',
  household: '家人的报修',
  follow: '跟进的单子',
  bills: '账单',
  board: '邻里',
  job: '派给我的单子',
  watch: '超时和督办',
  digest: '汇总',
} as const

/** Why a WeChat message was given up on (没送到). */
export const UNSENT = {
  unreachable: '微信一直连不上',
  template: '消息模板不对',
  unknown: '可能已发出，没有回音',
} as const

/** What a verdict may be about besides its stars (评价标签): what was good, and what was not. */
export const TAGS = {
  onTime: '准时',
  skilled: '手艺好',
  explained: '讲解清楚',
  tidy: '收拾干净',
  polite: '态度好',
  quick: '回应快',
  heard: '听得认真',
  solved: '真解决了',
  late: '迟到',
  notFixed: '没修好',
  messy: '没收拾',
  rude: '态度不好',
  costly: '收费不清楚',
  unexplained: '没讲清楚',
  slow: '回应慢',
  evasive: '推来推去',
  unsolved: '没解决',
} as const

/** After which requests somebody asks how it went (回访范围). Few stars always ask for it. */
export const VISITED = { all: '每一单', unrated: '没评价的', sample: '抽查', low: '只有低分的' } as const

/** How somebody asks (回访方式). */
export const VISIT_WAYS = { call: '打电话', door: '上门', app: '小程序里问' } as const

/** What came of asking (回访结果). */
export const VISIT_OUTCOMES = {
  satisfied: '满意',
  partly: '部分满意',
  not: '不满意',
  unreachable: '没联系上',
} as const

/** What was behind a complaint (投诉原因): picked by who closes it. */
export const CAUSES = {
  attitude: '服务态度',
  slow: '处理太慢',
  quality: '没修好、返工',
  unclear: '没说清楚',
  fees: '收费',
  cleaning: '环境卫生',
  security: '安全秩序',
  facility: '设施老旧',
  neighbour: '邻里之间',
  outside: '外面的单位',
  unfounded: '核实没有这回事',
} as const

/** How money came (收款方式). */
export const PAY_METHODS = { wechat: '微信支付', cash: '现金', transfer: '转账' } as const

/** What can happen to the money of a house (流水类型). */
export const LEDGER_TYPES = {
  billed: '出账',
  reversed: '冲销',
  paid: '缴费',
  used: '余额抵扣',
  refunding: '退款',
  refunded: '退款到账',
  refundBack: '退款没成，回到余额',
} as const

/** What neighbours write about (邻里分类). */
export const POST_KINDS = {
  tip: '经验',
  sale: '二手',
  free: '赠送',
  lost: '失物招领',
  help: '互助',
  shop: '附近小店',
  club: '兴趣小组',
  question: '提问',
} as const

/** How something used is. */
export const CONDITIONS = { new: '全新', good: '九成新', used: '用过' } as const

/** What one may do with a neighbour's post besides speaking. */
export const REACTIONS = { thanks: '感谢', follow: '关注', save: '收藏' } as const

/** Why something is reported (举报). */
export const REPORT_REASONS = {
  spam: '广告刷屏',
  fraud: '诈骗',
  rude: '骂人、不友善',
  privacy: '泄露隐私',
  illegal: '违法违规',
  wrong: '不实信息',
  other: '其他',
} as const

/** How a post ends. */
export const ENDINGS = {
  sold: '已卖出',
  given: '已送出',
  found: '已找到',
  done: '已解决',
  over: '已结束',
} as const

/** What a moderator may do (处理). */
export const MODERATION_ACTS = {
  publish: '通过',
  refuse: '不予发布',
  remove: '移除',
  restore: '恢复',
  warn: '提醒',
  mute: '禁言',
  ban: '停用邻里圈',
  unmute: '解除',
} as const

/** Rounds by what they are for (轮次种类). Patrols and inspections of equipment will be others. */
export const ROUND_KINDS = { cleaning: '保洁' } as const

/** Why a round is there (轮次来由). `own`: logged where no round had it. */
export const ROUND_TYPES = { planned: '例行', extra: '加做', own: '自记' } as const

/** Where a stop stands (点位状态). */
export const STOP_STATES = {
  due: '待做',
  done: '已做',
  blocked: '做不了',
  missed: '没打卡',
  rejected: '未通过',
  removed: '已取消',
} as const

/** When a stop was done, against its window (按时). */
export const TIMINGS = { early: '提前', onTime: '按时', late: '晚了' } as const

/** Why it could not be done (做不了的原因). */
export const BLOCKS = {
  blocked: '有东西挡着',
  locked: '门锁着',
  flooded: '积水',
  works: '正在施工',
  other: '其他',
} as const

/** Why somebody should look at it (存疑). A mark, not an accusation. */
export const DOUBTS = {
  far: '离点位远',
  fast: '间隔太短',
  clock: '手机时间不准',
  noCode: '没扫码',
  oldCode: '扫的是旧码',
  noPhoto: '没有照片',
  photoGone: '照片没传上来',
  samePhoto: '照片和以前的一样',
} as const
