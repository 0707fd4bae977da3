import { challenge, Refusal } from './refusal.ts'

/** What somebody may do in an account. Every role reads and exports. */
export type Role = 'primary-owner' | 'owner' | 'member'

/** Who asks. */
export interface Identity {
  /** The tenant that everything this request does is confined to. Not empty. */
  readonly account: string
  readonly role: Role
}

/**
 * Tells who sent a request, by its headers; `null` when it cannot tell, which is answered with 401.
 *
 * A `LoggiaError` that it throws is answered as what it says (`forbidden`, `rate-limited`, `unavailable`).
 */
export type Authenticate = (request: Request) => Identity | null | Promise<Identity | null>

/** @throws Refusal `unauthorized` */
export async function identify(
  request: Request,
  authenticate: Authenticate | undefined,
): Promise<Identity> {
  const identity = authenticate ? await authenticate(request) : sole
  if (!identity) throw new Refusal('unauthorized', undefined, challenge)
  if (typeof identity.account !== 'string' || identity.account === '') {
    throw new TypeError(
      '`authenticate` returned an identity without an account, so its requests would share the entries of all such identities. Return `account` as text that is not empty.',
    )
  }
  return identity
}

/** Whoever asks for what is the same for everybody. It has no entries. */
export const nobody: Identity = { account: '', role: 'member' }

/** Everybody, where no `authenticate` was given. */
const sole: Identity = { account: 'default', role: 'primary-owner' }
