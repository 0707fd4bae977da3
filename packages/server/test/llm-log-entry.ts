export { bodies, llmLogEntry } from '../src/lib/testing/entries/llm-log-entry.ts'
