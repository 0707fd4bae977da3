import type { Language } from '@loggia/react'
import { useEffect, useState } from 'react'

/** What the tables of the page speak, and the code of it. Only what somebody chooses is fetched. */
const spoken = {
  English: { code: 'en', fetch: null },
  Deutsch: { code: 'de', fetch: async () => (await import('@loggia/react/german')).german },
  日本語: { code: 'ja', fetch: async () => (await import('@loggia/react/japanese')).japanese },
  العربية: { code: 'ar', fetch: async () => (await import('@loggia/react/arabic')).arabic },
} as const

/** Languages by their own name. */
export type LanguageName = keyof typeof spoken

/** All languages, English first. */
export const languageNames: readonly LanguageName[] = ['English', 'Deutsch', '日本語', 'العربية']

/** The words of a language, which may still be on their way: tables then keep those they have. */
export function useLanguage(name: LanguageName): Partial<Language> {
  const [language, setLanguage] = useState<Partial<Language>>(english)
  useEffect(() => {
    let wanted = true
    const { code, fetch } = spoken[name]
    const speak = (words: Partial<Language>): void => {
      if (!wanted) return
      setLanguage(words)
      // Words and direction change together.
      document.documentElement.lang = code
      document.documentElement.dir = code === 'ar' ? 'rtl' : 'ltr'
    }
    if (fetch) fetch().then(speak, () => undefined)
    else speak(english)
    return () => {
      wanted = false
    }
  }, [name])
  return language
}

/** Tables have their English words, and write dates as the browser does. */
const english: Partial<Language> = {}
