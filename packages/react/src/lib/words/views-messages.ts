/** The words about saved views. They come with what says them. */
export type ViewsMessages = typeof viewsEnglish

/** What the table shows that nobody has touched, by the name of its preset. */
const usual: Readonly<Record<string, string>> = {
  activity: 'All activity',
  logs: 'All requests',
  'gateway-logs': 'All requests',
  'llm-logs': 'All requests',
}

export const viewsEnglish = {
  views: 'Views',
  /** What is shown that nobody has narrowed. `collection` is the name of the preset: `logs`, `activity`. */
  usualView: (collection: string): string => usual[collection] ?? 'All rows',
  /** The button; `changed` says whether something else is shown by now. */
  viewIs: (name: string, changed: boolean): string =>
    changed ? `View: ${name}, changed` : `View: ${name}`,
  viewChanged: 'Changed',
  viewsLoading: 'Loading views',
  viewsFailed: 'Saved views could not be loaded.',
  noViews:
    'No saved views yet. Narrow, sort or arrange the rows as you like, then save them as a view.',
  openViewFirst: (name: string): string => `Open ${name} first`,
  viewOpensFirst: 'Opens first',
  renameView: (name: string): string => `Rename ${name}`,
  deleteView: (name: string): string => `Delete ${name}`,
  saveChanges: 'Save changes',
  dropChanges: 'Discard changes',
  saveAsView: 'Save as new view',
  viewName: 'Name of the view',
  saveView: 'Save',
  cancelView: 'Cancel',
  nameIsTaken: 'Another view has this name.',
  viewOpened: (name: string): string => `View ${name} opened`,
  viewSaved: (name: string): string => `View ${name} saved`,
  viewRenamed: (name: string): string => `View renamed to ${name}`,
  viewDeleted: (name: string): string => `View ${name} deleted`,
  viewOpensNow: (name: string): string => `The table now opens with ${name}`,
  undoDelete: 'Undo',
  viewNotSaved: (name: string): string => `${name} could not be saved. Try again in a moment.`,
  viewNotDeleted: (name: string): string => `${name} could not be deleted. Try again in a moment.`,
}
