import type { ActionMessages } from './action-messages.ts'
import type { ActivityMessages } from './activity-messages.ts'
import type { ColumnsMessages } from './columns-messages.ts'
import type { DetailMessages } from './detail-messages.ts'
import type { ExportMessages } from './export-messages.ts'
import type { FilterMessages } from './filter-messages.ts'
import type { GatewayMessages } from './gateway-messages.ts'
import type { ListMessages } from './list-messages.ts'
import type { LiveMessages } from './live-messages.ts'
import type { LlmMessages } from './llm-messages.ts'
import type { PanelMessages } from './panel-messages.ts'
import type { ReachMessages } from './reach-messages.ts'
import type { TableMessages } from './table-messages.ts'
import type { UsageMessages } from './usage-messages.ts'
import type { ViewsMessages } from './views-messages.ts'

/**
 * Every word that the kit shows or says. Pass some or all of them to translate it.
 *
 * Numbers arrive formatted for the locale, counts also as numbers for plural rules.
 */
export type Messages = TableMessages &
  ActionMessages &
  ActivityMessages &
  PanelMessages &
  ReachMessages &
  UsageMessages &
  ColumnsMessages &
  DetailMessages &
  ExportMessages &
  FilterMessages &
  GatewayMessages &
  ListMessages &
  LiveMessages &
  LlmMessages &
  ViewsMessages
