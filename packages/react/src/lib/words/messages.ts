import type { ActivityMessages } from './activity-messages.ts'
import type { PanelMessages } from './panel-messages.ts'
import type { TableMessages } from './table-messages.ts'
import type { UsageMessages } from './usage-messages.ts'

/**
 * Every word that the kit shows or says. Pass some or all of them to translate it.
 *
 * Numbers arrive formatted for the locale, counts also as numbers for plural rules.
 */
export type Messages = TableMessages & ActivityMessages & PanelMessages & UsageMessages
