import type { ErrorCode } from '@loggia/core'
import type { ColumnsMessages } from '../../words/columns-messages.ts'
import type { DetailMessages } from '../../words/detail-messages.ts'
import type { ListMessages } from '../../words/list-messages.ts'
import type { LiveMessages } from '../../words/live-messages.ts'
import type { ReachMessages } from '../../words/reach-messages.ts'
import type { Count } from '../../words/table-messages.ts'
import { table } from './table.ts'

export const columns: ColumnsMessages = {
  moveColumnUp: (label) => `${label}を上へ移動`,
  moveColumnDown: (label) => `${label}を下へ移動`,
  pinColumn: (label) => `${label}の固定位置`,
  pinNone: '固定しない',
  pinStart: '先頭に固定',
  pinEnd: '末尾に固定',
  usualColumnWidth: (label) => `${label}を標準の幅にする`,
  columnWidth: (label) => `${label}の幅`,
  narrowerColumn: (label) => `${label}を狭くする`,
  widerColumn: (label) => `${label}を広くする`,
  fitColumn: '内容に合わせる',
  usualWidth: '標準の幅',
  usualColumns: '標準に戻す',
  columnsAreUsual: '列は標準の状態です',
  columnPlace: (label, place, count) => `${label}、${count} 列中 ${place} 番目`,
  columnPixels: (label, pixels) => `${label}、幅 ${pixels} ピクセル`,
  columnWidthIsUsual: (label) => `${label}、標準の幅`,
  density: '行の高さ',
  densities: { comfortable: 'ゆったり', compact: '標準', dense: '高密度' },
}

export const detail: DetailMessages = {
  details: '詳細',
  nothingMore: 'これ以外の記録はありません。',
  entryGone: 'このリクエストはもうありません。保持期間が過ぎたか、キーとともに削除されました。',
  entryError: (code) => detailErrors[code] ?? table.error(code),
  showAll: (size) => `すべて表示 (${size})`,
  roles: {
    system: 'システム',
    developer: '開発者',
    user: 'ユーザー',
    assistant: 'アシスタント',
    tool: 'ツール',
    function: '関数',
    model: 'モデル',
  },
  reasoning: '推論',
  refusal: '拒否',
  toolCall: (name) => (name === '' ? 'ツール呼び出し' : `${name} を呼び出し`),
  toolResult: (name) => (name === '' ? 'ツールの結果' : `${name} の結果`),
  mediaKinds: {
    image: '画像',
    audio: '音声',
    video: '動画',
    file: 'ファイル',
    document: '文書',
    pdf: 'PDF',
  },
  otherParameters: 'その他のパラメーター',
}

const detailErrors: Readonly<Partial<Record<ErrorCode, string>>> = {
  forbidden:
    'このリクエストの全体を表示する権限がありません。アカウントの所有者にお問い合わせください。',
  'not-found': 'このリクエストの全体が見つかりません。',
  unavailable: 'このリクエストの全体を読み込めませんでした。',
  'bad-answer': 'サーバーの応答がリクエストではありませんでした。',
}

export const list: ListMessages = {
  selectAllMatching: '一致する行をすべて選択',
  rowOnItsWay: '読み込み中',
  rowsInView: (from, to, total) =>
    `${total === null ? '' : `${total} 行中 `}${from === to ? `${from} 行目` : `${from}～${to} 行目`}`,
  selected: (selected) => `${selected.text} 行を選択中`,
  allSelected: 'すべて選択中',
  clearSelection: '選択を解除',
  someRowsMissing: '一部の行が欠けています。',
  jumpToTime: '日時へ移動',
  jump: '移動',
  jumpMoment: '日時',
  jumpNowhere: '実在する日付と時刻を入力してください。',
  jumpUnavailable: '新しい順または古い順に並んでいるときに、指定した日時へ移動できます。',
  notLoadedYet: (loaded, all) =>
    `${all.text} 行中 ${loaded.text} 行を選択しました。残りは読み込まれていません。すべて選択してから、不要な行を外してください。`,
}

const newRows = (count: Count, more: boolean): string =>
  `新しい行 ${count.text}${more ? '+' : ''} 件`

export const live: LiveMessages = {
  auto: '自動',
  autoOff: (pause) => `${pause}ごとに新しい行を確認`,
  autoOn: (pause, answered) =>
    `${pause}ごとに新しい行を確認しています。${answered === null ? '' : `最後の応答: ${answered}。`}`,
  autoListening: '新しい行は記録されると表示されます。押すと停止します',
  autoOffline: 'オフラインです。接続が戻ると新しい行が表示されます。',
  autoFailing: (moment) =>
    `新しい行を読み込めませんでした。次の試行は ${moment} です。それまで今の行を表示します。`,
  autoTold: (moment) =>
    `サーバーが混雑しています。次の試行は ${moment} です。それまで今の行を表示します。`,
  autoSignedOut:
    'サインアウトしているため、新しい行は表示されません。サインインして、自動を再びオンにしてください。',
  autoForbidden: 'このログを表示する権限がなくなったため、新しい行は表示されません。',
  newRows: (count, more) => `新着 ${count.text}${more ? '+' : ''}`,
  newRowsWait: newRows,
  showNewRows: (count, more) => `${newRows(count, more)}を表示`,
  gap: (since) =>
    `このページは新しい行で埋まりました。${since === null ? '' : `${since} 以降の`}ほかの行は次のページにあります。`,
  gapNext: '次のページへ',
}

export const reach: ReachMessages = {
  lookingThrough: (moment) => `さらに検索しています。現在 ${moment} まで…`,
  lookedThrough: (moment) => `${moment} まで検索しました。`,
  nothingUntil: (moment) => `${moment} までには見つかりませんでした`,
  nothingUntilHint: 'まだ検索していない古い行があります。',
  lookOn: 'さらに過去を検索',
}
