import type {
  ActivityCategory,
  ActivityEvent,
  GatewayLogEntry,
  LlmLogEntry,
  LogEntry,
} from '@loggia/core'

/**
 * Words that stand in what the kit brings besides messages: in presets, in the help for error codes, in the categories
 * of events. English ones stand there; here they are said in other words, by names that never change.
 *
 * `logs/endpoint` is a field, and the column, filter or section of that name as long as it is called the same;
 * `gateway-logs/columns/status_code` a column that is called otherwise than its field; `llm-logs/status_code/is/200` a
 * choice of a filter; `logs/error_code/BSE1001` the meaning of an error code; `activity/category/webhook` a category.
 * A preset of your own has names of the same kind: `jobs/queue`.
 */
export type Labels = Readonly<Partial<Record<LabelName, string>> & Record<string, string>>

/** The names of all words of presets, error codes and categories that the kit brings. */
export type LabelName =
  | `logs/${keyof LogEntry | 'api'}`
  | `logs/error_code/${CommonErrorCode}`
  | `activity/${keyof ActivityEvent}`
  | `activity/category/${ActivityCategory}`
  | `gateway-logs/${keyof GatewayLogEntry | 'request' | 'response'}`
  | 'gateway-logs/columns/status_code'
  | 'gateway-logs/filters/status_code'
  | 'gateway-logs/filters/api_collection'
  | `gateway-logs/collection_type/is/${'Recipe' | 'Proxy'}`
  | `llm-logs/${keyof LlmLogEntry}`
  | 'llm-logs/status_code/is/200'
  | 'llm-logs/status_code/not/200'
  | `llm-logs/source/is/${'playground' | 'virtual_key'}`

/** The codes that the kit knows a meaning of. */
export type CommonErrorCode = `BSE100${1 | 2 | 3 | 4 | 7}`
