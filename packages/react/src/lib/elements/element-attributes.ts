import type { Entry } from '@loggia/core'
import { choice, nameOrNo, oneOf, text, type AttributeKind } from './attribute-kinds.ts'
import type { GivenProperties, ReflectedProperties } from './element-properties.ts'

/** Attributes of every table element, by the property that each reflects. */
export const tableAttributes: AttributesFor<ReflectedProperties> = {
  url: text,
  accountUrl: text,
  label: text,
  theme: oneOf('light', 'dark', 'auto'),
  density: oneOf('comfortable', 'compact', 'dense'),
  paging: oneOf('pages', 'scroll'),
  locale: text,
  timeZone: text,
  language: text,
  remember: nameOrNo,
  autoRefresh: choice,
  downloadResults: choice,
  allowExport: choice,
  arrangeColumns: choice,
  usageChart: choice,
  retentionBanner: choice,
  horizon: choice,
}

/** An attribute for each of some properties. */
export type AttributesFor<Properties> = {
  readonly [Name in keyof Properties]: AttributeKind<Exclude<Properties[Name], undefined>>
}

/** Attributes by the property that each reflects. */
export type AttributeKinds = Readonly<Record<string, AttributeKind<unknown>>>

/** Properties of every table element that no attribute could hold. */
export const tableProperties: readonly (keyof GivenProperties<Entry>)[] = [
  'adapter',
  'entries',
  'preset',
  'account',
  'columns',
  'messages',
  'initialState',
  'initialPage',
  'exportFields',
  'copyLimit',
  'csv',
  'refreshEvery',
  'views',
]
