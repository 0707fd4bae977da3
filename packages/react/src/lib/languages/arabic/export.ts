import type { Total } from '@loggia/core'
import type { ExportMessages } from '../../words/export-messages.ts'
import type { Count } from '../../words/table-messages.ts'
import { files, rowsOf } from './counts.ts'
import { isolated, isolatedCode } from './isolated.ts'

const known: Readonly<Record<Exclude<Total['relation'], 'unknown'>, string>> = {
  exact: '',
  'at-least': 'على الأقل ',
  estimate: 'نحو ',
}

const holds = (count: Count): string => `يحتوي الملف على ${rowsOf(count)}`

/** The words about whole results and their export in Arabic. */
export const exporting: ExportMessages = {
  pageSelected: (selected) =>
    selected.value === 1
      ? 'الصف في هذه الصفحة محدّد.'
      : `كل صفوف هذه الصفحة محدّدة (${selected.text}).`,
  selectEverything: (total, relation) =>
    `تحديد كل الصفوف المطابقة${total === null ? '' : ` (${known[relation]}${total.text})`}`,
  everythingSelected: (total, relation) =>
    `كل الصفوف المطابقة محدّدة${total === null ? '' : ` (${known[relation]}${total.text})`}.`,
  onlyThisPage: 'هذه الصفحة فقط',
  clearSelection: 'إلغاء التحديد',
  gathering: 'جارٍ جمع الصفوف…',
  longerThan: (size) => `أكثر من ${isolated(size)}`,

  exporting: 'جارٍ التصدير',
  exportProgress: (done, expected) =>
    expected === null ? `${done.text} حتى الآن` : `${done.text} من ${rowsOf(expected)}`,
  cancelExport: 'إلغاء',
  exportCancelled: 'أُلغي التصدير',
  filesKept: (names) => `أُلغي التصدير. حُفظ قبل ذلك: ${isolated(names)}.`,
  exportGoesOn: 'انقطع الاتصال. يستمر التصدير تلقائيًا.',
  exportPauses: 'يطلب الخادم التمهّل. يستمر التصدير تلقائيًا.',
  exportStopped: (done) => `توقّف التصدير بعد ${rowsOf(done)}.`,
  exportResumes: 'تستأنف المحاولة التالية من هناك.',
  wholeExportFailed: 'توقّف التصدير ولم يُكتب أي ملف.',
  tryExportAgain: 'إعادة المحاولة',

  manyFiles: (count, first, last) =>
    `${files(count)}، من ${isolatedCode(first)} إلى ${isolatedCode(last)}`,
  wholeExported: (count, file) => `تم تصدير ${rowsOf(count)} إلى ${isolated(file)}`,
  exportVerified: (exported) => `${exported}، وجرى التحقق`,
  exportUncounted: (exported) => `${exported}، كاملًا دون عدّ`,
  rowsLeftMeanwhile: (exported, counted, left) =>
    `يحتوي الملف على ${exported.text} من ${rowsOf(counted)}؛ حُذف في هذه الأثناء ${left.text}.`,
  rowsCameMeanwhile: (exported, came) => `${holds(exported)}؛ أُضيف في هذه الأثناء ${came.text}.`,
  rowsLacking: (exported, counted, missing) =>
    `يحتوي الملف على ${exported.text} من ${rowsOf(counted)}؛ الناقص ${missing.text}.`,
  rowsTwice: (exported, counted) =>
    `${holds(exported)}، لكن المعدود ${counted.text}. قد يتكرّر بعضها فيه.`,
}
