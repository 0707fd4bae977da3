import type { FieldType } from './field.ts'
import { instant } from './instant.ts'

/** What a value measures, for order and limits: a finite number or a moment; `null` when it is neither. */
export function magnitude(value: unknown, type: FieldType): number | null {
  if (type === 'instant') return instant(value)
  if (typeof value === 'string' && value.trim() === '') return null
  // Of other types, some throw when they are made a number.
  const isNumeric =
    typeof value === 'number' || typeof value === 'bigint' || typeof value === 'string'
  const number = isNumeric ? Number(value) : Number.NaN
  return Number.isFinite(number) ? number : null
}
