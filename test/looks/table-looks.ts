import { composeStories } from '@storybook/react-vite'
import * as activityRows from '../../stories/tables/activity-table-rows.stories.tsx'
import * as gatewayExports from '../../stories/tables/gateway-logs-table-exporting.stories.tsx'
import * as gatewayFilters from '../../stories/tables/gateway-logs-table-filtering.stories.tsx'
import * as gatewayOpened from '../../stories/tables/gateway-logs-table-opened.stories.tsx'
import * as gatewayRows from '../../stories/tables/gateway-logs-table-rows.stories.tsx'
import * as llmDays from '../../stories/tables/llm-logs-table-days.stories.tsx'
import * as llmList from '../../stories/tables/llm-logs-table-one-list.stories.tsx'
import * as llmOpened from '../../stories/tables/llm-logs-table-opened.stories.tsx'
import * as llmSearch from '../../stories/tables/llm-logs-table-searching.stories.tsx'
import * as logsColumns from '../../stories/tables/logs-table-columns.stories.tsx'
import * as logsExports from '../../stories/tables/logs-table-exporting.stories.tsx'
import * as logsRows from '../../stories/tables/logs-table-rows.stories.tsx'
import * as logsValues from '../../stories/tables/logs-table-values.stories.tsx'
import * as logsWaiting from '../../stories/tables/logs-table-waiting.stories.tsx'
import { look, type Look } from './look.ts'

const logs = {
  ...composeStories(logsColumns),
  ...composeStories(logsExports),
  ...composeStories(logsRows),
  ...composeStories(logsValues),
  ...composeStories(logsWaiting),
}
const activity = composeStories(activityRows)
const gateway = {
  ...composeStories(gatewayExports),
  ...composeStories(gatewayFilters),
  ...composeStories(gatewayOpened),
  ...composeStories(gatewayRows),
}
const llm = {
  ...composeStories(llmDays),
  ...composeStories(llmList),
  ...composeStories(llmOpened),
  ...composeStories(llmSearch),
}

/** The four tables and what opens in them. */
export const tableLooks: readonly Look[] = [
  look('logs-rows', logs.FiveHundredRows, 'light dark narrow forced dense'),
  look('logs-menu-open', logs.MenuOpen),
  look('logs-columns', logs.PanelOpen, 'light dark'),
  look('logs-value-open', logs.ErrorCodeOnFocus, 'light'),
  look('logs-empty', logs.NoRequestsYet, 'light'),
  look('logs-loading', logs.Loading),
  look('logs-failed', logs.Failed, 'light'),
  look('logs-signed-out', logs.SignedOut, 'dark'),
  look('logs-failed-over-rows', logs.FailedOverOldRows, 'dark'),
  look('activity-rows', activity.ReferenceTexts, 'light narrow'),
  look('activity-catalogue', activity.WholeCatalogue, 'light'),
  look('gateway-rows', gateway.FewRows, 'light dark narrow'),
  look('gateway-chips', gateway.ManyChips),
  look('gateway-filter-open', gateway.Clients, 'light forced'),
  look('gateway-cell-menu', gateway.CellMenu, 'light'),
  look('gateway-everything-selected', gateway.EverythingSelected, 'light'),
  look('gateway-opened', gateway.RefusedRequest),
  look('llm-days', llm.TodayAndBefore, 'light dark'),
  look('llm-conversation', llm.Conversation, 'tall dark rtl narrow forced'),
  look('llm-one-list', llm.AWeek, 'dark'),
  look('llm-search', llm.TermsAsChips, 'light'),
]
