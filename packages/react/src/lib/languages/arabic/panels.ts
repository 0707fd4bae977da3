import type { ErrorCode, RetentionPass } from '@loggia/core'
import type { OwnPanelMessages } from '../../words/panel-messages.ts'
import { daysOf, rows, rowsOf } from './counts.ts'
import { isolated, isolatedCode } from './isolated.ts'

/** The words of the panels of retention and keys in Arabic. */
export const panels: OwnPanelMessages = {
  plan: 'الخطة',
  planOption: (plan, window) =>
    `${isolated(plan)}، ${window === null ? 'لا يُحذف شيء' : daysOf(window)}`,
  changePlan: 'تغيير الخطة',
  keepPlan: 'الإبقاء عليها',
  wouldLeave: (count) =>
    count.value === 0
      ? 'لن يُحذف أي صف في العملية التالية.'
      : `سيُحذف في العملية التالية ${rows(count)}.`,
  countingLeaving: 'جارٍ عدّ ما سيُحذف…',
  planChanged: (plan) => `تسري خطة ${isolated(plan)} من العملية التالية. ما حُذف لا يعود.`,
  window: 'مدة الاحتفاظ',
  windowDays: daysOf,
  unlimited: 'غير محدودة',
  nextPass: 'العملية التالية',
  noPassPlanned: 'لا شيء مخطط',
  leavesNext: 'ما يُحذف تاليًا',
  leavingOf: (count, collection) =>
    `${rows(count)} في ${collections[collection] ?? isolatedCode(collection)}`,
  nothingLeaves: 'لا شيء',
  exportReminder: 'التصدير الموصى به',
  runPass: 'تشغيل العملية الآن',
  passRunning: 'العملية قيد التنفيذ…',
  passRan: (deleted, duration) =>
    deleted.value === 0
      ? `لم يحن حذف شيء (${isolated(duration)}).`
      : `حُذف ${rows(deleted)} خلال ${isolated(duration)}.`,
  passNotDone: (deleted) => `لم تكتمل العملية؛ حُذف ${rows(deleted)}. تتابع العملية التالية.`,
  passes: 'العمليات',
  noPasses: 'لا عمليات بعد',
  noPassesHint: 'يظهر هنا كل تشغيل لخدمة الاحتفاظ.',
  passColumns: {
    started: 'البدء',
    state: 'الحالة',
    policy: 'الخطة',
    cutoff: 'يحذف ما قبل',
    counted: 'المعدود',
    deleted: 'المحذوف',
    duration: 'المدة',
    next: 'العملية التالية',
  },
  passState: (state) => passStates[state],

  keys: 'مفاتيح API',
  keysLoading: 'جارٍ جلب المفاتيح…',
  keyColumns: {
    name: 'الاسم',
    prefix: 'البادئة',
    live: 'الصفوف',
    total: 'المسجّل إجمالًا',
    delete: 'حذف',
  },
  noKeys: 'لا مفاتيح بعد',
  noKeysHint: 'يظهر المفتاح هنا بعد أول استدعاء API له.',
  unnamedKey: 'مفتاح بلا اسم',
  noRowsLeft: 'لم تبقَ صفوف',
  deleteKey: 'حذف…',
  deleteKeyNamed: (name) => `حذف ${isolated(name)}…`,
  deletionTitle: (name) => `حذف ${isolated(name)}`,
  deletionSteps: 'الخطوات',
  stepDone: 'تم',
  stepCurrent: 'الآن',
  stepWaiting: 'لاحقًا',
  stepStopped: 'توقّف',
  countStep: 'العدّ',
  countingRows: 'جارٍ عدّ صفوفه…',
  notCounted: 'تعذّر عدّ صفوفه، فلا يمكن حذف شيء بعد.',
  rowsOfKey: (count, name, prefix) =>
    count.value === 0
      ? `لم يبقَ صف للمفتاح ${isolated(name)} (${isolatedCode(prefix)}). يمكن حذفه فورًا.`
      : `تُحذف مع المفتاح ${isolated(name)} (${isolatedCode(prefix)}) صفوفه مهما كان عمرها: ${rows(count)}.`,
  exportStep: 'تصدير الكل',
  exportFirst: 'يُصدَّر كل شيء قبل حذفه.',
  noExport: 'لا يمكن تصدير الصفوف هنا، فلا يمكن حذفها هنا أيضًا.',
  exportAsFormat: (format) => `تصدير بصيغة ${isolatedCode(format)}`,
  rowsExported: (count, file) => `كُتب في ${isolatedCode(file)}: ${rows(count)}.`,
  verifyStep: 'التحقق',
  verifyLater: 'يُقارَن الملف بعدّ جديد.',
  verifying: 'جارٍ مقارنة الملف بعدّ جديد…',
  notVerified: 'لم يصل العدّ الجديد، فتعذّرت مقارنة الملف.',
  verified: (exported, counted, file) =>
    `${exported.text} من ${rowsOf(counted)} في ${isolatedCode(file)}.`,
  nothingToVerify: 'لا شيء لتصديره.',
  rowsArrived: (added, now) =>
    `أُضيف في هذه الأثناء ${rows(added)}: العدد الآن ${now.text}. لم يُحذف شيء.`,
  rowsLeft: (gone, now) =>
    `انتهت في هذه الأثناء مدة ${rowsOf(gone)}: العدد الآن ${now.text}. لم يُحذف شيء.`,
  rowsMissing: (exported, now) =>
    `يحتوي الملف على ${exported.text}، لكن الموجود ${rows(now)}. لم يُحذف شيء.`,
  rowsDiffer: (now) => `انتهت مدة صفوف وأُضيفت أخرى: العدد الآن ${now.text}. لم يُحذف شيء.`,
  exportAgain: 'أعد التصدير بعد التوقف عن استخدام المفتاح.',
  deleteKeyAndRows: 'حذف المفتاح والصفوف',
  deleting: 'جارٍ الحذف…',
  deletionRefused: 'لم يُحذف شيء.',
  keyKept: 'تعذّر حذف المفتاح نفسه، فبقيت صفوفه.',
  deletionNotHeard: 'لا يُعرف هل حُذفت الصفوف. يُعاد العدّ…',
  deletionUnknown: 'لا يُعرف هل حُذفت الصفوف، وتعذّر عدّها.',
  countAgain: 'إعادة العدّ',
  deletionLost: (count) => `ضاعت الإجابة. ما زال موجودًا ${rows(count)}؛ لم يُحذف شيء.`,
  deleted: (count) =>
    count.value === 0
      ? 'لم تكن للمفتاح صفوف. تبقى الإحصاءات.'
      : `حُذف ${rows(count)}. تبقى الإحصاءات.`,
  closeDialog: 'إغلاق',
  stopExport: 'لم يكتمل التصدير. هل تريد إيقافه والإغلاق؟',
  keepExporting: 'متابعة التصدير',
  stopAndClose: 'إيقاف وإغلاق',
  accountError: (code) => troubles[code] ?? 'تعذّر على الخادم تنفيذ ذلك.',
}

const collections: Readonly<Record<string, string>> = {
  logs: 'طلبات API',
  activity: 'النشاط',
  'gateway-logs': 'سجلات API',
  'llm-logs': 'سجلات بوابة الذكاء الاصطناعي',
}

const passStates: Readonly<Record<RetentionPass['state'], string>> = {
  running: 'قيد التنفيذ',
  done: 'تمت',
  interrupted: 'قوطعت',
  failed: 'فشلت',
}

const troubles: Readonly<Partial<Record<ErrorCode, string>>> = {
  unauthorized: 'تم تسجيل خروجك. سجّل الدخول ثم أعد المحاولة.',
  forbidden: 'لا يُسمح لك بذلك. اسأل أحد مالكي الحساب.',
  'not-found': 'لا يعرف الخادم كيف ينفّذ ذلك.',
  'rate-limited': 'الخادم مشغول ويطلب التمهّل.',
  timeout: 'لم يُجب الخادم في الوقت المحدد.',
  unavailable: 'تعذّر الوصول إلى الخادم.',
  'bad-answer': 'أجاب الخادم بشيء آخر.',
  'count-changed': 'الصفوف الموجودة غير التي جرى عدّها.',
  'pass-running': 'العملية قيد التنفيذ بالفعل.',
}
