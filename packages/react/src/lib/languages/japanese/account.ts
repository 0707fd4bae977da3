import type { ExportFrequency, RetentionPolicy } from '@loggia/core'
import type { AccountMessages } from '../../words/account-messages.ts'
import type { Count } from '../../words/table-messages.ts'
import type { UsageMessages } from '../../words/usage-messages.ts'

/** The words about retention that a table says, in Japanese. */
export const account: AccountMessages = {
  retention: '保持期間',
  showUsage: '使用状況を表示',
  hideUsage: '使用状況を隠す',
  policyName: (policy) => policies[policy],
  keeps: (plan, window) => `${plan} の保持期間は ${window.text} 日です。`,
  keptForever: 'ログは無期限に保持されます。',
  leavingToday: (count) => `今日 ${count.text} 行が削除されます。`,
  leavingLater: (count, moment) => `次の処理 (${moment}) で ${count.text} 行が削除されます。`,
  endingToday: (count) => `今日 ${count.text} 行が保持期限を迎えます。`,
  exportEvery: (frequency) => `すべて残すには、${frequencies[frequency]}エクスポートしてください。`,
  retentionLoading: '保持期間を確認しています…',
  retentionFailed: '保持期間を確認できませんでした。',
  leavingUnknown: '次に削除される行を数えられませんでした。',
  exportThem: 'エクスポート',

  expiresInHours: (hours) => `あと ${hours.text} 時間で削除`,
  expiresInMinutes: (minutes) => `あと ${minutes.text} 分で削除`,
  hoursLeft: (hours) => `${hours.text} 時間`,
  minutesLeft: (minutes) => `${minutes.text} 分`,
  dueForRemoval: '削除待ち',
  due: '期限',
  expires: '削除予定',
  expiresAt: (moment, distance) => `${moment} (${distance})`,
  retry: '再試行',
}

const policies: Readonly<Record<RetentionPolicy, string>> = {
  free: 'Free',
  starter: 'Starter',
  pro: 'Pro',
  scale: 'Scale',
  enterprise: 'Enterprise',
  forever: '無期限',
}

const frequencies: Readonly<Record<ExportFrequency, string>> = {
  daily: '毎日',
  weekly: '毎週',
  monthly: '毎月',
  quarterly: '四半期ごとに',
}

const counted = ({ text }: Count, collection: string): string =>
  `${collection === 'activity' ? 'イベント' : 'リクエスト'} ${text} 件`

/** The words about usage in Japanese. */
export const usage: UsageMessages = {
  usage: (collection) => (collection === 'activity' ? 'イベント数の推移' : 'リクエスト数の推移'),
  usageSum: (total, live, collection, duration, dates) => {
    const time = duration ?? dates
    const sum = `${time === null ? '' : `${time}: `}${counted(total, collection)}`
    return live.value < total.value ? `${sum}、うち一覧に残るもの ${live.text} 件` : sum
  },
  usageCounted: counted,
  usageMost: (most) => `最大 ${most.text}`,
  usageFamilies: {
    success: '2xx',
    redirect: '3xx',
    'client-error': '4xx',
    'server-error': '5xx',
  },
  usageOthers: 'その他',
  usageListed: '一覧にあり',
  usageNotListed: '一覧から削除済み',
  usageRecorded: '記録',
  usageTime: '時刻',
  usageInUtc: (time) => `${time} (UTC)`,
  usageZone: (zone) => `タイムゾーン: ${zone}`,
  usageDays: '日付は UTC で区切られます',
  usageAsTable: '表で表示',
  usageAsChart: 'グラフで表示',
  usageEmpty: (collection) =>
    collection === 'activity'
      ? 'この期間のイベントはありません'
      : 'この期間のリクエストはありません',
  usageMatching: (sum) => `一致: ${sum}`,
  usageSince: (moment) => `${moment} 以降を集計`,
  usageBrush: 'Enter キーでこの時間だけを表示します。Shift と矢印キーで範囲を広げます。',
  usageFailed: '件数を読み込めませんでした。',
  usageOld: '表示中の件数は以前のものです。',
}
