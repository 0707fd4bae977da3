import { account, usage } from './lib/languages/arabic/account.ts'
import { exporting } from './lib/languages/arabic/export.ts'
import { filters } from './lib/languages/arabic/filters.ts'
import { activity, gateway, llm } from './lib/languages/arabic/kinds.ts'
import { labels } from './lib/languages/arabic/labels.ts'
import { panels } from './lib/languages/arabic/panels.ts'
import { columns, detail, list, live, reach } from './lib/languages/arabic/rows.ts'
import { table } from './lib/languages/arabic/table.ts'
import { views } from './lib/languages/arabic/views.ts'
import type { Language } from './lib/languages/language.ts'

export type { Language } from './lib/languages/language.ts'

/** All words in Arabic: `<LogsTable adapter={adapter} {...arabic} />`. */
export const arabic: Language = {
  locale: 'ar',
  messages: {
    labels,
    ...table,
    ...account,
    ...activity,
    ...columns,
    ...detail,
    ...exporting,
    ...filters,
    ...gateway,
    ...list,
    ...live,
    ...llm,
    ...panels,
    ...reach,
    ...usage,
    ...views,
  },
}
