import { account, usage } from './lib/languages/german/account.ts'
import { exporting } from './lib/languages/german/export.ts'
import { filters } from './lib/languages/german/filters.ts'
import { activity, gateway, llm } from './lib/languages/german/kinds.ts'
import { labels } from './lib/languages/german/labels.ts'
import { panels } from './lib/languages/german/panels.ts'
import { columns, detail, list, live, reach } from './lib/languages/german/rows.ts'
import { table } from './lib/languages/german/table.ts'
import { views } from './lib/languages/german/views.ts'
import type { Language } from './lib/languages/language.ts'

export type { Language } from './lib/languages/language.ts'

/** All words in German: `<LogsTable adapter={adapter} {...german} />`. */
export const german: Language = {
  locale: 'de',
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
