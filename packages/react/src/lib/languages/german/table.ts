import type { ErrorCode } from '@loggia/core'
import type { TableWords } from '../language.ts'
import { rows } from './counts.ts'

/** The words of a table in German. */
export const table: TableWords = {
  table: 'API-Anfragen',
  find: 'Auf dieser Seite suchen',
  findIn: (loaded) => `In ${rows(loaded)} dieser Seite suchen`,
  found: (found, loaded) => `${found.text} von ${loaded.text}`,
  foundAnnouncement: (found) =>
    found.value === 0 ? 'Keine Zeile gefunden' : `${rows(found)} gefunden`,
  total: (total, relation) =>
    `${{ exact: '', 'at-least': 'Mindestens ', estimate: 'Etwa ' }[relation]}${rows(total)}`,
  refresh: 'Aktualisieren',
  columns: 'Spalten',
  downloadResults: 'Ergebnisse herunterladen',
  downloadUnavailable:
    'Der Download konnte nicht vorbereitet werden. Prüfen Sie die Verbindung und versuchen Sie es erneut.',
  all: 'alle',
  actions: 'Aktionen',
  actionsOn: (selected) => `Aktionen (${selected.text})`,
  copyToClipboard: 'In die Zwischenablage kopieren',
  exportAsFile: 'Als Datei exportieren',
  copyAs: (format) => `Als ${format} kopieren`,
  exportAs: (format) => `Als ${format} exportieren`,
  selectRowsFirst: 'Wählen Sie zuerst Zeilen aus',
  copied: (count, format) => `${rows(count)} als ${format} kopiert`,
  saved: (count, file) => `${rows(count)} nach ${file} exportiert`,
  copyTooLong: (size) =>
    `Das sind ${size} Text. Manche Programme schneiden beim Einfügen ab; eine Datei ist immer vollständig.`,
  copyAnyway: 'Trotzdem kopieren',
  copyFailed:
    'Der Browser hat das Kopieren nicht erlaubt. Nutzen Sie stattdessen „Als Datei exportieren“.',
  exportFailed:
    'Die Datei konnte nicht geschrieben werden. Versuchen Sie es erneut oder exportieren Sie weniger Zeilen.',
  menuUnavailable:
    'Das Menü konnte nicht geladen werden. Prüfen Sie die Verbindung und versuchen Sie es erneut.',
  detailUnavailable:
    'Die Details konnten nicht geladen werden. Prüfen Sie die Verbindung und versuchen Sie es erneut.',
  fullscreen: 'Vollbild',
  leaveFullscreen: 'Vollbild verlassen',
  selectAll: 'Alle gefundenen Zeilen dieser Seite auswählen',
  selectRow: (name) => `${name} auswählen`,
  sortedBy: (label, direction) =>
    `Sortiert nach ${label}, ${{ ascending: 'aufsteigend', descending: 'absteigend' }[direction]}`,
  notSorted: 'Nicht sortiert',
  sortHint: 'Zum Sortieren klicken',
  zone: (zone) => `Zeiten in der Zeitzone ${zone}`,
  notRecorded: 'Nicht erfasst',
  copyValue: (label) => `${label} kopieren`,
  valueCopied: (label) => `${label} kopiert`,
  local: 'Lokal',
  utc: 'UTC',
  relative: 'Relativ',
  prefix: 'Präfix',
  keyStates: {
    active: 'Aktiv',
    rotated: 'Rotiert',
    expired: 'Abgelaufen',
    inactive: 'Inaktiv',
  },
  statusFamilies: {
    informational: 'Information',
    success: 'Erfolg',
    redirect: 'Weiterleitung',
    'client-error': 'Client-Fehler',
    'server-error': 'Server-Fehler',
    unknown: 'Unbekannter Status',
  },
  empty: 'Noch keine Anfragen',
  emptyHint: 'Sie erscheinen hier wenige Sekunden nach Ihrem ersten API-Aufruf.',
  noMatch: (text) => `Keine Zeile auf dieser Seite enthält „${text}“`,
  noMatchHint: 'Hier wird nur die geladene Seite durchsucht.',
  clearFindText: 'Suchtext löschen',
  emptyPage: 'Auf dieser Seite ist nichts mehr',
  noAnswer: 'Nichts entspricht diesen Filtern',
  noAnswerTo: (text, filtered) =>
    `Nichts entspricht „${text}“${filtered ? ' und diesen Filtern' : ''}`,
  clearFilters: 'Filter entfernen',
  tryAgain: 'Erneut versuchen',
  firstPage: 'Zur ersten Seite',
  oldRows: 'Diese Zeilen sind von vorher.',
  waitAtLeast: (duration) => `Bitte warten Sie noch ${duration}.`,
  error: (code) => errorWords[code],
  pages: 'Seiten',
  range: (from, to) => `${from}–${to}`,
  rangeOf: (from, to, total) => `${from}–${to} von ${total}`,
  roughly: (total, relation) =>
    ({ exact: total, 'at-least': `${total}+`, estimate: `~${total}` })[relation],
  rowsPerPage: 'Zeilen pro Seite',
  previousPage: 'Vorherige Seite',
  nextPage: 'Nächste Seite',
  dismiss: 'Schließen',
}

const errorWords: Readonly<Record<ErrorCode, string>> = {
  'bad-query': 'Der Server hat die Abfrage nicht verstanden.',
  'bad-cursor': 'Diese Seite gibt es nicht mehr.',
  'cursor-mismatch': 'Diese Seite gehört zu einer anderen Suche.',
  unauthorized: 'Sie sind abgemeldet. Melden Sie sich an und versuchen Sie es erneut.',
  forbidden:
    'Sie dürfen diese Protokolle nicht sehen. Wenden Sie sich an einen Inhaber des Kontos.',
  'not-found': 'Die Protokolle sind nicht dort, wo sie sein sollten.',
  'rate-limited': 'Der Server ist ausgelastet und bittet um eine Pause.',
  timeout: 'Der Server hat nicht rechtzeitig geantwortet.',
  unavailable: 'Die Protokolle konnten nicht geladen werden.',
  'bad-answer': 'Der Server hat etwas gesendet, das keine Seite mit Protokollen ist.',
  'too-many':
    'Es sind zu viele Zeilen, um sie so zu sortieren. Sortieren Sie nach der Zeit oder wählen Sie einen kürzeren Zeitraum.',
  'page-overflow': 'Der Server hat mehr Zeilen gesendet, als eine Seite fasst.',
  'not-exportable': 'Eines der Felder kann nicht exportiert werden.',
  'count-changed': 'Es sind andere Zeilen da, als gezählt wurden. Es wurde nichts entfernt.',
  'pass-running': 'Ein Aufbewahrungslauf ist bereits aktiv.',
  'no-webcrypto': 'Dafür braucht diese Seite eine sichere Verbindung.',
}
