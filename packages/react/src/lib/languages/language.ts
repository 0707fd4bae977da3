import type { ActionMessages } from '../words/action-messages.ts'
import type { LabelName } from '../words/label-messages.ts'
import type { Messages } from '../words/messages.ts'
import type { TableMessages } from '../words/table-messages.ts'

/**
 * A whole language, to spread into tables and panels: `<LogsTable adapter={adapter} {...german} />`.
 *
 * Its type holds it to every word. Direction is that of the page (`dir`).
 */
export interface Language {
  /** BCP 47: what dates, numbers and lists are written in. */
  readonly locale: string
  readonly messages: WholeMessages
}

/** Every word, also those of presets, error codes and categories. */
export type WholeMessages = Messages & { readonly labels: Readonly<Record<LabelName, string>> }

/** The words of a table and its actions, without those that stand in a file of their own. */
export type TableWords = ActionMessages & Omit<TableMessages, 'labels'>
