import type { Field } from '../field.ts'
import { ipHash, isAddress } from '../ip-hash.ts'
import type { Filter } from '../query.ts'

/**
 * Filters with hashes in place of addresses, on fields that hold hashes: for `ip:203.0.113.10`. Everything else stays.
 *
 * Hash what `parseQueryText` answers before it becomes part of a question, of the state of a table or of a link, and the
 * address itself never leaves the page. The first 12 digits are looked for, since that is what some backends keep. A
 * backend that hashes with a secret has other hashes, so that nothing is found.
 *
 * @throws LoggiaError `no-webcrypto` on an insecure origin, when there is an address to hash
 */
export function hashedAddresses(
  filters: readonly Filter[],
  fields: readonly Field[],
): Promise<readonly Filter[]> {
  const hashes = fields.filter(({ addressHash }) => addressHash).map(({ name }) => name)
  return Promise.all(
    filters.map(async (filter) => {
      const { field, operator, values } = filter
      if (!hashes.includes(field) || !values.some(isAddress)) return filter
      const hashed = await Promise.all(values.map(hashedValue))
      // What is left of a hash is never all of it.
      const negative = operator === 'not' || operator === 'lacks'
      return { field, operator: negative ? 'lacks' : 'contains', values: hashed }
    }),
  )
}

async function hashedValue(value: string): Promise<string> {
  return isAddress(value) ? (await ipHash(value)).slice(0, kept) : value
}

/** Hexadecimal digits. */
const kept = 12
