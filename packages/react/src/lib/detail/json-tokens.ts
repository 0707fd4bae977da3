import { SugarHigh, tokenize } from 'sugar-high/core'
import * as json from 'sugar-high/lang/json'

/** A run of JSON text that looks the same; `plain` is what holds it together. */
export interface JsonToken {
  readonly kind: 'key' | 'string' | 'number' | 'word' | 'plain'
  readonly text: string
}

/** JSON text in runs, which together are the text. Text that is not quite JSON, such as its start, is no trouble. */
export function jsonTokens(text: string): readonly JsonToken[] {
  const tokens: JsonToken[] = []
  for (const [type, part] of tokenize(text, json)) {
    const kind = kinds[SugarHigh.TokenTypes[type] ?? ''] ?? 'plain'
    const last = tokens.at(-1)
    if (last?.kind === kind) tokens[tokens.length - 1] = { kind, text: last.text + part }
    else tokens.push({ kind, text: part })
  }
  return tokens
}

const kinds: Readonly<Record<string, JsonToken['kind']>> = {
  property: 'key',
  string: 'string',
  class: 'number',
  keyword: 'word',
}
