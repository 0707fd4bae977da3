import { fieldText, unguardCell, type Field, type FieldType } from '@loggia/core'
import { exportPresets } from './export-preset.ts'
import type { Collection } from './imported-entry.ts'
import type { Loose } from './json-parts.ts'

/** What the cells of a row say, by the names of their columns. */
export interface CsvValues {
  readonly collection: Collection
  readonly values: Loose
}

/**
 * Reads the cells of rows that have these columns.
 *
 * Each becomes what would be written as the same cell again: numbers are numbers where their field says so, the guard
 * against formulas is undone, and an empty cell is `null`, or empty text where an entry must have some. A cell that is
 * none of its type stays text, to be refused.
 */
export function csvValues(
  names: readonly string[],
  collection: Collection,
): (cells: readonly string[]) => CsvValues {
  const fields: readonly Field[] = exportPresets[collection].fields
  const columns = names.map((name) => ({ name, field: fields.find((each) => each.name === name) }))
  return (cells) => {
    // Without a prototype, so that a column named `__proto__` is one like any other.
    const values = Object.create(null) as Record<string, unknown>
    for (const [at, { name, field }] of columns.entries()) {
      values[name] = valueOf(cells[at] ?? '', field?.type ?? 'text', field?.required === true)
    }
    return { collection, values }
  }
}

function valueOf(cell: string, type: FieldType, isRequired: boolean): unknown {
  if (cell === '') return isRequired && type === 'text' ? '' : null
  if (type === 'number' || type === 'status') return numberIn(cell) ?? cell
  return type === 'json' ? jsonIn(cell) : unguardCell(cell)
}

/** A number as exports write it. */
function numberIn(cell: string): number | null {
  return fieldText(Number(cell)) === cell ? Number(cell) : null
}

/** JSON that was no text, if it would be written in the same way again; else text. */
function jsonIn(cell: string): unknown {
  const text = unguardCell(cell)
  const isText = text === cell && /^[[{\d-]|^(?:true|false)$/.test(text)
  const value = isText || /^[[{]/.test(text) ? parsed(text) : undefined
  return value !== undefined && fieldText(value) === text ? value : text
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch {
    return undefined
  }
}
