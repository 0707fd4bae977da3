import type { ExportMessages } from '../../words/export-messages.ts'

const known = { exact: '', 'at-least': '少なくとも ', estimate: '約 ' } as const

/** The words about whole results and their export in Japanese. */
export const exporting: ExportMessages = {
  pageSelected: (selected) => `このページの ${selected.text} 行をすべて選択しています。`,
  selectEverything: (total, relation) =>
    total === null
      ? '一致する行をすべて選択'
      : `一致する行をすべて選択 (${known[relation]}${total.text} 行)`,
  everythingSelected: (total, relation) =>
    total === null
      ? '一致する行をすべて選択しています。'
      : `一致する行をすべて選択しています (${known[relation]}${total.text} 行)。`,
  onlyThisPage: 'このページのみ',
  clearSelection: '選択を解除',
  gathering: '行を集めています…',
  longerThan: (size) => `${size} 以上`,

  exporting: 'エクスポート中',
  exportProgress: (done, expected) =>
    expected === null ? `${done.text} 行を出力済み` : `${expected.text} 行中 ${done.text} 行`,
  cancelExport: 'キャンセル',
  exportCancelled: 'エクスポートをキャンセルしました',
  filesKept: (files) => `エクスポートをキャンセルしました。保存済み: ${files}。`,
  exportGoesOn: '接続が切れました。エクスポートは自動的に再開します。',
  exportPauses: 'サーバーが混雑しています。エクスポートは自動的に再開します。',
  exportStopped: (done) => `エクスポートは ${done.text} 行で停止しました。`,
  exportResumes: '再試行すると、そこから続けます。',
  wholeExportFailed: 'エクスポートが停止し、ファイルは書き込まれませんでした。',
  tryExportAgain: '再試行',

  manyFiles: (count, first, last) => `${count.text} 個のファイル (${first}～${last})`,
  wholeExported: (count, file) => `${count.text} 行を ${file} にエクスポートしました`,
  exportVerified: (exported) => `${exported} (検証済み)`,
  exportUncounted: (exported) => `${exported} (完了、件数は未確認)`,
  rowsLeftMeanwhile: (exported, counted, left) =>
    `ファイルには ${counted.text} 行中 ${exported.text} 行があります。${left.text} 行はその間に削除されました。`,
  rowsCameMeanwhile: (exported, came) =>
    `ファイルには ${exported.text} 行があります。うち ${came.text} 行はその間に追加されました。`,
  rowsLacking: (exported, counted, missing) =>
    `ファイルには ${counted.text} 行中 ${exported.text} 行があります。${missing.text} 行が不足しています。`,
  rowsTwice: (exported, counted) =>
    `ファイルには ${exported.text} 行ありますが、数えた行は ${counted.text} 行です。重複している可能性があります。`,
}
