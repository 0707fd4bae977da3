import type { Language } from '../src/lib/languages/language.ts'
import { everyEnglish } from './every-english.ts'

function strange<Words>(words: Words): Words {
  // Each kind of word is answered with its own kind.
  if (typeof words === 'string') return strangeText(words) as Words
  if (typeof words === 'function') {
    const say = words as unknown as (...given: readonly unknown[]) => unknown
    return ((...given: readonly unknown[]) => strange(say(...given))) as Words
  }
  if (typeof words !== 'object' || words === null) return words
  const entries = Object.entries(words).map(([key, word]) => [key, strange(word)])
  return Object.fromEntries(entries) as Words
}

const letters: Readonly<Record<string, string>> = {
  ...{ a: 'á', b: 'ƀ', c: 'ç', d: 'ð', e: 'é', f: 'ƒ', g: 'ğ', h: 'ĥ', i: 'í', j: 'ĵ', k: 'ķ' },
  ...{ l: 'ļ', m: 'ɱ', n: 'ñ', o: 'ó', p: 'þ', q: 'ɋ', r: 'ř', s: 'š', t: 'ţ', u: 'ú', v: 'ṽ' },
  ...{ w: 'ŵ', x: 'ẋ', y: 'ý', z: 'ž' },
}

function strangeText(text: string): string {
  const accented = text.replace(/[a-z]/gi, (letter) => {
    const other = letters[letter.toLowerCase()] ?? letter
    return letter === letter.toLowerCase() ? other : other.toUpperCase()
  })
  return `[${accented} ${'~'.repeat(Math.ceil(text.length * 0.4))}]`
}

/**
 * English in strange letters, in brackets, and 40 % longer: what stands outside of brackets was never a message, and
 * what has no room here has none in other languages. Its locale keeps Latin letters out of dates and numbers.
 */
export const pseudoLanguage: Language = { locale: 'ja', messages: strange(everyEnglish) }
