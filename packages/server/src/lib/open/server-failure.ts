import { isLoggiaError } from '@loggia/core'
import { OpenFailure } from './open-failure.ts'

/** Why a server cannot be used, in words; what is no fault of its place stays as it is. */
export function serverFailure(error: unknown, place: string, variable: string): unknown {
  const reason = reasonOf(isLoggiaError(error) ? (error.cause ?? error) : error)
  if (reason !== null) return new OpenFailure('unreachable', `${place}: ${reason}`, error)
  if (!isLoggiaError(error, 'unavailable') && !isLoggiaError(error, 'timeout')) return error
  const words = `it cannot be asked (${error.detail ?? error.code}). Look at its log, and at ${variable}.`
  return new OpenFailure('unreachable', `${place}: ${words}`, error)
}

function reasonOf(error: unknown): string | null {
  const { code, errors } = Object(error) as { readonly code?: unknown; readonly errors?: unknown }
  const known = typeof code === 'string' ? reasons[code] : undefined
  if (known !== undefined) return known
  // A name with several addresses: what is wrong with the first of them.
  return Array.isArray(errors) && errors.length > 0 ? reasonOf(errors[0]) : null
}

const noRights = 'it refuses this user or password. Mend them, or the rights of the user.'

const reasons: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'nothing listens there. Start it, or mend the host and the port.',
  ECONNRESET: 'it ended the connection. Look at its log; perhaps it wants TLS.',
  ENOTFOUND: 'there is no host of this name. Mend it.',
  EAI_AGAIN: 'the name of the host cannot be looked up now. Try again, or mend the name server.',
  EHOSTUNREACH: 'there is no way to this host. Look at the network.',
  ENETUNREACH: 'there is no way to this host. Look at the network.',
  ETIMEDOUT: 'it does not answer. Look at the network and its firewalls.',
  ENOENT: 'there is no such socket. Start it, or mend the host.',
  DEPTH_ZERO_SELF_SIGNED_CERT:
    'its certificate is signed by itself. Trust it with NODE_EXTRA_CA_CERTS.',
  SELF_SIGNED_CERT_IN_CHAIN:
    'its certificate is of an unknown authority. Trust it with NODE_EXTRA_CA_CERTS.',
  // Postgres: https://www.postgresql.org/docs/current/errcodes-appendix.html
  '28P01': noRights,
  '28000': noRights,
  '3D000': 'there is no such database. Make it: createdb NAME',
  '42501':
    'the user may not make tables there. Grant CREATE on the database, or run migrate as its owner.',
  '53300': 'it has no connection left. Raise max_connections, or give fewer to each process.',
  '57P03': 'it is starting or stopping. Try again.',
  // ClickHouse: https://github.com/ClickHouse/ClickHouse/blob/master/src/Common/ErrorCodes.cpp
  '192': noRights,
  '193': noRights,
  '194': noRights,
  '516': noRights,
  '497': 'the user may not do that. Grant CREATE, SELECT, INSERT and ALTER DELETE on its database.',
  '170':
    'it knows no cluster of that name. See system.clusters, and mend --cluster (LOGGIA_CLUSTER).',
}
