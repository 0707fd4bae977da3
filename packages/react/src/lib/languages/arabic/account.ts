import type { ExportFrequency, RetentionPolicy } from '@loggia/core'
import type { AccountMessages } from '../../words/account-messages.ts'
import type { Count } from '../../words/table-messages.ts'
import type { UsageMessages } from '../../words/usage-messages.ts'
import { daysOf, events, requests, rows, rowsOf } from './counts.ts'
import { isolated, isolatedCode } from './isolated.ts'

/** The words about retention that a table says, in Arabic. */
export const account: AccountMessages = {
  retention: 'الاحتفاظ',
  showUsage: 'إظهار الاستخدام',
  hideUsage: 'إخفاء الاستخدام',
  policyName: (policy) => policies[policy],
  keeps: (plan, window) => `مدة الاحتفاظ في خطة ${isolated(plan)}: ${daysOf(window)}.`,
  keptForever: 'يُحتفظ بالسجلات إلى الأبد.',
  leavingToday: (count) => `يُحذف اليوم: ${rows(count)}.`,
  leavingLater: (count, moment) => `يُحذف في العملية التالية، ${isolated(moment)}: ${rows(count)}.`,
  endingToday: (count) => `تنتهي اليوم مدة ${rowsOf(count)}.`,
  exportEvery: (frequency) => `صدّر ${frequencies[frequency]} للاحتفاظ بكل شيء.`,
  retentionLoading: 'جارٍ جلب مدة الاحتفاظ…',
  retentionFailed: 'تعذّر جلب مدة الاحتفاظ.',
  leavingUnknown: 'تعذّر عدّ ما سيُحذف تاليًا.',
  exportThem: 'تصديرها',

  expiresInHours: (hours) => `ينتهي خلال ${hours.text} س`,
  expiresInMinutes: (minutes) => `ينتهي خلال ${minutes.text} د`,
  hoursLeft: (hours) => `${hours.text} س`,
  minutesLeft: (minutes) => `${minutes.text} د`,
  dueForRemoval: 'حان حذفه',
  due: 'مستحق',
  expires: 'ينتهي',
  expiresAt: (moment, distance) => `${isolated(moment)} (${isolated(distance)})`,
  retry: 'إعادة المحاولة',
}

const policies: Readonly<Record<RetentionPolicy, string>> = {
  free: 'Free',
  starter: 'Starter',
  pro: 'Pro',
  scale: 'Scale',
  enterprise: 'Enterprise',
  forever: 'بلا نهاية',
}

const frequencies: Readonly<Record<ExportFrequency, string>> = {
  daily: 'يوميًا',
  weekly: 'أسبوعيًا',
  monthly: 'شهريًا',
  quarterly: 'كل ثلاثة أشهر',
}

const counted = (count: Count, collection: string): string =>
  collection === 'activity' ? events(count) : requests(count)

/** The words about usage in Arabic. */
export const usage: UsageMessages = {
  usage: (collection) => (collection === 'activity' ? 'الأحداث عبر الزمن' : 'الطلبات عبر الزمن'),
  usageSum: (total, live, collection, duration, dates) => {
    const time = duration ?? dates
    const sum = `${counted(total, collection)}${time === null ? '' : `، ${isolated(time)}`}`
    return live.value < total.value ? `${sum}، ما زال في القائمة ${live.text}` : sum
  },
  usageCounted: counted,
  usageMost: (most) => `الأقصى ${most.text}`,
  usageFamilies: {
    success: '2xx',
    redirect: '3xx',
    'client-error': '4xx',
    'server-error': '5xx',
  },
  usageOthers: 'أخرى',
  usageListed: 'ما زالت في القائمة',
  usageNotListed: 'لم تعد في القائمة',
  usageRecorded: 'المسجّل',
  usageTime: 'الوقت',
  usageInUtc: (time) => `${isolated(time)} (UTC)`,
  usageZone: (zone) => `الأوقات بتوقيت ${isolatedCode(zone)}`,
  usageDays: 'تبدأ الأيام وتنتهي بتوقيت UTC',
  usageAsTable: 'عرض كجدول',
  usageAsChart: 'عرض كرسم بياني',
  usageEmpty: (collection) =>
    collection === 'activity' ? 'لا أحداث في هذه الفترة' : 'لا طلبات في هذه الفترة',
  usageMatching: (sum) => `المطابق: ${sum}`,
  usageSince: (moment) => `محسوب منذ ${isolated(moment)}`,
  usageBrush: 'يعرض Enter هذا الوقت فقط. ويوسّعه Shift مع الأسهم.',
  usageFailed: 'تعذّر تحميل الأعداد.',
  usageOld: 'هذه الأعداد من قبل.',
}
