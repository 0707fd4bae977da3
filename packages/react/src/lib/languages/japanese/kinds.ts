import type { ErrorCode } from '@loggia/core'
import type { ActivityMessages } from '../../words/activity-messages.ts'
import type { GatewayMessages } from '../../words/gateway-messages.ts'
import type { LlmMessages } from '../../words/llm-messages.ts'
import { table } from './table.ts'

export const activity: ActivityMessages = {
  activityTable: 'アクティビティ',
  activityEmpty: 'アクティビティはまだありません',
  activityEmptyHint: 'キー、メンバー、請求の変更がここに表示されます。',
  activityError: (code) => activityErrors[code] ?? table.error(code),
  needsAttention: '要確認',
  actorKinds: { system: 'システム', machine: '自動' },
}

const activityErrors: Readonly<Partial<Record<ErrorCode, string>>> = {
  forbidden:
    'このアクティビティを表示する権限がありません。アカウントの所有者にお問い合わせください。',
  'not-found': 'アクティビティが見つかりません。',
  unavailable: 'アクティビティを読み込めませんでした。',
  'bad-answer': 'サーバーの応答がアクティビティのページではありませんでした。',
}

export const gateway: GatewayMessages = {
  gatewayTable: 'API ログ',
  gatewayEmpty: 'リクエストはまだありません',
  gatewayEmptyHint: 'API コレクションの最初の呼び出しから数秒でここに表示されます。',
  collectionTypes: { Recipe: 'レシピ', Proxy: 'プロキシ' },
  delayBefore: '処理前の遅延',
}

export const llm: LlmMessages = {
  llmTable: 'AI ゲートウェイのログ',
  llmEmpty: 'リクエストはまだありません',
  llmEmptyHint: 'プレイグラウンドまたは仮想キーから送信してください。数秒でここに表示されます。',
  sources: { playground: 'プレイグラウンド', virtual_key: '仮想キー' },
  llmSuccess: '成功',
  llmError: 'エラー',
  llmModel: 'モデル',
  promptTokens: '入力トークン',
  completionTokens: '出力トークン',
}
