import type { ErrorCode } from '@loggia/core'
import type { ColumnsMessages } from '../../words/columns-messages.ts'
import type { DetailMessages } from '../../words/detail-messages.ts'
import type { ListMessages } from '../../words/list-messages.ts'
import type { LiveMessages } from '../../words/live-messages.ts'
import type { ReachMessages } from '../../words/reach-messages.ts'
import type { Count } from '../../words/table-messages.ts'
import { either } from './counts.ts'
import { table } from './table.ts'

export const columns: ColumnsMessages = {
  moveColumnUp: (label) => `${label} nach oben`,
  moveColumnDown: (label) => `${label} nach unten`,
  pinColumn: (label) => `Wo ${label} sichtbar bleibt`,
  pinNone: 'Scrollt mit',
  pinStart: 'Am Anfang',
  pinEnd: 'Am Ende',
  usualColumnWidth: (label) => `Standardbreite für ${label}`,
  columnWidth: (label) => `Breite von ${label}`,
  narrowerColumn: (label) => `${label} schmaler machen`,
  widerColumn: (label) => `${label} breiter machen`,
  fitColumn: 'An Inhalt anpassen',
  usualWidth: 'Standardbreite',
  usualColumns: 'Auf Standard zurücksetzen',
  columnsAreUsual: 'Die Spalten sind auf Standard',
  columnPlace: (label, place, count) => `${label}, Spalte ${place} von ${count}`,
  columnPixels: (label, pixels) => `${label}, ${pixels} Pixel breit`,
  columnWidthIsUsual: (label) => `${label}, Standardbreite`,
  density: 'Zeilenhöhe',
  densities: { comfortable: 'Komfortabel', compact: 'Kompakt', dense: 'Dicht' },
}

export const detail: DetailMessages = {
  details: 'Details',
  nothingMore: 'Mehr wurde nicht erfasst.',
  entryGone:
    'Diese Anfrage gibt es nicht mehr. Ihre Zeit war abgelaufen, oder sie wurde mit ihrem Schlüssel gelöscht.',
  entryError: (code) => detailErrors[code] ?? table.error(code),
  showAll: (size) => `Alles anzeigen (${size})`,
  roles: {
    system: 'System',
    developer: 'Entwickler',
    user: 'Benutzer',
    assistant: 'Assistent',
    tool: 'Werkzeug',
    function: 'Funktion',
    model: 'Modell',
  },
  reasoning: 'Überlegung',
  refusal: 'Ablehnung',
  toolCall: (name) => (name === '' ? 'Werkzeugaufruf' : `Ruft ${name} auf`),
  toolResult: (name) => (name === '' ? 'Werkzeugergebnis' : `Ergebnis von ${name}`),
  mediaKinds: {
    image: 'Bild',
    audio: 'Audio',
    video: 'Video',
    file: 'Datei',
    document: 'Dokument',
    pdf: 'PDF',
  },
  otherParameters: 'Weitere Parameter',
}

const detailErrors: Readonly<Partial<Record<ErrorCode, string>>> = {
  forbidden:
    'Sie dürfen diese Anfrage nicht vollständig sehen. Wenden Sie sich an einen Inhaber des Kontos.',
  'not-found': 'Die vollständige Anfrage ist nicht dort, wo sie sein sollte.',
  unavailable: 'Die vollständige Anfrage konnte nicht geladen werden.',
  'bad-answer': 'Der Server hat etwas gesendet, das keine Anfrage ist.',
}

export const list: ListMessages = {
  selectAllMatching: 'Alle Treffer auswählen',
  rowOnItsWay: 'Wird geladen',
  rowsInView: (from, to, total) =>
    `${from === to ? `Zeile ${from}` : `Zeilen ${from}–${to}`}${total === null ? '' : ` von ${total}`}`,
  selected: (selected) => `${selected.text} ausgewählt`,
  allSelected: 'Alle ausgewählt',
  someRowsMissing: 'Einige Zeilen fehlen.',
  clearSelection: 'Auswahl aufheben',
  jumpToTime: 'Zu Zeitpunkt springen',
  jump: 'Springen',
  jumpMoment: 'Zeitpunkt',
  jumpNowhere: 'Geben Sie ein Datum und eine Uhrzeit ein, die es gibt.',
  jumpUnavailable:
    'Springt zu einem Zeitpunkt, solange die neuesten oder die ältesten Zeilen zuerst stehen.',
  notLoadedYet: (loaded, all) =>
    `${loaded.text} von ${all.text} Zeilen wurden ausgewählt: Die anderen sind nicht geladen. Wählen Sie alle aus und nehmen Sie heraus, was Sie nicht brauchen.`,
}

const newRows = (count: Count, more: boolean): string =>
  `${count.text}${more ? '+' : ''} ${more ? 'neue Zeilen' : either(count, 'neue Zeile', 'neue Zeilen')}`

export const live: LiveMessages = {
  auto: 'Auto',
  autoOff: (pause) => `Alle ${pause} nach neuen Zeilen fragen`,
  autoOn: (pause, answered) =>
    `Fragt alle ${pause} nach neuen Zeilen.${answered === null ? '' : ` Letzte Antwort: ${answered}.`}`,
  autoListening: 'Neue Zeilen kommen, sobald sie erfasst sind. Drücken, um das zu beenden',
  autoOffline: 'Sie sind offline. Neue Zeilen kommen, sobald die Verbindung wieder da ist.',
  autoFailing: (moment) =>
    `Neue Zeilen konnten nicht geladen werden. Nächster Versuch: ${moment}; bis dahin bleiben diese Zeilen.`,
  autoTold: (moment) =>
    `Der Server ist ausgelastet und bittet um eine Pause. Nächster Versuch: ${moment}; bis dahin bleiben diese Zeilen.`,
  autoSignedOut:
    'Sie sind abgemeldet, daher kommen keine neuen Zeilen. Melden Sie sich an und schalten Sie Auto wieder ein.',
  autoForbidden: 'Sie dürfen diese Protokolle nicht mehr sehen, daher kommen keine neuen Zeilen.',
  newRows: (count, more) => `${count.text}${more ? '+' : ''} neu`,
  newRowsWait: newRows,
  showNewRows: (count, more) => `${newRows(count, more)}, anzeigen`,
  gap: (since) =>
    `Neue Zeilen füllen diese Seite. Alle weiteren${since === null ? '' : ` seit ${since}`} stehen auf den nächsten Seiten.`,
  gapNext: 'Weiter zu ihnen',
}

export const reach: ReachMessages = {
  lookingThrough: (moment) => `Suche weiter, bisher zurück bis ${moment} …`,
  lookedThrough: (moment) => `Durchsucht bis zurück zu ${moment}.`,
  nothingUntil: (moment) => `Nichts gefunden bis zurück zu ${moment}`,
  nothingUntilHint: 'Ältere Zeilen wurden noch nicht durchsucht.',
  lookOn: 'Weiter zurück suchen',
}
