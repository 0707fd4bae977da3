import { activity, type ActivityEvent } from '@loggia/core'
import type { EventCategories } from '../cells/event-categories.ts'
import { ActivityTable } from '../tables/activity-table.tsx'
import { keepProperties } from './accessors.ts'
import { tableAttributes, tableProperties } from './element-attributes.ts'
import { LoggiaTableElement, type ElementKind } from './table-element.ts'

const own = ['categories'] as const

const kind: ElementKind<ActivityEvent> = {
  preset: activity,
  Table: ActivityTable,
  attributes: tableAttributes,
  properties: [...tableProperties, ...own],
  remembers: false,
}

/** `<loggia-activity>`: who changed what in an account, and when. */
export class LoggiaActivityElement extends LoggiaTableElement<ActivityEvent> {
  static {
    keepProperties(this.prototype, own)
  }

  /** Words and colours of your categories. */
  declare categories: EventCategories | undefined

  constructor() {
    super(kind)
  }
}
