import { createHash, timingSafeEqual } from 'node:crypto'
import { check, nonEmpty, object, picklist, pipe, record, safeParse, string } from 'valibot'
import type { Authenticate, Identity } from '../../identity.ts'
import { fileOrValue } from '../config/json-file.ts'
import { exitCodes } from '../exit-codes.ts'
import { Failure } from '../failure.ts'

const name = '--tokens (LOGGIA_TOKENS)'

/**
 * Tells who asks by a bearer token. A token is compared as its hash, with all that there are, in a time that tells
 * nothing of them.
 *
 * @throws Failure
 */
export async function tokensOf(given: string | object): Promise<Authenticate> {
  const tokens = safeParse(schema, await fileOrValue(given, name))
  if (!tokens.success) throw new Failure(exitCodes.usage, `${name}: ${tokens.issues[0].message}`)
  const known = Object.entries(tokens.output).map(([token, identity]) => ({
    hash: hashed.test(token) ? Buffer.from(token.slice(7), 'hex') : hashOf(token),
    identity,
  }))
  return ({ headers }) => identityOf(headers.get('authorization'), known)
}

/** Whether a request carries this bearer token. */
export function carries(authorization: string | undefined, token: string): boolean {
  const sent = bearer(authorization ?? null)
  return sent !== null && timingSafeEqual(hashOf(sent), hashOf(token))
}

interface Known {
  readonly hash: Buffer
  readonly identity: Identity
}

function identityOf(authorization: string | null, known: readonly Known[]): Identity | null {
  const token = bearer(authorization)
  if (token === null) return null
  const hash = hashOf(token)
  let found: Identity | null = null
  // Goes through all of them, wherever the right one is.
  for (const each of known) if (timingSafeEqual(each.hash, hash)) found = each.identity
  return found
}

/** RFC 6750, 2.1. */
function bearer(authorization: string | null): string | null {
  return /^Bearer +([^\s]+) *$/i.exec(authorization ?? '')?.[1] ?? null
}

function hashOf(token: string): Buffer {
  return createHash('sha256').update(token).digest()
}

const hashed = /^sha256:[0-9a-f]{64}$/i

const shape = 'Give {"TOKEN":{"account":"acme","role":"owner"}}'

const schema = pipe(
  record(
    pipe(
      string(),
      check(
        (token) => hashed.test(token) || /^(?!sha256:)\S{16,}$/.test(token),
        'A token has at least 16 characters and no blanks, or is sha256: and 64 hexadecimal digits.',
      ),
    ),
    object(
      {
        account: pipe(string('An account is a text.'), nonEmpty('An account is not empty.')),
        role: picklist(
          ['primary-owner', 'owner', 'member'],
          'A role is one of primary-owner, owner, member.',
        ),
      },
      `${shape}: each token has an account and a role.`,
    ),
    `${shape}.`,
  ),
  check((tokens) => Object.keys(tokens).length > 0, `There is no token in it. ${shape}.`),
)
