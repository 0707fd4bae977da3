import { restAccount, type AccountAdapter } from '@loggia/core'
import { createHandler, type HandlerOptions, type Identity, type Role } from '../src/index.ts'

/** Somebody who reaches a handler over HTTP, and what they can ask of their account. */
export function accountOf(
  options: Omit<HandlerOptions, 'authenticate'>,
  role: Role = 'owner',
  account = 'acme',
): Required<AccountAdapter> {
  const authenticate = (): Identity => ({ account, role })
  const handler = createHandler({ ...options, authenticate, basePath: '/api' })
  return restAccount({
    url: 'http://logs.test/api',
    fetch: async (url, init) => handler(new Request(url, init)),
    retries: 0,
  })
}

/** A call that nobody aborts. */
export const call = { signal: new AbortController().signal }
