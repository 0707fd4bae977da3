import type { Language } from '../languages/language.ts'

/** A language, or how to get it. */
export type LanguageOffer = Language | (() => Promise<Language>)

/** Languages by their tag (`de`, `pt-BR`). */
export type Languages = Readonly<Record<string, LanguageOffer>>

const offers = new Map<string, LanguageOffer>()

/** Offers languages to all elements. */
export function offerLanguages(languages: Languages): void {
  for (const [tag, offer] of Object.entries(languages)) offers.set(tag.toLowerCase(), offer)
}

/**
 * What is offered for a tag, `de` for `de-AT` too; `null` for nothing, which is English.
 */
export function languageFor(tag: string): LanguageOffer | null {
  const wanted = tag.toLowerCase()
  return offers.get(wanted) ?? offers.get(wanted.replace(/-.*/, '')) ?? null
}
