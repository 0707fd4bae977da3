import type { Messages } from '@loggia/react'

/** Some of the words of a table in German, to see longer ones in place. */
export const german: Partial<Messages> = {
  find: 'Auf dieser Seite suchen',
  findIn: ({ text }) => `In ${text} Zeilen dieser Seite suchen`,
  total: ({ text }) => `${text} Zeilen`,
  refresh: 'Aktualisieren',
  actions: 'Aktionen',
  actionsOn: ({ text }) => `Aktionen (${text})`,
  copyToClipboard: 'In die Zwischenablage kopieren',
  exportAsFile: 'Als Datei exportieren',
  copyAs: (format) => `Als ${format} kopieren`,
  exportAs: (format) => `Als ${format} exportieren`,
  selectRowsFirst: 'Bitte zuerst Zeilen auswählen',
  fullscreen: 'Vollbild',
  rowsPerPage: 'Zeilen pro Seite',
  range: (from, to) => `${from}–${to}`,
  rangeOf: (from, to, total) => `${from}–${to} von ${total}`,
  previousPage: 'Vorherige Seite',
  nextPage: 'Nächste Seite',
}
