import { llmLogs, type LlmLogEntry } from '@loggia/core'
import { LlmLogsTable } from '../tables/llm-logs-table.tsx'
import { tableAttributes, tableProperties } from './element-attributes.ts'
import { LoggiaTableElement, type ElementKind } from './table-element.ts'

const kind: ElementKind<LlmLogEntry> = {
  preset: llmLogs,
  Table: LlmLogsTable,
  attributes: tableAttributes,
  properties: tableProperties,
  remembers: true,
}

/** `<loggia-llm-logs>`: requests to language models. */
export class LoggiaLlmLogsElement extends LoggiaTableElement<LlmLogEntry> {
  constructor() {
    super(kind)
  }
}
