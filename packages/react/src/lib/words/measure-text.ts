import { fieldText } from '@loggia/core'

/**
 * A number as a person reads it. Its unit is the end of its field's name: `timing_ms` are milliseconds, `cost_usd` US
 * dollars with six decimals, and two digits of what is less. What is no number is text; what was not recorded is empty.
 */
export function measureText(value: unknown, field: string, locale: string | undefined): string {
  if (typeof value !== 'number' || !Number.isFinite(value)) return fieldText(value)
  const ending = field.slice(field.lastIndexOf('_') + 1)
  const unit = isUnit(ending) ? ending : 'none'
  const isTiny = unit === 'usd' && value !== 0 && Math.abs(value) < 10 ** -decimals
  return withWholeSymbol(numberFormat(locale, isTiny ? 'tinyUsd' : unit).format(value))
}

/** A number whose `US$` at the end stays whole from right to left, where the sign would go to the other side. */
export function withWholeSymbol(text: string): string {
  return text.replace(/[A-Z]\$$/, '$&\u200e')
}

/** A request to a language model costs millionths of a dollar. */
const decimals = 6

const units = {
  none: {},
  ms: { style: 'unit', unit: 'millisecond' },
  usd: {
    style: 'currency',
    currency: 'USD',
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  },
  // Something that costs is not said to cost nothing.
  tinyUsd: { style: 'currency', currency: 'USD', maximumSignificantDigits: 2 },
} as const

function isUnit(ending: string): ending is keyof typeof units {
  return Object.hasOwn(units, ending)
}

/** Kept, since one is made for each cell otherwise, which takes longer than drawing it. */
const made = new Map<string, Intl.NumberFormat>()

function numberFormat(locale: string | undefined, unit: keyof typeof units): Intl.NumberFormat {
  const key = `${locale} ${unit}`
  const format = made.get(key) ?? new Intl.NumberFormat(locale, units[unit])
  made.set(key, format)
  return format
}
