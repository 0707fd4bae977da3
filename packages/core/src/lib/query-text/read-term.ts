import type { Field } from '../field.ts'
import { instantText } from '../instant-text.ts'
import { isAddress } from '../ip-hash.ts'
import { magnitude } from '../magnitude.ts'
import type { Filter, Operator } from '../query.ts'
import { fieldOf, nearestWord } from './field-words.ts'
import { readFreeText, readValues, type Piece } from './read-values.ts'

/** What is wrong with a term. */
export interface TermProblem {
  /**
   * `not-ordered`: a text with `>` or `<`. `or-equal`: `>=` and `<=`, which limits are not. `negated-limit`: a limit
   * with `-`. `not-an-address`: neither an address nor the beginning of a hash of one.
   */
  readonly code:
    | 'unknown-field'
    | 'no-value'
    | 'not-a-number'
    | 'not-an-instant'
    | 'not-an-address'
    | 'not-ordered'
    | 'or-equal'
    | 'negated-limit'
  /** The word before the colon. */
  readonly word: string
  /** The word that was probably meant; `null` where none is near. */
  readonly suggestion: string | null
}

/** What stands before the values of a term. */
interface Head {
  readonly negative: boolean
  readonly sign: string
}

type Term = { readonly end: number } & (
  { readonly filter: Filter } | { readonly problem: TermProblem }
)

/** The term that begins at an index; `null` where none does. */
export function readTerm(text: string, at: number, fields: readonly Field[]): Term | null {
  head.lastIndex = at
  const found = head.exec(text)
  if (!found) return null
  const [{ length }, minus, word = '', sign = ''] = found
  const field = fieldOf(word, fields)
  if (!field && isNoTerm(readFreeText(text, at).text, length)) return null
  const { values, end } = readValues(text, at + length)
  const filter = field
    ? filterOf(field, { negative: minus !== '', sign }, values)
    : ('unknown-field' as const)
  if (typeof filter !== 'string') return { filter, end }
  const suggestion = field ? null : nearestWord(word, fields)
  return { problem: { code: filter, word, suggestion }, end }
}

/** Whether a word can stand before a colon. */
export function isWord(word: string): boolean {
  return wholeWord.test(word)
}

// It has an end, so that nobody can make it look for one far away.
const wordPattern = String.raw`[\p{L}_][\p{L}\p{N}_.-]{0,63}`
const wholeWord = new RegExp(`^${wordPattern}$`, 'u')
const head = new RegExp(`(-?)(${wordPattern}):(>=|<=|[=~<>])?`, 'uy')

/** Addresses of the web, of machines and of files, and names of programs, which all have colons. */
const noTerm = /^(?:-?[a-z][\w.-]*:(?:\/\/|:)|-?[a-z]:[\\/]|[\da-f]*:[\da-f]*:[\da-f:.]*$)/i

/** Whether an unknown word is none: nothing follows it, or it is the beginning of something else. */
function isNoTerm(piece: string, head: number): boolean {
  return piece.length === head || noTerm.test(piece.slice(0, 100))
}

function filterOf(
  field: Field,
  { negative, sign }: Head,
  pieces: readonly Piece[],
): Filter | TermProblem['code'] {
  const { name, type } = field
  const isText = type === 'text' || type === 'json'
  if (/[<>]/.test(sign)) {
    if (isText) return 'not-ordered'
    if (sign.length === 2) return 'or-equal'
    if (negative) return 'negated-limit'
  }
  if (pieces.length === 0) return 'no-value'
  const whole = !isText || sign === '=' || pieces.some(({ text }) => text === '')
  const operator = operatorOf({ negative, sign }, whole && sign !== '~')
  const values = pieces.map((piece) => valueOf(piece, field, operator))
  if (values.every((value) => value !== null)) return { field: name, operator, values }
  return isText ? 'not-an-address' : type === 'instant' ? 'not-an-instant' : 'not-a-number'
}

function operatorOf({ negative, sign }: Head, whole: boolean): Operator {
  if (sign === '>') return 'above'
  if (sign === '<') return 'below'
  if (whole) return negative ? 'not' : 'is'
  return negative ? 'lacks' : 'contains'
}

/** A value as filters have it; `null` when there can be none like it. In quotes it is what it is. */
function valueOf({ text, quoted }: Piece, field: Field, operator: Operator): string | null {
  const { type, addressHash } = field
  const limit = operator === 'above' || operator === 'below'
  if (quoted && !limit) return text
  const whole = limit || operator === 'is' || operator === 'not'
  if (whole && type === 'instant') return momentText(text, limit)
  if (whole && type === 'number') return numberText(text)
  if (whole && type === 'status') {
    return !limit && /^[1-5]xx$/i.test(text) ? text.toLowerCase() : numberText(text)
  }
  // What might become an address, as somebody types, is not to be sent.
  return !addressHash || /^[\da-f]*$/i.test(text) || isAddress(text) ? text : null
}

/** A number as entries have it: `.5` is `0.5`. */
function numberText(text: string): string | null {
  const number = magnitude(text, 'number')
  if (number === null) return null
  // What JavaScript would round stays as it is.
  return Math.abs(number) > Number.MAX_SAFE_INTEGER ? text : String(number)
}

function momentText(text: string, limit: boolean): string | null {
  const moment = instantText(limit && text.length === 10 ? `${text}T00:00Z` : text)
  return limit ? moment : moment && text
}
