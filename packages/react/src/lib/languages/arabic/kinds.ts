import type { ErrorCode } from '@loggia/core'
import type { ActivityMessages } from '../../words/activity-messages.ts'
import type { GatewayMessages } from '../../words/gateway-messages.ts'
import type { LlmMessages } from '../../words/llm-messages.ts'
import { table } from './table.ts'

export const activity: ActivityMessages = {
  activityTable: 'النشاط',
  activityEmpty: 'لا يوجد نشاط بعد',
  activityEmptyHint: 'تظهر هنا التغييرات على المفاتيح والأعضاء والفوترة.',
  activityError: (code) => activityErrors[code] ?? table.error(code),
  needsAttention: 'يتطلب الانتباه',
  actorKinds: { system: 'النظام', machine: 'آلي' },
}

const activityErrors: Readonly<Partial<Record<ErrorCode, string>>> = {
  forbidden: 'لا يُسمح لك برؤية هذا النشاط. اسأل أحد مالكي الحساب.',
  'not-found': 'النشاط ليس في مكانه المتوقّع.',
  unavailable: 'تعذّر تحميل النشاط.',
  'bad-answer': 'أرسل الخادم شيئًا ليس صفحة نشاط.',
}

export const gateway: GatewayMessages = {
  gatewayTable: 'سجلات API',
  gatewayEmpty: 'لا توجد طلبات بعد',
  gatewayEmptyHint: 'تظهر هنا بعد ثوانٍ من أول استدعاء لمجموعة API.',
  collectionTypes: { Recipe: 'وصفة', Proxy: 'وكيل' },
  delayBefore: 'التأخير قبله',
}

export const llm: LlmMessages = {
  llmTable: 'سجلات بوابة الذكاء الاصطناعي',
  llmEmpty: 'لا توجد طلبات بعد',
  llmEmptyHint: 'أرسل طلبًا من ساحة التجربة أو بمفتاح افتراضي. يظهر هنا بعد ثوانٍ.',
  sources: { playground: 'ساحة التجربة', virtual_key: 'مفتاح افتراضي' },
  llmSuccess: 'نجاح',
  llmError: 'خطأ',
  llmModel: 'النموذج',
  promptTokens: 'رموز الإدخال',
  completionTokens: 'رموز الإخراج',
}
