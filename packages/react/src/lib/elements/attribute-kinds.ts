/** How an attribute is read and written. */
export interface AttributeKind<Value> {
  /** `undefined` where the text means nothing. */
  read(text: string): Value | undefined
  write(value: Value): string
  /** What may be written, for whoever wrote something else. */
  readonly expected: string
}

/** Text as it stands. */
export const text: AttributeKind<string> = {
  read: (value) => value,
  write: (value) => value,
  expected: 'text',
}

/** Yes by its presence, no by `false`; without it, what is usual for the table. */
export const choice: AttributeKind<boolean> = {
  read: (value) => ({ '': true, true: true, false: false })[value],
  write: String,
  expected: 'true (or no value at all) and false',
}

/** A name, or `false`. */
export const nameOrNo: AttributeKind<string | false> = {
  read: (value) => (value === 'false' ? false : value),
  write: String,
  expected: 'a name and false',
}

/** One word of a few. */
export function oneOf<const Word extends string>(...words: readonly Word[]): AttributeKind<Word> {
  return {
    read: (value) => words.find((word) => word === value),
    write: (value) => value,
    expected: words.join(', '),
  }
}

/** `timeZone`: `time-zone` */
export function attributeName(property: string): string {
  return property.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
}
