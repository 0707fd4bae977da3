'use client'

export { ActorCell } from './lib/cells/actor-cell.tsx'
export { EventBadge, type EventBadgeProps } from './lib/cells/event-badge.tsx'
export type { EventCategories, EventCategory } from './lib/cells/event-categories.ts'
export { commonErrorCodes, type ErrorCodes, type ErrorHelp } from './lib/cells/error-codes.tsx'
export { HashCell } from './lib/cells/hash-cell.tsx'
export { KeyStateIcon } from './lib/cells/key-cell.tsx'
export { MethodCell } from './lib/cells/method-cell.tsx'
export { PathCell } from './lib/cells/path-cell.tsx'
export { StatusBadge } from './lib/cells/status-badge.tsx'
export { CodeCell, TextCell } from './lib/cells/text-cell.tsx'
export { Timestamp } from './lib/cells/timestamp.tsx'
export { ColumnsButton, type ColumnsButtonProps } from './lib/columns/columns-button.tsx'
export type { ColumnsPanelProps } from './lib/columns/columns-panel.tsx'
export type { ArrangedColumn } from './lib/columns/arranged.ts'
export { useColumns, type Columns } from './lib/hooks/use-columns.ts'
export { conversationOf, type Conversation } from './lib/detail/conversation.ts'
export type { MessagePart, Turn } from './lib/detail/turn.ts'
export { useWholeEntry, type WholeEntry } from './lib/detail/use-whole-entry.ts'
export {
  useExport,
  type ExportFormat,
  type ExportOptions,
  type ExportOutcome,
  type Exports,
} from './lib/hooks/use-export.ts'
export {
  useDebouncedSearch,
  type DebouncedSearch,
  type DebouncedSearchOptions,
} from './lib/hooks/use-debounced-search.ts'
export { useFacets, type FacetAnswer } from './lib/filters/use-facets.ts'
export {
  useFilters,
  type ControlState,
  type Filters,
  type FiltersOptions,
} from './lib/filters/use-filters.ts'
export type { Theme } from './lib/hooks/use-color-scheme.ts'
export {
  useFullscreen,
  type Fullscreen,
  type FullscreenOptions,
} from './lib/hooks/use-fullscreen.ts'
export { usePage, type Answer, type Ended } from './lib/hooks/use-page.ts'
export { usePagination, type Pagination } from './lib/hooks/use-pagination.ts'
export type { Density } from '@loggia/core'
export { useRememberedState, type RememberedShape } from './lib/hooks/use-remembered-state.ts'
export { useSearch, type Search } from './lib/hooks/use-search.ts'
export { useSelection, type Selection } from './lib/hooks/use-selection.ts'
export { useSorting, type Sorting } from './lib/hooks/use-sorting.ts'
export {
  useTableState,
  type TableHandle,
  type TableStateOptions,
} from './lib/hooks/use-table-state.ts'
export {
  useAutoRefresh,
  type AutoRefresh,
  type AutoRefreshOptions,
  type LiveOptions,
} from './lib/live/use-auto-refresh.ts'
export type { PollPlan } from './lib/live/poll-plan.ts'
export { useLiveRows, type LiveRows, type LiveRowsOptions } from './lib/live/use-live-rows.ts'
export type { Gap, Waiting } from './lib/live/live-window.ts'
export type { ListAnswer } from './lib/scroll/list-answer.ts'
export type { Anchor, ListRows } from './lib/scroll/list-rows.ts'
export { useRowList } from './lib/scroll/use-row-list.ts'
export type { RowList } from './lib/model/row-list.ts'
export {
  tableColumns,
  type CardName,
  type CellComponent,
  type CellProps,
  type ColumnLook,
  type ColumnLooks,
  type TableColumn,
} from './lib/model/column-look.ts'
export type { Row } from './lib/model/row.ts'
export { ActionsButton, type ActionsButtonProps } from './lib/parts/actions-button.tsx'
export type { ActedOn } from './lib/parts/menu-button.tsx'
export { EntryGrid, type EntryGridProps, type GridHandle } from './lib/parts/entry-grid.tsx'
export type { CellMenuPlace } from './lib/model/cell-menu-place.ts'
export type { ColumnChange } from './lib/model/column-change.ts'
export type { RowOpening } from './lib/model/row-opening.ts'
export { FindField, type FindFieldProps } from './lib/parts/find-field.tsx'
export {
  NoticeArea,
  useNotice,
  type Notice,
  type NoticeChoice,
  type NoticeHandle,
} from './lib/parts/notices.tsx'
export { Pager, type PagerProps } from './lib/parts/pager.tsx'
export { TableMessage, type TableMessageProps } from './lib/parts/table-message.tsx'
export { TableRoot, type TableRootProps } from './lib/parts/table-root.tsx'
export { ActivityTable, type ActivityTableProps } from './lib/tables/activity-table.tsx'
export type { UsageOptions } from './lib/account/account-strip.tsx'
export type { AccountLook } from './lib/account/account-root.tsx'
export type { BannerSource } from './lib/retention/banner-line.tsx'
export type {
  ExportedPreset,
  ExportFigures,
  ExportOrder,
  WantedEntries,
  WholeExportOptions,
  WrittenFile,
} from './lib/export/export-whole.ts'
export type { RowCheck } from './lib/export/row-check.ts'
export { KeyDeletion, type KeyDeletionProps } from './lib/keys/key-deletion.tsx'
export type { KeyDeletionDialogProps } from './lib/keys/key-deletion-dialog.tsx'
export type { KeyDeletionSource } from './lib/keys/key-deletion-flow.ts'
export type { KeyDeletionState, Trouble } from './lib/keys/key-deletion-state.ts'
export { KeysPanel, type KeysPanelProps } from './lib/keys/keys-panel.tsx'
export { RetentionBanner, type RetentionBannerProps } from './lib/retention/retention-banner.tsx'
export { RetentionPanel, type RetentionPanelProps } from './lib/retention/retention-panel.tsx'
export type { Action, ActionState } from './lib/account/use-action.ts'
export { useKeyDeletion, type KeyDeletionHandle } from './lib/keys/use-key-deletion.ts'
export {
  useRetention,
  type Retention,
  type RetentionOptions,
} from './lib/retention/use-retention.ts'
export {
  useWholeExport,
  type WholeExport,
  type WholeExportState,
} from './lib/export/use-whole-export.ts'
export { EntryTable } from './lib/tables/entry-table.tsx'
export { preloadScroll } from './lib/tables/fetched-parts.tsx'
export type { OneList, Paging } from './lib/tables/paging.ts'
export type { EntryTableProps, TableProps } from './lib/tables/table-props.ts'
export { GatewayLogsTable, type GatewayLogsTableProps } from './lib/tables/gateway-logs-table.tsx'
export { LlmLogsTable, type LlmLogsTableProps } from './lib/tables/llm-logs-table.tsx'
export { LogsTable, type LogsTableProps } from './lib/tables/logs-table.tsx'
export { browserUrl } from './lib/url/browser-url.ts'
export type { UrlPort } from './lib/url/url-port.ts'
export type { UrlTableState } from './lib/url/url-table-state.ts'
export { useRouterUrl } from './lib/url/use-router-url.ts'
export { useUrlState, type UrlState } from './lib/url/use-url-state.ts'
export { browserViews } from './lib/views/browser-views.ts'
export {
  useSavedViews,
  type SavedViews,
  type SavedViewsOptions,
} from './lib/views/use-saved-views.ts'
export type { ViewStorage } from './lib/views/view-storage.ts'
export { ViewsButton } from './lib/views/views-button.tsx'
export type { ViewsMenuProps } from './lib/views/views-menu.tsx'
export { UsageChart, type UsageChartProps } from './lib/usage/usage-chart.tsx'
export { useUsage, type UsageAnswer } from './lib/usage/use-usage.ts'
export type { Language, WholeMessages } from './lib/languages/language.ts'
export type { CommonErrorCode, LabelName, Labels } from './lib/words/label-messages.ts'
export type { Messages } from './lib/words/messages.ts'
export { pluralOf, type PluralForms } from './lib/words/plural-of.ts'
export type { Count } from './lib/words/table-messages.ts'
export type { TimeFormats } from './lib/words/time-formats.ts'
export { useViewer, ViewerProvider, type Viewer, type ViewerOptions } from './lib/words/viewer.tsx'
export { labelsOf, withLabels, type PresetWords } from './lib/words/with-labels.ts'
