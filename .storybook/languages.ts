import type { ViewerOptions } from '@loggia/react'
import { arabic } from '@loggia/react/arabic'
import { german } from '@loggia/react/german'
import { japanese } from '@loggia/react/japanese'
import { pseudoLanguage } from '../packages/react/test/pseudo-language.ts'

/** Languages of the toolbar; `usual` leaves a story as it is. */
export const languages = {
  usual: null,
  english: { locale: 'en-US', messages: {} },
  german,
  japanese,
  arabic,
  pseudo: pseudoLanguage,
} as const satisfies Readonly<Record<string, ViewerOptions | null>>

export type LanguageName = keyof typeof languages
