import type { ExportFrequency, RetentionPolicy } from '@loggia/core'
import type { AccountMessages } from '../../words/account-messages.ts'
import type { Count } from '../../words/table-messages.ts'
import type { UsageMessages } from '../../words/usage-messages.ts'
import { days, either, rows } from './counts.ts'

/** The words about retention that a table says, in German. */
export const account: AccountMessages = {
  retention: 'Aufbewahrung',
  showUsage: 'Nutzung einblenden',
  hideUsage: 'Nutzung ausblenden',
  policyName: (policy) => policies[policy],
  keeps: (plan, window) => `${plan} bewahrt ${days(window)} auf.`,
  keptForever: 'Einträge werden unbegrenzt aufbewahrt.',
  leavingToday: (count) => `${rows(count)} ${either(count, 'läuft', 'laufen')} heute ab.`,
  leavingLater: (count, moment) =>
    `${rows(count)} ${either(count, 'läuft', 'laufen')} beim nächsten Lauf ab: ${moment}.`,
  endingToday: (count) =>
    `${rows(count)} ${either(count, 'erreicht ihr', 'erreichen ihr')} Ende heute.`,
  exportEvery: (frequency) => `${frequencies[frequency]} exportieren, um alles zu behalten.`,
  retentionLoading: 'Aufbewahrungsdauer wird ermittelt …',
  retentionFailed: 'Die Aufbewahrungsdauer konnte nicht ermittelt werden.',
  leavingUnknown: 'Was als Nächstes abläuft, konnte nicht gezählt werden.',
  exportThem: 'Exportieren',

  expiresInHours: (hours) => `läuft in ${hours.text} Std. ab`,
  expiresInMinutes: (minutes) => `läuft in ${minutes.text} Min. ab`,
  hoursLeft: (hours) => `${hours.text} Std.`,
  minutesLeft: (minutes) => `${minutes.text} Min.`,
  dueForRemoval: 'wird entfernt',
  due: 'fällig',
  expires: 'Läuft ab',
  expiresAt: (moment, distance) => `${moment} (${distance})`,
  retry: 'Erneut versuchen',
}

const policies: Readonly<Record<RetentionPolicy, string>> = {
  free: 'Free',
  starter: 'Starter',
  pro: 'Pro',
  scale: 'Scale',
  enterprise: 'Enterprise',
  forever: 'Unbegrenzt',
}

const frequencies: Readonly<Record<ExportFrequency, string>> = {
  daily: 'Täglich',
  weekly: 'Wöchentlich',
  monthly: 'Monatlich',
  quarterly: 'Vierteljährlich',
}

const counted = (count: Count, collection: string): string =>
  `${count.text} ${
    collection === 'activity'
      ? either(count, 'Ereignis', 'Ereignisse')
      : either(count, 'Anfrage', 'Anfragen')
  }`

/** The words about usage in German. */
export const usage: UsageMessages = {
  usage: (collection) =>
    collection === 'activity' ? 'Ereignisse im Zeitverlauf' : 'Anfragen im Zeitverlauf',
  usageSum: (total, live, collection, duration, dates) => {
    const sum = [counted(total, collection), duration ?? dates].filter(Boolean).join(', ')
    return live.value < total.value ? `${sum}, davon noch gelistet: ${live.text}` : sum
  },
  usageCounted: counted,
  usageMost: (most) => `Max. ${most.text}`,
  usageFamilies: {
    success: '2xx',
    redirect: '3xx',
    'client-error': '4xx',
    'server-error': '5xx',
  },
  usageOthers: 'Andere',
  usageListed: 'Noch gelistet',
  usageNotListed: 'Nicht mehr gelistet',
  usageRecorded: 'Erfasst',
  usageTime: 'Zeit',
  usageInUtc: (time) => `${time} (UTC)`,
  usageZone: (zone) => `Zeiten in der Zeitzone ${zone}`,
  usageDays: 'Tage beginnen und enden in UTC',
  usageAsTable: 'Als Tabelle anzeigen',
  usageAsChart: 'Als Diagramm anzeigen',
  usageEmpty: (collection) =>
    collection === 'activity'
      ? 'Keine Ereignisse in diesem Zeitraum'
      : 'Keine Anfragen in diesem Zeitraum',
  usageMatching: (sum) => `Treffer: ${sum}`,
  usageSince: (moment) => `gezählt seit ${moment}`,
  usageBrush: 'Die Eingabetaste zeigt nur diese Zeit. Umschalttaste und Pfeile erweitern sie.',
  usageFailed: 'Die Zahlen konnten nicht geladen werden.',
  usageOld: 'Diese Zahlen sind von vorher.',
}
