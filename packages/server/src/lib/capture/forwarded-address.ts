import { isIP } from 'node:net'

/** A header as Node gives it: several of a name are a list, or one with commas. */
export type HeaderValue = string | readonly string[] | undefined

/**
 * The address of the client as a proxy tells it: the first `for` of `Forwarded` (RFC 7239), else the first of
 * `X-Forwarded-For`. `null` when neither names an address. `nodeListener` reads them in the same way.
 */
export function forwardedAddress(forwarded: HeaderValue, list: HeaderValue): string | null {
  return addressIn(forParameter(joined(forwarded))) ?? addressIn(firstOf(joined(list)))
}

function joined(value: HeaderValue): string | null {
  if (value === undefined) return null
  return typeof value === 'string' ? value : value.join(', ')
}

function forParameter(header: string | null): string | null {
  for (const element of split(header ?? '', ',')) {
    for (const parameter of split(element, ';')) {
      const at = parameter.indexOf('=')
      const name = parameter.slice(0, Math.max(0, at)).trim().toLowerCase()
      if (name === 'for') return unquoted(parameter.slice(at + 1).trim())
    }
  }
  return null
}

function firstOf(header: string | null): string | null {
  return header === null ? null : unquoted((split(header, ',')[0] ?? '').trim())
}

/** `203.0.113.10`, `203.0.113.10:4711`, `[2001:db8::1]:4711`; `unknown` and `_hidden` are no addresses. */
function addressIn(text: string | null): string | null {
  const value = text?.trim() ?? ''
  const [, inBrackets] = /^\[(.*?)\]/s.exec(value) ?? []
  const address = inBrackets ?? withoutPort(value)
  return isIP(address) === 0 ? null : address
}

function withoutPort(value: string): string {
  const at = value.indexOf(':')
  const isOnly = at !== -1 && at === value.lastIndexOf(':')
  const port = isOnly ? Number(value.slice(at + 1)) : NaN
  return Number.isInteger(port) && port > 0 && port <= 65_535 ? value.slice(0, at) : value
}

/** Cuts at a mark that does not stand in quotes. */
function split(text: string, mark: ',' | ';'): readonly string[] {
  const parts = ['']
  let [isQuoted, isEscaped] = [false, false]
  for (const char of text) {
    const isCut = char === mark && !isQuoted
    if (isCut) parts.push('')
    else parts.push(`${parts.pop() ?? ''}${char}`)
    if (char === '"' && !isEscaped) isQuoted = !isQuoted
    isEscaped = isQuoted && char === '\\' && !isEscaped
  }
  return parts
}

function unquoted(value: string): string {
  return value.length > 1 && value.startsWith('"') && value.endsWith('"')
    ? value.slice(1, -1).replace(/\\(.)/gs, '$1')
    : value
}
