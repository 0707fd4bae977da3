import { apiLogs, type LogEntry } from '@loggia/core'
import type { ErrorCodes } from '../cells/error-codes.tsx'
import { LogsTable } from '../tables/logs-table.tsx'
import { keepProperties } from './accessors.ts'
import { tableAttributes, tableProperties } from './element-attributes.ts'
import { LoggiaTableElement, type ElementKind } from './table-element.ts'

const own = ['errorCodes'] as const

const kind: ElementKind<LogEntry> = {
  preset: apiLogs,
  Table: LogsTable,
  attributes: tableAttributes,
  properties: [...tableProperties, ...own],
  remembers: false,
}

/** `<loggia-logs>`: the API request logs of an account. */
export class LoggiaLogsElement extends LoggiaTableElement<LogEntry> {
  static {
    keepProperties(this.prototype, own)
  }

  /** What error codes mean. */
  declare errorCodes: ErrorCodes | undefined

  constructor() {
    super(kind)
  }
}
