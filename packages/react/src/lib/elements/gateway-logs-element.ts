import { gatewayLogs, type GatewayLogEntry } from '@loggia/core'
import { GatewayLogsTable } from '../tables/gateway-logs-table.tsx'
import { reflectAttributes } from './accessors.ts'
import { attributeName, choice } from './attribute-kinds.ts'
import { tableAttributes, tableProperties } from './element-attributes.ts'
import { LoggiaTableElement, type ElementKind } from './table-element.ts'

const own = { statusDetails: choice } as const

const kind: ElementKind<GatewayLogEntry> = {
  preset: gatewayLogs,
  Table: GatewayLogsTable,
  attributes: { ...tableAttributes, ...own },
  properties: tableProperties,
  remembers: false,
}

/** `<loggia-gateway-logs>`: requests through an API gateway. */
export class LoggiaGatewayLogsElement extends LoggiaTableElement<GatewayLogEntry> {
  static override readonly observedAttributes: readonly string[] = Object.keys(kind.attributes).map(
    attributeName,
  )

  static {
    reflectAttributes(this.prototype, own)
  }

  /** Whether details say why requests failed. Default: no. */
  declare statusDetails: boolean | undefined

  constructor() {
    super(kind)
  }
}
