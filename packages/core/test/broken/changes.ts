import { apiLogs, arrayAdapter } from '../../src/index.ts'
import { type BrokenAdapter } from './broken.ts'

/** Faults of paging while entries come and go. */
export const changes: readonly BrokenAdapter[] = [
  {
    fault: 'keeps what it was made of',
    adapter: (entries) => arrayAdapter([...entries], apiLogs),
    words: /A new first page starts with .* and not with what has just arrived/,
  },
  {
    fault: 'keeps what was removed',
    adapter: (entries) => arrayAdapter([...entries], apiLogs),
    words: /The entry .* is shown after it was removed/,
  },
]
