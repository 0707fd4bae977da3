import type { Operator } from '@loggia/core'
import type { FilterMessages, TermTrouble } from '../../words/filter-messages.ts'
import { isolated, isolatedCode } from './isolated.ts'

const filterWords: Readonly<Record<Operator, string>> = {
  is: 'هو',
  not: 'ليس',
  contains: 'يحتوي على',
  lacks: 'لا يحتوي على',
  above: 'أكبر من',
  below: 'أصغر من',
}

/** The words of search, filters and the menu of a cell in Arabic. */
export const filters: FilterMessages = {
  search: 'بحث',
  searchIn: (fields) => `البحث في ${fields}`,
  searchedField: (label) => label,
  clearSearch: 'مسح البحث',

  filters: 'عوامل التصفية',
  period: 'الفترة',
  periodPresets: {
    hour: 'آخر ساعة',
    day: 'آخر 24 ساعة',
    week: 'آخر 7 أيام',
    month: 'آخر 30 يومًا',
  },
  allTime: 'كل الأوقات',
  since: (moment) => `منذ ${isolated(moment)}`,
  until: (moment) => `حتى ${isolated(moment)}`,
  noPeriod: 'تنتهي قبل أن تبدأ',
  periodFrom: 'من',
  periodTo: 'إلى',
  periodZone: (zone, offset) => `الأوقات بتوقيت ${isolatedCode(zone)} (${isolated(offset)})`,
  applyPeriod: 'تطبيق',
  incompleteTime: 'أكمل التاريخ والوقت، أو امسح كليهما.',
  skippedTime: 'لا وجود لهذا الوقت في ذلك اليوم. اختر وقتًا آخر.',
  reversedPeriod: 'يجب أن تكون النهاية بعد البداية.',
  repeatedFrom: 'يتكرّر هذا الوقت مرتين. تبدأ الفترة بالأولى.',
  repeatedTo: 'يتكرّر هذا الوقت مرتين. تنتهي الفترة بالثانية.',

  all: 'الكل',
  labelOf: (label) => `${label}:`,
  chosen: (count) => `المختار: ${count.text}`,
  findValue: (label) => `البحث عن ${isolated(label)}`,
  noValueFound: 'لا توجد قيمة تحتوي على هذا النص',
  noFrequentValue: 'لا تحتوي أي من القيم الأكثر تكرارًا على هذا النص',
  noValues: 'لم يُسجَّل شيء لهذا بعد',
  countsLoading: 'جارٍ جلب القيم…',
  countsFailed: 'تعذّر جلب القيم.',
  moreValues: 'توجد قيم أكثر من هذه.',
  countedSince: (moment) => `محسوب منذ ${isolated(moment)}.`,
  valueContains: (text) => `يحتوي على «${isolated(text)}»`,
  containing: (label) => `${isolated(label)} يحتوي على`,
  applyText: 'تطبيق',
  clearChoice: 'مسح',
  notRecordedValue: 'فارغ',
  filter: (label, operator, values) =>
    `${isolated(label)} ${filterWords[operator]} ${isolated(values)}`,
  quoted: (text) => `«${isolated(text)}»`,
  removeFilter: (filter) => `إزالة عامل التصفية: ${isolated(filter)}`,
  clearAll: 'مسح الكل',
  nothingMatches: 'لا يوجد صف مطابق',

  cellMenu: (label) => `تصفية حسب ${isolated(label)}`,
  only: (value) => `فقط ${isolated(value)}`,
  without: (value) => `بدون ${isolated(value)}`,
  onlyNotRecorded: 'فقط حيث لم يُسجَّل شيء',
  onlyRecorded: 'فقط حيث سُجِّل شيء',
  moreThan: (value) => `أكثر من ${isolated(value)}`,
  lessThan: (value) => `أقل من ${isolated(value)}`,
  fromThisTime: 'من هذا الوقت فصاعدًا',
  untilThisTime: 'حتى هذا الوقت',
  copyCell: 'نسخ القيمة',

  problem: (problem) => problems[problem.code](problem),
  didYouMean: (word) => `هل تقصد ${isolatedCode(word)}؟`,
  searchAsText: 'البحث عنه كنص',
  pressEnter: 'اضغط Enter للبحث',
}

const problems: Readonly<Record<TermTrouble['code'], (problem: TermTrouble) => string>> = {
  'unknown-field': ({ word }) => `لا يوجد حقل باسم «${isolatedCode(word)}».`,
  'no-value': ({ word }) => `اكتب ما تبحث عنه بعد «${isolatedCode(`${word}:`)}».`,
  'not-a-number': ({ term }) => `يحتاج «${isolatedCode(term)}» إلى عدد.`,
  'not-an-instant': ({ word }) =>
    `اكتب حدًّا بعد «${isolatedCode(`${word}:`)}»، مثل ${isolatedCode(`${word}:>2026-03-14`)}.`,
  'not-an-address': ({ term }) => `يحتاج «${isolatedCode(term)}» إلى عنوان IP كامل.`,
  'not-ordered': ({ term }) =>
    `لا يمكن مقارنة «${isolatedCode(term)}» باستخدام ${isolatedCode('>')} أو ${isolatedCode('<')}.`,
  'no-webcrypto': () => 'يحتاج البحث عن عنوان إلى اتصال آمن.',
  'or-equal': ({ term }) =>
    `«${isolatedCode(term)}»: استخدم ${isolatedCode('>')} أو ${isolatedCode('<')} وحدها.`,
  'negated-limit': ({ term }) =>
    `«${isolatedCode(term)}»: اعكس ${isolatedCode('>')} و${isolatedCode('<')} بدلًا من علامة الطرح.`,
}
