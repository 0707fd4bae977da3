import type { Weighted } from '../random.ts'

/** Somebody with a token for the sample workspace. */
export interface GatewayClient extends Weighted {
  readonly name: string
  /** Its servers and people, the busiest first. All of the ranges for documentation (RFC 5737, RFC 3849). */
  readonly addresses: readonly string[]
}

const storefront: GatewayClient = client('Web storefront', 34, [
  '203.0.113.10',
  '203.0.113.11',
  '203.0.113.12',
])
const supportTeam: GatewayClient = client('Customer Success Team', 22, [
  '203.0.113.40',
  '203.0.113.41',
  '2001:db8:40::100',
])
export const loader: GatewayClient = client('Warehouse loader', 9, ['198.51.100.77'])
/** Whoever comes without a token, or with one that belongs to nobody. */
export const unknownClient: GatewayClient = client('Unknown client', 0, [
  '198.51.100.200',
  '198.51.100.201',
  '2001:db8:bad::1',
])

/** All clients of the sample workspace. */
export const gatewayClients: readonly GatewayClient[] = [
  storefront,
  supportTeam,
  loader,
  client('Mobile app', 18, ['2001:db8:51::a', '2001:db8:51::b', '2001:db8:52::1f', '203.0.113.90']),
  client('Northwind Logistics, Inc.', 7, ['198.51.100.12', '198.51.100.13']),
  client('Finance automation', 5, ['203.0.113.60']),
  client('Équipe support – Montréal', 3, ['203.0.113.66']),
  client('فريق المبيعات', 2, ['2001:db8:77::5']),
  client('QA "nightly" <staging>', 2, ['203.0.113.99']),
]

function client(name: string, weight: number, addresses: readonly string[]): GatewayClient {
  return { name, weight, addresses }
}
