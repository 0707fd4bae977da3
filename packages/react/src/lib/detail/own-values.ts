import { fieldValue } from '@loggia/core'

/** Whether a value has properties by name. */
export function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** The text at a property; empty where there is none. */
export function textAt(from: object, name: string): string {
  const value = fieldValue(from, name)
  return typeof value === 'string' ? value : ''
}

/** The object at a property; `null` where there is none. */
export function named(from: object, name: string): object | null {
  const value = fieldValue(from, name)
  return isObject(value) ? value : null
}
