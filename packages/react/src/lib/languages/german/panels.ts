import type { ErrorCode, RetentionPass } from '@loggia/core'
import type { OwnPanelMessages } from '../../words/panel-messages.ts'
import { days, either, rows } from './counts.ts'

/** The words of the panels of retention and keys in German. */
export const panels: OwnPanelMessages = {
  plan: 'Tarif',
  planOption: (plan, window) =>
    window === null ? `${plan}, nichts wird entfernt` : `${plan}, ${days(window)}`,
  changePlan: 'Tarif ändern',
  keepPlan: 'So lassen',
  wouldLeave: (count) =>
    count.value === 0
      ? 'Beim nächsten Lauf würde keine Zeile entfernt.'
      : `Beim nächsten Lauf ${either(count, 'würde', 'würden')} ${rows(count)} entfernt.`,
  countingLeaving: 'Es wird gezählt, was entfernt würde …',
  planChanged: (plan) => `${plan} gilt ab dem nächsten Lauf. Was entfernt ist, kommt nicht zurück.`,
  window: 'Aufbewahrung',
  windowDays: days,
  unlimited: 'Unbegrenzt',
  nextPass: 'Nächster Lauf',
  noPassPlanned: 'Keiner geplant',
  leavesNext: 'Läuft als Nächstes ab',
  leavingOf: (count, collection) => `${rows(count)} in ${collections[collection] ?? collection}`,
  nothingLeaves: 'Nichts',
  exportReminder: 'Empfohlen',
  runPass: 'Lauf jetzt starten',
  passRunning: 'Ein Lauf ist aktiv …',
  passRan: (deleted, duration) =>
    deleted.value === 0
      ? `Nichts war fällig (${duration}).`
      : `${rows(deleted)} in ${duration} entfernt.`,
  passNotDone: (deleted) =>
    `Der Lauf endete nicht richtig; ${rows(deleted)} ${either(deleted, 'ist', 'sind')} entfernt. Der nächste macht weiter.`,
  passes: 'Läufe',
  noPasses: 'Noch kein Lauf',
  noPassesHint: 'Jeder Lauf des Aufbewahrungsdienstes steht hier.',
  passColumns: {
    started: 'Begonnen',
    state: 'Status',
    policy: 'Tarif',
    cutoff: 'Entfernt vor',
    counted: 'Gezählt',
    deleted: 'Gelöscht',
    duration: 'Dauer',
    next: 'Nächster Lauf',
  },
  passState: (state) => passStates[state],

  keys: 'API-Schlüssel',
  keysLoading: 'Schlüssel werden ermittelt …',
  keyColumns: {
    name: 'Name',
    prefix: 'Präfix',
    live: 'Zeilen',
    total: 'Jemals erfasst',
    delete: 'Löschen',
  },
  noKeys: 'Noch keine Schlüssel',
  noKeysHint: 'Ein Schlüssel steht hier nach seinem ersten API-Aufruf.',
  unnamedKey: 'Schlüssel ohne Namen',
  noRowsLeft: 'Keine Zeilen übrig',
  deleteKey: 'Löschen …',
  deleteKeyNamed: (name) => `${name} löschen …`,
  deletionTitle: (name) => `${name} löschen`,
  deletionSteps: 'Schritte',
  stepDone: 'Erledigt',
  stepCurrent: 'Jetzt',
  stepWaiting: 'Später',
  stepStopped: 'Angehalten',
  countStep: 'Zählen',
  countingRows: 'Zeilen werden gezählt …',
  notCounted: 'Die Zeilen konnten nicht gezählt werden, daher kann noch nichts gelöscht werden.',
  rowsOfKey: (count, name, prefix) =>
    count.value === 0
      ? `Von ${name} (${prefix}) ist keine Zeile übrig. Der Schlüssel kann sofort gelöscht werden.`
      : `${rows(count)} von ${name} (${prefix}) ${either(count, 'wird', 'werden')} mit dem Schlüssel gelöscht, gleich wie alt.`,
  exportStep: 'Alles exportieren',
  exportFirst: 'Alles wird exportiert, bevor es gelöscht wird.',
  noExport: 'Zeilen können hier nicht exportiert und daher auch nicht gelöscht werden.',
  exportAsFormat: (format) => `Als ${format} exportieren`,
  rowsExported: (count, file) => `${rows(count)} nach ${file} geschrieben.`,
  verifyStep: 'Prüfen',
  verifyLater: 'Die Datei wird mit einer neuen Zählung verglichen.',
  verifying: 'Die Datei wird mit einer neuen Zählung verglichen …',
  notVerified: 'Die neue Zählung kam nicht an, daher konnte die Datei nicht verglichen werden.',
  verified: (exported, counted, file) =>
    `${exported.text} von ${rows(counted)} ${either(counted, 'steht', 'stehen')} in ${file}.`,
  nothingToVerify: 'Es gibt nichts zu exportieren.',
  rowsArrived: (added, now) =>
    `${rows(added)} ${either(added, 'kam', 'kamen')} inzwischen hinzu: Jetzt sind es ${now.text}. Nichts wurde gelöscht.`,
  rowsLeft: (gone, now) =>
    `${rows(gone)} ${either(gone, 'ist', 'sind')} inzwischen abgelaufen: Jetzt sind es ${now.text}. Nichts wurde gelöscht.`,
  rowsMissing: (exported, now) =>
    `Die Datei enthält ${exported.text}, es sind aber ${rows(now)}. Nichts wurde gelöscht.`,
  rowsDiffer: (now) =>
    `Einige Zeilen sind abgelaufen, andere kamen hinzu: Jetzt sind es ${now.text}. Nichts wurde gelöscht.`,
  exportAgain: 'Exportieren Sie erneut, sobald der Schlüssel nicht mehr benutzt wird.',
  deleteKeyAndRows: 'Schlüssel und Zeilen löschen',
  deleting: 'Wird gelöscht …',
  deletionRefused: 'Nichts wurde gelöscht.',
  keyKept: 'Der Schlüssel selbst konnte nicht gelöscht werden, daher bleiben seine Zeilen.',
  deletionNotHeard:
    'Es ist nicht bekannt, ob die Zeilen gelöscht wurden. Sie werden erneut gezählt …',
  deletionUnknown:
    'Es ist nicht bekannt, ob die Zeilen gelöscht wurden, und sie konnten nicht gezählt werden.',
  countAgain: 'Erneut zählen',
  deletionLost: (count) =>
    `Die Antwort ging verloren. ${either(count, `Die ${rows(count)} ist`, `Alle ${rows(count)} sind`)} noch da; nichts wurde gelöscht.`,
  deleted: (count) =>
    count.value === 0
      ? 'Der Schlüssel hatte keine Zeilen. Die Statistik bleibt.'
      : `${rows(count)} ${either(count, 'wurde', 'wurden')} entfernt. Die Statistik bleibt.`,
  closeDialog: 'Schließen',
  stopExport: 'Der Export ist nicht fertig. Abbrechen und schließen?',
  keepExporting: 'Weiter exportieren',
  stopAndClose: 'Abbrechen und schließen',
  accountError: (code) => troubles[code] ?? 'Der Server konnte das nicht tun.',
}

const collections: Readonly<Record<string, string>> = {
  logs: 'API-Anfragen',
  activity: 'Aktivität',
  'gateway-logs': 'API-Protokollen',
  'llm-logs': 'AI-Gateway-Protokollen',
}

const passStates: Readonly<Record<RetentionPass['state'], string>> = {
  running: 'Läuft',
  done: 'Fertig',
  interrupted: 'Unterbrochen',
  failed: 'Fehlgeschlagen',
}

const troubles: Readonly<Partial<Record<ErrorCode, string>>> = {
  unauthorized: 'Sie sind abgemeldet. Melden Sie sich an und versuchen Sie es erneut.',
  forbidden: 'Sie dürfen das nicht. Wenden Sie sich an einen Inhaber des Kontos.',
  'not-found': 'Der Server weiß nicht, wie das geht.',
  'rate-limited': 'Der Server ist ausgelastet und bittet um eine Pause.',
  timeout: 'Der Server hat nicht rechtzeitig geantwortet.',
  unavailable: 'Der Server war nicht erreichbar.',
  'bad-answer': 'Der Server hat etwas anderes geantwortet.',
  'count-changed': 'Es sind andere Zeilen da, als gezählt wurden.',
  'pass-running': 'Ein Lauf ist bereits aktiv.',
}
