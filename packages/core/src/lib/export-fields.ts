import { LoggiaError } from './errors.ts'
import type { Field } from './field.ts'

/** Which fields an export carries. */
export interface FieldChoice {
  /** Names of fields, in their order in the file. Default: all that exports may carry, in preset order. */
  readonly exportFields?: readonly string[] | undefined
}

/**
 * The fields of an export, in order.
 *
 * @throws LoggiaError `not-exportable` for a name that is unknown or that exports never carry.
 */
export function exportedFields(
  fields: readonly Field[],
  { exportFields }: FieldChoice = {},
): readonly Field[] {
  const exportable = fields.filter(({ exported }) => exported !== false)
  return (
    exportFields?.map((wanted) => {
      const field = exportable.find(({ name }) => name === wanted)
      if (!field) throw new LoggiaError('not-exportable', { detail: wanted })
      return field
    }) ?? exportable
  )
}
