import type { ErrorCode, RetentionPass } from '@loggia/core'
import type { OwnPanelMessages } from '../../words/panel-messages.ts'

/** The words of the panels of retention and keys in Japanese. */
export const panels: OwnPanelMessages = {
  plan: 'プラン',
  planOption: (plan, window) =>
    window === null ? `${plan} (削除なし)` : `${plan} (${window.text} 日)`,
  changePlan: 'プランを変更',
  keepPlan: '変更しない',
  wouldLeave: (count) =>
    count.value === 0
      ? '次の処理で削除される行はありません。'
      : `次の処理で ${count.text} 行が削除されます。`,
  countingLeaving: '削除される行を数えています…',
  planChanged: (plan) => `${plan} は次の処理から適用されます。削除された行は元に戻りません。`,
  window: '保持期間',
  windowDays: (window) => `${window.text} 日`,
  unlimited: '無期限',
  nextPass: '次の処理',
  noPassPlanned: '予定なし',
  leavesNext: '次に削除される行',
  leavingOf: (count, collection) => `${collections[collection] ?? collection}: ${count.text} 行`,
  nothingLeaves: 'なし',
  exportReminder: '推奨',
  runPass: '今すぐ処理を実行',
  passRunning: '処理を実行中…',
  passRan: (deleted, duration) =>
    deleted.value === 0
      ? `対象の行はありませんでした (${duration})。`
      : `${deleted.text} 行を削除しました (${duration})。`,
  passNotDone: (deleted) =>
    `処理が正常に終わりませんでした。${deleted.text} 行は削除済みです。次の処理で続けます。`,
  passes: '処理の履歴',
  noPasses: '処理はまだありません',
  noPassesHint: '保持処理の実行履歴がここに表示されます。',
  passColumns: {
    started: '開始',
    state: '状態',
    policy: 'プラン',
    cutoff: '削除の基準日時',
    counted: '対象',
    deleted: '削除',
    duration: '所要時間',
    next: '次の処理',
  },
  passState: (state) => passStates[state],

  keys: 'API キー',
  keysLoading: 'キーを確認しています…',
  keyColumns: {
    name: '名前',
    prefix: 'プレフィックス',
    live: '行',
    total: '累計',
    delete: '削除',
  },
  noKeys: 'キーはまだありません',
  noKeysHint: '最初の API 呼び出しの後、ここにキーが表示されます。',
  unnamedKey: '名前のないキー',
  noRowsLeft: '行は残っていません',
  deleteKey: '削除…',
  deleteKeyNamed: (name) => `${name} を削除…`,
  deletionTitle: (name) => `${name} を削除`,
  deletionSteps: '手順',
  stepDone: '完了',
  stepCurrent: '実行中',
  stepWaiting: '未実行',
  stepStopped: '停止',
  countStep: '集計',
  countingRows: '行を数えています…',
  notCounted: '行を数えられなかったため、まだ何も削除できません。',
  rowsOfKey: (count, name, prefix) =>
    count.value === 0
      ? `${name} (${prefix}) の行は残っていません。キーはすぐに削除できます。`
      : `${name} (${prefix}) の ${count.text} 行が、日時にかかわらずキーとともに削除されます。`,
  exportStep: 'すべてエクスポート',
  exportFirst: '削除する前に、すべてエクスポートします。',
  noExport: 'ここでは行をエクスポートできないため、削除もできません。',
  exportAsFormat: (format) => `${format} としてエクスポート`,
  rowsExported: (count, file) => `${count.text} 行を ${file} に書き込みました。`,
  verifyStep: '検証',
  verifyLater: 'ファイルを新しい集計と照合します。',
  verifying: 'ファイルを新しい集計と照合しています…',
  notVerified: '新しい集計を取得できず、ファイルを照合できませんでした。',
  verified: (exported, counted, file) =>
    `${counted.text} 行中 ${exported.text} 行が ${file} にあります。`,
  nothingToVerify: 'エクスポートする行はありません。',
  rowsArrived: (added, now) =>
    `その間に ${added.text} 行が追加され、現在 ${now.text} 行です。何も削除していません。`,
  rowsLeft: (gone, now) =>
    `その間に ${gone.text} 行が削除され、現在 ${now.text} 行です。このキーの削除は行っていません。`,
  rowsMissing: (exported, now) =>
    `ファイルには ${exported.text} 行ありますが、現在 ${now.text} 行です。何も削除していません。`,
  rowsDiffer: (now) =>
    `行の削除と追加があり、現在 ${now.text} 行です。このキーの削除は行っていません。`,
  exportAgain: 'キーが使われなくなってから、もう一度エクスポートしてください。',
  deleteKeyAndRows: 'キーと行を削除',
  deleting: '削除しています…',
  deletionRefused: '何も削除していません。',
  keyKept: 'キー自体を削除できなかったため、行は残しました。',
  deletionNotHeard: '行が削除されたかどうか不明です。もう一度数えています…',
  deletionUnknown: '行が削除されたかどうか不明で、数えることもできませんでした。',
  countAgain: '数え直す',
  deletionLost: (count) =>
    `応答が失われました。${count.text} 行はすべて残っています。何も削除していません。`,
  deleted: (count) =>
    count.value === 0
      ? 'キーに行はありませんでした。統計は残ります。'
      : `${count.text} 行を削除しました。統計は残ります。`,
  closeDialog: '閉じる',
  stopExport: 'エクスポートは完了していません。中止して閉じますか？',
  keepExporting: 'エクスポートを続ける',
  stopAndClose: '中止して閉じる',
  accountError: (code) => troubles[code] ?? 'サーバーで実行できませんでした。',
}

const collections: Readonly<Record<string, string>> = {
  logs: 'API リクエスト',
  activity: 'アクティビティ',
  'gateway-logs': 'API ログ',
  'llm-logs': 'AI ゲートウェイのログ',
}

const passStates: Readonly<Record<RetentionPass['state'], string>> = {
  running: '実行中',
  done: '完了',
  interrupted: '中断',
  failed: '失敗',
}

const troubles: Readonly<Partial<Record<ErrorCode, string>>> = {
  unauthorized: 'サインアウトしています。サインインして、もう一度お試しください。',
  forbidden: 'この操作を行う権限がありません。アカウントの所有者にお問い合わせください。',
  'not-found': 'サーバーがこの操作に対応していません。',
  'rate-limited': 'サーバーが混雑しているため、しばらくお待ちください。',
  timeout: 'サーバーから時間内に応答がありませんでした。',
  unavailable: 'サーバーに接続できませんでした。',
  'bad-answer': 'サーバーから想定外の応答がありました。',
  'count-changed': '数えたときと行が変わっています。',
  'pass-running': '処理はすでに実行中です。',
}
