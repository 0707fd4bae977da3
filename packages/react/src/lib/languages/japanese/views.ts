import type { ViewsMessages } from '../../words/views-messages.ts'

const usual: Readonly<Record<string, string>> = {
  activity: 'すべてのアクティビティ',
  logs: 'すべてのリクエスト',
  'gateway-logs': 'すべてのリクエスト',
  'llm-logs': 'すべてのリクエスト',
}

/** The words about saved views in Japanese. */
export const views: ViewsMessages = {
  views: 'ビュー',
  usualView: (collection) => usual[collection] ?? 'すべての行',
  viewIs: (name, changed) => `ビュー: ${name}${changed ? ' (変更あり)' : ''}`,
  viewChanged: '変更あり',
  viewsLoading: 'ビューを読み込み中',
  viewsFailed: '保存したビューを読み込めませんでした。',
  noViews:
    '保存したビューはまだありません。行を絞り込み、並べ替え、列を整えてから、ビューとして保存してください。',
  openViewFirst: (name) => `${name} を最初に開く`,
  viewOpensFirst: '最初に開くビュー',
  renameView: (name) => `${name} の名前を変更`,
  deleteView: (name) => `${name} を削除`,
  saveChanges: '変更を保存',
  dropChanges: '変更を破棄',
  saveAsView: '新しいビューとして保存',
  viewName: 'ビューの名前',
  saveView: '保存',
  cancelView: 'キャンセル',
  nameIsTaken: 'この名前のビューはすでにあります。',
  viewOpened: (name) => `ビュー ${name} を開きました`,
  viewSaved: (name) => `ビュー ${name} を保存しました`,
  viewRenamed: (name) => `ビューの名前を ${name} に変更しました`,
  viewDeleted: (name) => `ビュー ${name} を削除しました`,
  viewOpensNow: (name) => `今後は ${name} が最初に開きます`,
  undoDelete: '元に戻す',
  viewNotSaved: (name) =>
    `${name} を保存できませんでした。しばらくしてから、もう一度お試しください。`,
  viewNotDeleted: (name) =>
    `${name} を削除できませんでした。しばらくしてから、もう一度お試しください。`,
}
