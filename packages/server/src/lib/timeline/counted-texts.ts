import type { Field, Filter } from '@loggia/core'

/**
 * The values that a filter names, as `fieldText` writes them, where the values of a counted field tell exactly what
 * it means; `null` for all other filters.
 *
 * A status is recorded as a number, so a class of statuses stands for each status in it.
 */
export function countedTexts(
  { field, operator, values }: Filter,
  fields: readonly Field[],
): readonly string[] | null {
  const declared = fields.find(({ name }) => name === field)
  if (!declared?.counted || (operator !== 'is' && operator !== 'not')) return null
  return values.flatMap((value) => textsOf(value, declared))
}

function textsOf(value: string, { type }: Field): readonly string[] {
  const family = type === 'status' ? /^([1-5])xx$/i.exec(value)?.[1] : undefined
  if (family === undefined) return [value]
  return Array.from({ length: 100 }, (_, at) => String(Number(family) * 100 + at))
}
