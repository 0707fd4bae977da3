import type { ErrorCode } from '@loggia/core'
import type { ColumnsMessages } from '../../words/columns-messages.ts'
import type { DetailMessages } from '../../words/detail-messages.ts'
import type { ListMessages } from '../../words/list-messages.ts'
import type { LiveMessages } from '../../words/live-messages.ts'
import type { ReachMessages } from '../../words/reach-messages.ts'
import type { Count } from '../../words/table-messages.ts'
import { newRows } from './counts.ts'
import { isolated, isolatedCode } from './isolated.ts'
import { table } from './table.ts'

export const columns: ColumnsMessages = {
  moveColumnUp: (label) => `نقل ${isolated(label)} إلى أعلى`,
  moveColumnDown: (label) => `نقل ${isolated(label)} إلى أسفل`,
  pinColumn: (label) => `موضع تثبيت ${isolated(label)}`,
  pinNone: 'بلا تثبيت',
  pinStart: 'في البداية',
  pinEnd: 'في النهاية',
  usualColumnWidth: (label) => `العرض المعتاد لعمود ${isolated(label)}`,
  columnWidth: (label) => `عرض عمود ${isolated(label)}`,
  narrowerColumn: (label) => `تضييق عمود ${isolated(label)}`,
  widerColumn: (label) => `توسيع عمود ${isolated(label)}`,
  fitColumn: 'ملاءمة المحتوى',
  usualWidth: 'العرض المعتاد',
  usualColumns: 'استعادة الوضع المعتاد',
  columnsAreUsual: 'الأعمدة في وضعها المعتاد',
  columnPlace: (label, place, count) => `${isolated(label)}، العمود ${place} من ${count}`,
  columnPixels: (label, pixels) => `${isolated(label)}، العرض بالبكسل ${pixels}`,
  columnWidthIsUsual: (label) => `${isolated(label)}، العرض المعتاد`,
  density: 'كثافة الصفوف',
  densities: { comfortable: 'مريحة', compact: 'مدمجة', dense: 'كثيفة' },
}

export const detail: DetailMessages = {
  details: 'التفاصيل',
  nothingMore: 'لم يُسجَّل أكثر من ذلك.',
  entryGone: 'لم يعد هذا الطلب موجودًا. انتهت مدته، أو حُذف مع مفتاحه.',
  entryError: (code) => detailErrors[code] ?? table.error(code),
  showAll: (size) => `عرض الكل (${isolated(size)})`,
  roles: {
    system: 'النظام',
    developer: 'المطوّر',
    user: 'المستخدم',
    assistant: 'المساعد',
    tool: 'أداة',
    function: 'دالة',
    model: 'النموذج',
  },
  reasoning: 'التفكير',
  refusal: 'رفض',
  toolCall: (name) => (name === '' ? 'استدعاء أداة' : `استدعاء ${isolatedCode(name)}`),
  toolResult: (name) => (name === '' ? 'نتيجة أداة' : `نتيجة ${isolatedCode(name)}`),
  mediaKinds: {
    image: 'صورة',
    audio: 'صوت',
    video: 'فيديو',
    file: 'ملف',
    document: 'مستند',
    pdf: 'PDF',
  },
  otherParameters: 'معلمات أخرى',
}

const detailErrors: Readonly<Partial<Record<ErrorCode, string>>> = {
  forbidden: 'لا يُسمح لك برؤية هذا الطلب كاملًا. اسأل أحد مالكي الحساب.',
  'not-found': 'الطلب الكامل ليس في مكانه المتوقّع.',
  unavailable: 'تعذّر تحميل الطلب كاملًا.',
  'bad-answer': 'أرسل الخادم شيئًا ليس طلبًا.',
}

export const list: ListMessages = {
  selectAllMatching: 'تحديد كل الصفوف المطابقة',
  rowOnItsWay: 'جارٍ التحميل',
  rowsInView: (from, to, total) =>
    `${from === to ? `الصف ${from}` : `الصفوف ${from}–${to}`}${total === null ? '' : ` من ${total}`}`,
  selected: (selected) => `المحدّد: ${selected.text}`,
  allSelected: 'الكل محدّد',
  clearSelection: 'إلغاء التحديد',
  someRowsMissing: 'بعض الصفوف مفقودة.',
  jumpToTime: 'الانتقال إلى وقت',
  jump: 'انتقال',
  jumpMoment: 'الوقت',
  jumpNowhere: 'أدخل تاريخًا ووقتًا موجودين.',
  jumpUnavailable: 'ينتقل إلى لحظة معيّنة ما دامت أحدث الصفوف أو أقدمها في البداية.',
  notLoadedYet: (loaded, all) =>
    `تم تحديد ${loaded.text} من ${all.text}: الصفوف الأخرى غير محمّلة. حدّد الكل ثم استبعد ما لا تريده.`,
}

const more = (count: Count, isMore: boolean): string =>
  isMore ? `أكثر من ${newRows(count)}` : newRows(count)

export const live: LiveMessages = {
  auto: 'تلقائي',
  autoOff: (pause) => `طلب الصفوف الجديدة كل ${isolated(pause)}`,
  autoOn: (pause, answered) =>
    `تُطلب الصفوف الجديدة كل ${isolated(pause)}.${answered === null ? '' : ` آخر إجابة ${isolated(answered)}.`}`,
  autoListening: 'تظهر الصفوف الجديدة فور تسجيلها. اضغط للإيقاف',
  autoOffline: 'أنت غير متصل. تظهر الصفوف الجديدة عند عودة الاتصال.',
  autoFailing: (moment) =>
    `تعذّر تحميل الصفوف الجديدة. المحاولة التالية ${isolated(moment)}؛ وتبقى هذه الصفوف حتى ذلك الحين.`,
  autoTold: (moment) =>
    `الخادم مشغول ويطلب التمهّل. المحاولة التالية ${isolated(moment)}؛ وتبقى هذه الصفوف حتى ذلك الحين.`,
  autoSignedOut: 'تم تسجيل خروجك، فلا تظهر صفوف جديدة. سجّل الدخول وشغّل التحديث التلقائي من جديد.',
  autoForbidden: 'لم يعد يُسمح لك برؤية هذه السجلات، فلا تظهر صفوف جديدة.',
  newRows: (count, isMore) => `جديد: ${count.text}${isMore ? '+' : ''}`,
  newRowsWait: more,
  showNewRows: (count, isMore) => `${more(count, isMore)}، عرض`,
  gap: (since) =>
    `تملأ صفوف جديدة هذه الصفحة. وما عداها${since === null ? '' : ` منذ ${isolated(since)}`} في الصفحات التالية.`,
  gapNext: 'المتابعة إليها',
}

export const reach: ReachMessages = {
  lookingThrough: (moment) => `يتواصل البحث، وقد وصل إلى ${isolated(moment)}…`,
  lookedThrough: (moment) => `شمل البحث ما يعود إلى ${isolated(moment)}.`,
  nothingUntil: (moment) => `لم يُعثر على شيء حتى ${isolated(moment)}`,
  nothingUntilHint: 'توجد صفوف أقدم لم يشملها البحث بعد.',
  lookOn: 'مواصلة البحث إلى أقدم',
}
