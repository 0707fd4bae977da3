import type { ViewsMessages } from '../../words/views-messages.ts'

const usual: Readonly<Record<string, string>> = {
  activity: 'Gesamte Aktivität',
  logs: 'Alle Anfragen',
  'gateway-logs': 'Alle Anfragen',
  'llm-logs': 'Alle Anfragen',
}

/** The words about saved views in German. */
export const views: ViewsMessages = {
  views: 'Ansichten',
  usualView: (collection) => usual[collection] ?? 'Alle Zeilen',
  viewIs: (name, changed) => `Ansicht: ${name}${changed ? ', geändert' : ''}`,
  viewChanged: 'Geändert',
  viewsLoading: 'Ansichten werden geladen',
  viewsFailed: 'Gespeicherte Ansichten konnten nicht geladen werden.',
  noViews:
    'Noch keine gespeicherten Ansichten. Filtern, sortieren oder ordnen Sie die Zeilen, wie Sie möchten, und speichern Sie das als Ansicht.',
  openViewFirst: (name) => `${name} zuerst öffnen`,
  viewOpensFirst: 'Öffnet sich zuerst',
  renameView: (name) => `${name} umbenennen`,
  deleteView: (name) => `${name} löschen`,
  saveChanges: 'Änderungen speichern',
  dropChanges: 'Änderungen verwerfen',
  saveAsView: 'Als neue Ansicht speichern',
  viewName: 'Name der Ansicht',
  saveView: 'Speichern',
  cancelView: 'Abbrechen',
  nameIsTaken: 'Eine andere Ansicht heißt schon so.',
  viewOpened: (name) => `Ansicht ${name} geöffnet`,
  viewSaved: (name) => `Ansicht ${name} gespeichert`,
  viewRenamed: (name) => `Ansicht in ${name} umbenannt`,
  viewDeleted: (name) => `Ansicht ${name} gelöscht`,
  viewOpensNow: (name) => `Die Tabelle öffnet sich jetzt mit ${name}`,
  undoDelete: 'Rückgängig',
  viewNotSaved: (name) =>
    `${name} konnte nicht gespeichert werden. Versuchen Sie es gleich noch einmal.`,
  viewNotDeleted: (name) =>
    `${name} konnte nicht gelöscht werden. Versuchen Sie es gleich noch einmal.`,
}
