import { account, usage } from './lib/languages/japanese/account.ts'
import { exporting } from './lib/languages/japanese/export.ts'
import { filters } from './lib/languages/japanese/filters.ts'
import { activity, gateway, llm } from './lib/languages/japanese/kinds.ts'
import { labels } from './lib/languages/japanese/labels.ts'
import { panels } from './lib/languages/japanese/panels.ts'
import { columns, detail, list, live, reach } from './lib/languages/japanese/rows.ts'
import { table } from './lib/languages/japanese/table.ts'
import { views } from './lib/languages/japanese/views.ts'
import type { Language } from './lib/languages/language.ts'

export type { Language } from './lib/languages/language.ts'

/** All words in Japanese: `<LogsTable adapter={adapter} {...japanese} />`. */
export const japanese: Language = {
  locale: 'ja',
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
