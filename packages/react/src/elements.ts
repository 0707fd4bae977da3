'use client'

export { LoggiaActivityElement } from './lib/elements/activity-element.ts'
export { defineElements, type DefineOptions } from './lib/elements/define-elements.ts'
export type { LoggiaElementEventMap, StateChangeDetail } from './lib/elements/element-events.ts'
export type {
  GivenProperties,
  ReflectedProperties,
  TableElementProperties,
} from './lib/elements/element-properties.ts'
export { LoggiaGatewayLogsElement } from './lib/elements/gateway-logs-element.ts'
export type { LanguageOffer, Languages } from './lib/elements/known-languages.ts'
export { LoggiaLlmLogsElement } from './lib/elements/llm-logs-element.ts'
export { LoggiaLogsElement } from './lib/elements/logs-element.ts'
export { LoggiaTableElement } from './lib/elements/table-element.ts'
