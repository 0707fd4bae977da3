import type { Operator } from '@loggia/core'
import type { FilterMessages, TermTrouble } from '../../words/filter-messages.ts'

const filterWords: Readonly<Record<Operator, (label: string, values: string) => string>> = {
  is: (label, values) => `${label}: ${values}`,
  not: (label, values) => `${label}: ${values} 以外`,
  contains: (label, values) => `${label}: ${values} を含む`,
  lacks: (label, values) => `${label}: ${values} を含まない`,
  above: (label, values) => `${label} > ${values}`,
  below: (label, values) => `${label} < ${values}`,
}

/** The words of search, filters and the menu of a cell in Japanese. */
export const filters: FilterMessages = {
  search: '検索',
  searchIn: (fields) => `${fields}を検索`,
  searchedField: (label) => label,
  clearSearch: '検索を消去',

  filters: 'フィルター',
  period: '期間',
  periodPresets: {
    hour: '過去 1 時間',
    day: '過去 24 時間',
    week: '過去 7 日間',
    month: '過去 30 日間',
  },
  allTime: '全期間',
  since: (moment) => `${moment} 以降`,
  until: (moment) => `${moment} まで`,
  noPeriod: '終了が開始より前です',
  periodFrom: '開始',
  periodTo: '終了',
  periodZone: (zone, offset) => `タイムゾーン: ${zone} (${offset})`,
  applyPeriod: '適用',
  incompleteTime: '日付と時刻の両方を入力するか、両方を空にしてください。',
  skippedTime: 'その日にこの時刻はありません。別の時刻を選んでください。',
  reversedPeriod: '終了は開始より後にしてください。',
  repeatedFrom: 'この時刻は 2 回あります。期間は 1 回目から始まります。',
  repeatedTo: 'この時刻は 2 回あります。期間は 2 回目で終わります。',

  all: 'すべて',
  labelOf: (label) => `${label}:`,
  chosen: (count) => `${count.text} 件選択`,
  findValue: (label) => `${label}を検索`,
  noValueFound: 'この文字列を含む値はありません',
  noFrequentValue: 'よく使われる値に、この文字列を含むものはありません',
  noValues: 'まだ何も記録されていません',
  countsLoading: '値を確認しています…',
  countsFailed: '値を確認できませんでした。',
  moreValues: 'ほかにも値があります。',
  countedSince: (moment) => `${moment} 以降を集計。`,
  valueContains: (text) => `「${text}」を含む`,
  containing: (label) => `${label}に含まれる文字列`,
  applyText: '適用',
  clearChoice: '解除',
  notRecordedValue: '空',
  filter: (label, operator, values) => filterWords[operator](label, values),
  quoted: (text) => `「${text}」`,
  removeFilter: (filter) => `フィルターを削除: ${filter}`,
  clearAll: 'すべて解除',
  nothingMatches: '一致する行はありません',

  cellMenu: (label) => `${label}で絞り込む`,
  only: (value) => `${value} のみ`,
  without: (value) => `${value} を除く`,
  onlyNotRecorded: '記録のない行のみ',
  onlyRecorded: '記録のある行のみ',
  moreThan: (value) => `${value} より大きい`,
  lessThan: (value) => `${value} より小さい`,
  fromThisTime: 'この時刻以降',
  untilThisTime: 'この時刻まで',
  copyCell: '値をコピー',

  problem: (problem) => problems[problem.code](problem),
  didYouMean: (word) => `もしかして: ${word}`,
  searchAsText: '文字列として検索',
  pressEnter: 'Enter キーで検索',
}

const problems: Readonly<Record<TermTrouble['code'], (problem: TermTrouble) => string>> = {
  'unknown-field': ({ word }) => `「${word}」というフィールドはありません。`,
  'no-value': ({ word }) => `「${word}:」の後に検索する値を入力してください。`,
  'not-a-number': ({ term }) => `「${term}」には数値が必要です。`,
  'not-an-instant': ({ word }) =>
    `「${word}:」の後に、${word}:>2026-03-14 のように範囲を入力してください。`,
  'not-an-address': ({ term }) => `「${term}」には完全な IP アドレスが必要です。`,
  'not-ordered': ({ term }) => `「${term}」は > や < で比較できません。`,
  'no-webcrypto': () => 'アドレスの検索には安全な接続が必要です。',
  'or-equal': ({ term }) => `「${term}」: > または < だけを使ってください。`,
  'negated-limit': ({ term }) => `「${term}」: マイナスの代わりに > と < を逆にしてください。`,
}
