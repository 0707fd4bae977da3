export { activity } from './lib/activity/activity.ts'
export { eventKey, eventKeyParts, type ActivityEvent } from './lib/activity/activity-event.ts'
export {
  activityCatalogue,
  type ActivityKey,
  type ActivityTemplate,
} from './lib/activity/catalogue.ts'
export { activityDescription, type ActivityFacts, type Fact } from './lib/activity/description.ts'
export {
  activityCategories,
  activityFamily,
  needsAttention,
  type ActivityCategory,
  type ActivityFamily,
} from './lib/activity/families.ts'
export type { Arrival, CallOptions, DataAdapter, SubscribeOptions } from './lib/adapter.ts'
export { isAddressable } from './lib/addressable.ts'
export { apiLogs } from './lib/api-logs.ts'
export { arrayAdapter, type ArrayAdapter } from './lib/array-adapter.ts'
export { atHand, valueAtHand, type AtHand } from './lib/at-hand.ts'
export { checkedPage } from './lib/checked-page.ts'
export type { EntriesToWrite } from './lib/chunks.ts'
export { csvChunks, toCsv, type CsvOptions } from './lib/csv.ts'
export {
  columnLayout,
  columnWidth,
  columnWidthLimits,
  usualLayout,
  type ColumnLayout,
} from './lib/column-layout.ts'
export { decodeCursor, encodeCursor, type Position } from './lib/cursor.ts'
export { guardCell, unguardCell } from './lib/csv-guard.ts'
export { keyPrefix, keyStates, type Entry, type KeyState, type LogEntry } from './lib/entry.ts'
export { entryListOf, type EntryList } from './lib/entry-list.ts'
export {
  asLoggiaError,
  isLoggiaError,
  LoggiaError,
  type ErrorCode,
  type ErrorFacts,
} from './lib/errors.ts'
export { exportedFields, type FieldChoice } from './lib/export-fields.ts'
export { fieldText, fieldValue, type Field, type FieldType } from './lib/field.ts'
export type { Detail, DetailSection } from './lib/detail.ts'
export { largestFacet, type Facet, type FacetValue } from './lib/facets/facet.ts'
export { facetCounter, runFacets, type FacetCounter } from './lib/facets/run-facets.ts'
export type { FilterChoice, FilterControl } from './lib/filter-control.ts'
export { finder } from './lib/find.ts'
export { fold } from './lib/fold.ts'
export {
  collectionTypes,
  type CollectionType,
  type GatewayLogEntry,
} from './lib/gateway/gateway-log-entry.ts'
export { gatewayLogs } from './lib/gateway/gateway-logs.ts'
export { hex } from './lib/hex.ts'
export {
  histogramSteps,
  largestHistogram,
  mostHistogramCounts,
  stepLengths,
  type Histogram,
  type HistogramBucket,
  type HistogramQuestion,
  type HistogramStep,
} from './lib/histogram/histogram.ts'
export {
  bucketsOf,
  histogramCounter,
  runHistogram,
  type HistogramCounter,
} from './lib/histogram/run-histogram.ts'
export { checkHistogramSpan } from './lib/histogram/histogram-span.ts'
export { instant } from './lib/instant.ts'
export { canonicalIp, ipHash } from './lib/ip-hash.ts'
export { jsonChunks, toJson } from './lib/json.ts'
export { llmSources, type LlmLogEntry, type LlmSource } from './lib/llm/llm-log-entry.ts'
export { llmLogs } from './lib/llm/llm-logs.ts'
export { matcher, searchedText } from './lib/matches.ts'
export { compareCodePoints, orderOf, type Order, type OrderKey } from './lib/order.ts'
export type { Page, Total } from './lib/page.ts'
export { firstQuery, withFields, type Column, type Preset, type QueryShape } from './lib/preset.ts'
export type { Problem } from './lib/problem.ts'
export {
  always,
  largestPage,
  type Filter,
  type Operator,
  type Period,
  type Query,
  type SortTerm,
} from './lib/query.ts'
export { hashedAddresses } from './lib/query-text/hashed-addresses.ts'
export {
  parseQueryText,
  type QueryText,
  type QueryTextProblem,
} from './lib/query-text/query-text.ts'
export { queryText } from './lib/query-text/written-terms.ts'
export { decodeQuery } from './lib/decode-query.ts'
export { encodeQuery } from './lib/encode-query.ts'
export { restAdapter, type RestAdapter, type RestOptions } from './lib/rest-adapter.ts'
export type { RestCallOptions } from './lib/rest-call.ts'
export type { AccountAdapter } from './lib/retention/account-adapter.ts'
export type {
  Leaving,
  PassCount,
  RetentionPass,
  RetentionPreview,
  RetentionStatus,
} from './lib/retention/pass.ts'
export {
  daysKept,
  expiryOf,
  exportFrequency,
  isRetentionPolicy,
  plans,
  policyCutoff,
  retentionCutoff,
  type ExportFrequency,
  type Plan,
  type RetentionPolicy,
} from './lib/retention/plan.ts'
export { restAccount, type RestAccountOptions } from './lib/retention/rest-account.ts'
export type {
  KeyUsage,
  Usage,
  UsageBucket,
  UsageCount,
  UsageQuestion,
  UsageStep,
  UsageSum,
} from './lib/retention/usage.ts'
export { pause, retried, retryAfter, type RetryOptions } from './lib/retry.ts'
export { cursorAfter, matching, pageOf, restOf, runQuery, type Placed } from './lib/run-query.ts'
export { statusFamily, type StatusFamily } from './lib/status.ts'
export type { SortStep } from './lib/sort-step.ts'
export {
  densities,
  type Change,
  type Density,
  type Step,
  type TableState,
  type ViewParts,
} from './lib/table-change.ts'
export { entriesBefore, firstState, nextState, queryOf, stateOf } from './lib/table-state.ts'
export {
  linkedState,
  stateLink,
  type LinkedState,
  type LinkOptions,
} from './lib/view/state-link.ts'
export { longestViewName, readView, readViews } from './lib/view/read-view.ts'
export {
  sameParts,
  usualParts,
  viewOf,
  viewParts,
  type SavedView,
  type ViewFacts,
  type ViewPeriod,
  type ViewState,
} from './lib/view/saved-view.ts'
