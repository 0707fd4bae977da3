import type { ExportMessages } from '../../words/export-messages.ts'
import { either, rows } from './counts.ts'

const known = { exact: '', 'at-least': 'mindestens ', estimate: 'etwa ' } as const

/** The words about whole results and their export in German. */
export const exporting: ExportMessages = {
  pageSelected: (selected) =>
    selected.value === 1
      ? 'Die Zeile auf dieser Seite ist ausgewählt.'
      : `Alle ${selected.text} Zeilen auf dieser Seite sind ausgewählt.`,
  selectEverything: (total, relation) =>
    total === null || relation !== 'exact'
      ? `Alle Treffer auswählen${total ? `, ${known[relation]}${total.text}` : ''}`
      : `Alle ${total.text} Treffer auswählen`,
  everythingSelected: (total, relation) =>
    total === null || relation !== 'exact'
      ? `Alle Treffer sind ausgewählt${total ? `, ${known[relation]}${total.text}` : ''}.`
      : `Alle ${total.text} Treffer sind ausgewählt.`,
  onlyThisPage: 'Nur diese Seite',
  clearSelection: 'Auswahl aufheben',
  gathering: 'Zeilen werden gesammelt …',
  longerThan: (size) => `mehr als ${size}`,

  exporting: 'Export läuft',
  exportProgress: (done, expected) =>
    expected === null ? `Bisher ${rows(done)}` : `${done.text} von ${rows(expected)}`,
  cancelExport: 'Abbrechen',
  exportCancelled: 'Export abgebrochen',
  filesKept: (files) => `Export abgebrochen. Bereits gespeichert: ${files}.`,
  exportGoesOn: 'Die Verbindung ist abgebrochen. Der Export geht von selbst weiter.',
  exportPauses: 'Der Server bittet um eine Pause. Der Export geht von selbst weiter.',
  exportStopped: (done) => `Der Export hielt nach ${rows(done)} an.`,
  exportResumes: 'Ein neuer Versuch macht dort weiter.',
  wholeExportFailed: 'Der Export hielt an, und es wurde keine Datei geschrieben.',
  tryExportAgain: 'Erneut versuchen',

  manyFiles: (count, first, last) =>
    `${count.text} ${either(count, 'Datei', 'Dateien')}, ${first} bis ${last}`,
  wholeExported: (count, file) => `${rows(count)} nach ${file} exportiert`,
  exportVerified: (exported) => `${exported}, geprüft`,
  exportUncounted: (exported) => `${exported}, vollständig, aber nicht nachgezählt`,
  rowsLeftMeanwhile: (exported, counted, left) =>
    `Die Datei enthält ${exported.text} von ${rows(counted)}; ${left.text} ${either(left, 'ist', 'sind')} inzwischen abgelaufen.`,
  rowsCameMeanwhile: (exported, came) =>
    `Die Datei enthält ${rows(exported)}; ${came.text} ${either(came, 'kam', 'kamen')} inzwischen hinzu.`,
  rowsLacking: (exported, counted, missing) =>
    `Die Datei enthält ${exported.text} von ${rows(counted)}; ${missing.text} ${either(missing, 'fehlt', 'fehlen')}.`,
  rowsTwice: (exported, counted) =>
    `Die Datei enthält ${rows(exported)}, gezählt wurden aber ${counted.text}. Manche stehen vielleicht doppelt darin.`,
}
