import { LoggiaActivityElement } from './activity-element.ts'
import { LoggiaGatewayLogsElement } from './gateway-logs-element.ts'
import { offerLanguages, type Languages } from './known-languages.ts'
import { LoggiaLlmLogsElement } from './llm-logs-element.ts'
import { LoggiaLogsElement } from './logs-element.ts'

/** The classes, by what their names end in. */
const classes = {
  logs: LoggiaLogsElement,
  activity: LoggiaActivityElement,
  'gateway-logs': LoggiaGatewayLogsElement,
  'llm-logs': LoggiaLlmLogsElement,
} as const

/** How elements are defined. */
export interface DefineOptions {
  /** What their names begin with, without the dash. Default: `loggia`. */
  readonly prefix?: string
  /**
   * Languages beside English, by their tags; functions are called when one is wanted: `{ de: german }`,
   * `{ ja: async () => (await import('@loggia/react/japanese')).japanese }`.
   */
  readonly languages?: Languages
}

/**
 * Makes `<loggia-logs>`, `<loggia-activity>`, `<loggia-gateway-logs>` and `<loggia-llm-logs>` known to the page. Names
 * that are taken stay as they are, so that it may be called again. Does nothing on a server.
 */
export function defineElements({ prefix = 'loggia', languages = {} }: DefineOptions = {}): void {
  offerLanguages(languages)
  if (typeof customElements === 'undefined') return
  for (const [ending, Element] of Object.entries<CustomElementConstructor>(classes)) {
    const name = `${prefix}-${ending}`
    if (customElements.get(name)) continue
    // A class has one name; others are of classes that are made from it.
    customElements.define(name, prefix === 'loggia' ? Element : class extends Element {})
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'loggia-logs': LoggiaLogsElement
    'loggia-activity': LoggiaActivityElement
    'loggia-gateway-logs': LoggiaGatewayLogsElement
    'loggia-llm-logs': LoggiaLlmLogsElement
  }
}
