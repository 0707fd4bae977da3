import type { Language } from '../languages/language.ts'
import { languageFor, type LanguageOffer } from './known-languages.ts'

/**
 * The words for a tag: `null` for English, `undefined` while they are on their way.
 *
 * @param arrived called when they are there, or when they are not to be had
 * @param failed told why they are not
 */
export function elementLanguage(
  arrived: () => void,
  failed: (reason: unknown) => void,
): (tag: string) => Language | null | undefined {
  const fetched = new Map<LanguageOffer, Language | null>()
  const fetching = new Set<LanguageOffer>()
  return (tag) => {
    const offer = languageFor(tag)
    if (typeof offer !== 'function') return offer
    const known = fetched.get(offer)
    if (known !== undefined || fetching.has(offer)) return known
    fetching.add(offer)
    offer()
      .catch((reason: unknown) => {
        failed(reason)
        return null
      })
      .then(
        (language) => {
          fetched.set(offer, language)
          arrived()
        },
        () => undefined,
      )
    return undefined
  }
}
