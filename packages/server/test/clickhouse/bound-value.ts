/**
 * A bound value as a client of ClickHouse writes it, as what chDB binds: it writes values in the same way itself, so
 * they have to be read first. As many types as the store uses.
 */
export function boundValue(text: string, type: string): unknown {
  if (text === '\\N') return null
  const inner = /^(?:Nullable|Array)\((.*)\)$/.exec(type)?.[1]
  if (inner !== undefined && type.startsWith('Array')) return elements(text)
  if (/^U?Int/.test(inner ?? type)) return BigInt(text)
  return unescaped(text)
}

/** The types of the placeholders of a statement, by their names. */
export function placeholders(statement: string): ReadonlyMap<string, string> {
  const found = statement.matchAll(/\{(\w+):\s*([^{}]+)\}/g)
  return new Map(Array.from(found, ([, name = '', type = '']) => [name, type.trim()]))
}

/** `['a','b\'c',NULL]` or `[1,2]`, or lists of such. */
function elements(text: string): readonly unknown[] {
  let at = 0
  const list = (): unknown[] => {
    const values: unknown[] = []
    at++
    while (text[at] !== ']') {
      values.push(text[at] === '[' ? list() : text[at] === "'" ? quoted() : bare())
      if (text[at] === ',') at++
    }
    at++
    return values
  }
  const quoted = (): string => {
    const start = ++at
    while (text[at] !== "'") at += text[at] === '\\' ? 2 : 1
    return unescaped(text.slice(start, at++))
  }
  const bare = (): unknown => {
    const start = at
    while (text[at] !== ',' && text[at] !== ']') at++
    const word = text.slice(start, at)
    return word === 'NULL' ? null : BigInt(word)
  }
  return list()
}

function unescaped(text: string): string {
  return text.replace(/\\(.)/gs, (_, char: string) => escapes[char] ?? char)
}

const escapes: Readonly<Record<string, string>> = {
  t: '\t',
  n: '\n',
  r: '\r',
  b: '\b',
  f: '\f',
  0: '\0',
}
