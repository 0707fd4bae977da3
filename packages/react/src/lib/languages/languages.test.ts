import { describe, expect, test } from 'vitest'
import { everyEnglish } from '../../../test/every-english.ts'
import { samples } from '../../../test/sample-arguments.ts'
import { arabic } from '../../arabic.ts'
import { german } from '../../german.ts'
import { japanese } from '../../japanese.ts'
import type { Count } from '../words/table-messages.ts'
import type { Language } from './language.ts'

const languages: readonly Language[] = [german, japanese, arabic]

/** Every word by its path: `keyStates.active`, `labels.logs/endpoint`; functions by their name. */
function paths(words: object, before = ''): ReadonlyMap<string, unknown> {
  return new Map(
    Object.entries(words).flatMap(([key, word]): [string, unknown][] =>
      typeof word === 'object'
        ? [...paths(word as object, `${before}${key}.`)]
        : [[`${before}${key}`, word]],
    ),
  )
}

/** What a message says to each of its samples. */
function sayings({
  messages,
}: Language): readonly (readonly [string, readonly unknown[], string])[] {
  return Object.entries(samples).flatMap(([key, all]) =>
    (all as readonly (readonly unknown[])[]).map((given) => {
      const say = messages[key as keyof typeof samples] as (...given: readonly unknown[]) => string
      return [key, given, say(...given)] as const
    }),
  )
}

/** The names and numbers that a message was given and cannot leave out. One, two and none have words of their own. */
function toldOf(given: readonly unknown[]): readonly string[] {
  return given.flatMap((each) => {
    if (typeof each === 'string') return each.includes('#') ? [each] : []
    const { value, text } = (each ?? {}) as Partial<Count>
    return value !== undefined && value > 2 && text !== undefined ? [text] : []
  })
}

test('samples are given to every message that takes any', () => {
  const functions = Object.entries(everyEnglish).filter(([, word]) => typeof word === 'function')
  expect(Object.keys(samples).sort()).toEqual(functions.map(([key]) => key).sort())
})

describe.each(languages)('$locale', (language) => {
  const words = paths(language.messages)

  test('has every word and no other', () => {
    expect([...words.keys()].sort()).toEqual([...paths(everyEnglish).keys()].sort())
  })

  test('has no empty word, and none with blanks around it', () => {
    const texts = [...words].filter(([, word]) => typeof word === 'string')
    expect(texts.filter(([, word]) => word === '' || word !== (word as string).trim())).toEqual([])
  })

  test('says the names and numbers that it is told', () => {
    const silent = sayings(language).filter(
      ([, given, text]) => text.trim() === '' || toldOf(given).some((told) => !text.includes(told)),
    )
    expect(silent).toEqual([])
  })

  test('says what is wrong with a term, and names it', () => {
    const troubles = sayings(language).filter(([key]) => key === 'problem')
    const nameless = troubles.filter(([, , text]) => !/(?:term|word)#/.test(text))
    expect(nameless.map(([, given]) => (given[0] as { code: string }).code)).toEqual([
      'no-webcrypto',
    ])
  })

  test('leaves nothing in English', () => {
    const english = paths(everyEnglish)
    const same = [...words].filter(([path, word]) => word === english.get(path))
    expect(same.map(([, word]) => word).filter((word) => !sameEverywhere.has(word))).toEqual([])
    const spoken = sayings({ locale: 'en', messages: everyEnglish })
    const alike = sayings(language).filter(([, , text], at) => text === spoken[at]?.[2])
    expect(alike.filter(([key]) => !mayBeAlike.has(key))).toEqual([])
  })
})

/** Words that some language takes over from English. */
const sameEverywhere: ReadonlySet<unknown> = new Set([
  ...['API', 'ID', 'UTC', 'PDF', 'Status', 'Code', '2xx', '3xx', '4xx', '5xx', 'Name'],
  ...['Client', 'Proxy', 'Playground', 'Webhooks', 'Domains', 'Tokens', 'System', 'Details'],
  ...['Auto', 'Audio', 'Video', 'Filter', '>', '<'],
])

/** Messages that are made of what they are given, and names. */
const mayBeAlike: ReadonlySet<string> = new Set([
  ...['range', 'rangeOf', 'roughly', 'found', 'labelOf', 'policyName', 'expiresAt', 'usageInUtc'],
  ...['filter', 'searchedField'],
])

test('Arabic isolates every name within a sentence', () => {
  const isolated = new RegExp('[\\u2066\\u2068][^\\u2066-\\u2069]*$', 'u')
  const bare = sayings(arabic).filter(
    ([key, given, text]) =>
      !unmixed.has(key) &&
      given
        .filter((each) => typeof each === 'string' && /^[a-z].*#/i.test(each))
        .some((name) => !isolated.test(text.slice(0, text.indexOf(name as string)))),
  )
  expect(bare).toEqual([])
})

/** A label alone, a list of labels, and what holds sentences that are Arabic themselves. */
const unmixed: ReadonlySet<string> = new Set([
  ...['labelOf', 'searchIn', 'searchedField'],
  ...['exportVerified', 'exportUncounted', 'usageMatching'],
])

test.each([
  [0, 'لا صفوف'],
  [1, 'صف واحد'],
  [2, 'صفّان'],
  [3, '3 صفوف'],
  [10, '10 صفوف'],
  [11, '11 صفًا'],
  [99, '99 صفًا'],
  [100, '100 صف'],
  [103, '103 صفوف'],
])('Arabic has a form for each kind of number: %i', (value, text) => {
  expect(arabic.messages.total({ value, text: String(value) }, 'exact')).toBe(text)
})
