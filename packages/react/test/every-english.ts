import { activity, activityCategories, apiLogs, gatewayLogs, llmLogs } from '@loggia/core'
import { commonErrorCodes } from '../src/lib/cells/error-codes.tsx'
import type { WholeMessages } from '../src/lib/languages/language.ts'
import { actionEnglish } from '../src/lib/words/action-messages.ts'
import { activityEnglish } from '../src/lib/words/activity-messages.ts'
import { columnsEnglish } from '../src/lib/words/columns-messages.ts'
import { detailEnglish } from '../src/lib/words/detail-messages.ts'
import { filterEnglish } from '../src/lib/words/filter-messages.ts'
import { gatewayEnglish } from '../src/lib/words/gateway-messages.ts'
import { listEnglish } from '../src/lib/words/list-messages.ts'
import { liveEnglish } from '../src/lib/words/live-messages.ts'
import { llmEnglish } from '../src/lib/words/llm-messages.ts'
import { panelEnglish } from '../src/lib/words/panel-messages.ts'
import { reachEnglish } from '../src/lib/words/reach-messages.ts'
import { searchEnglish } from '../src/lib/words/search-messages.ts'
import { english } from '../src/lib/words/table-messages.ts'
import { usageEnglish } from '../src/lib/words/usage-messages.ts'
import { viewsEnglish } from '../src/lib/words/views-messages.ts'
import { labelsOf } from '../src/lib/words/with-labels.ts'

const meanings = Object.entries(commonErrorCodes).map(([code, { description }]) => [
  `logs/error_code/${code}`,
  description,
])

const categories = Object.entries(activityCategories).map(([category, { label }]) => [
  `activity/category/${category}`,
  label,
])

/** Every word of the kit in English, also those that presets and tables of codes hold. */
export const everyEnglish: WholeMessages = {
  ...english,
  ...actionEnglish,
  ...activityEnglish,
  ...columnsEnglish,
  ...detailEnglish,
  ...filterEnglish,
  ...gatewayEnglish,
  ...listEnglish,
  ...liveEnglish,
  ...llmEnglish,
  ...panelEnglish,
  ...reachEnglish,
  ...searchEnglish,
  ...usageEnglish,
  ...viewsEnglish,
  labels: {
    ...labelsOf(apiLogs),
    ...labelsOf(activity),
    ...labelsOf(gatewayLogs),
    ...labelsOf(llmLogs),
    ...Object.fromEntries([...meanings, ...categories]),
  } as WholeMessages['labels'],
}
