import type { Count } from './table-messages.ts'

/**
 * The forms of a word beside a number, by the categories of
 * [CLDR](https://cldr.unicode.org/index/cldr-spec/plural-rules). A language needs only those that it has.
 */
export type PluralForms = { readonly other: string } & {
  readonly [Category in Exclude<Intl.LDMLPluralRule, 'other'>]?: string
}

/**
 * Chooses the form of a word that goes with a count, by the plural rules of a language:
 * `pluralOf('de')(count, { one: 'Zeile', other: 'Zeilen' })`.
 */
export function pluralOf(
  locale: string,
): (count: Pick<Count, 'value'>, forms: PluralForms) => string {
  const rules = new Intl.PluralRules(locale)
  return ({ value }, forms) => forms[rules.select(value)] ?? forms.other
}
