import type { CollectionType } from '@loggia/core'
import type { Weighted } from '../random.ts'

/** Endpoints of the sample workspace that belong together. */
export interface Collection extends Weighted {
  readonly name: string
  readonly type: CollectionType
  /** Paths as the collection defines them, the busiest first. */
  readonly endpoints: readonly string[]
  /** Milliseconds that a request takes, mostly nearer to the first. */
  readonly takes: readonly [number, number]
}

export const orders: Collection = {
  name: 'Order Management',
  type: 'Recipe',
  weight: 26,
  endpoints: ['/orders-v2/orders', '/orders-v2/orders/{order_id}', '/orders-v2/returns'],
  takes: [140, 9000],
}
export const cases: Collection = {
  name: 'Case Management',
  type: 'Recipe',
  weight: 16,
  endpoints: ['/cases/v1/cases', '/cases/v1/cases/{case_id}/comments', '/cases/v1/escalate'],
  takes: [220, 20_000],
}
export const payments: Collection = {
  name: 'Payments proxy',
  type: 'Proxy',
  weight: 20,
  endpoints: ['/payments/charges', '/payments/charges/{charge_id}', '/payments/refunds'],
  takes: [18, 2400],
}

/** All collections of the sample workspace. */
export const collections: readonly Collection[] = [
  orders,
  cases,
  payments,
  {
    name: 'Customer onboarding',
    type: 'Recipe',
    weight: 12,
    endpoints: ['/onboarding/v1/accounts', '/onboarding/v1/accounts/{account_id}/documents'],
    takes: [300, 45_000],
  },
  {
    name: 'Inventory sync',
    type: 'Recipe',
    weight: 9,
    endpoints: ['/inventory/sync', '/inventory/warehouses/{warehouse_id}/stock/{sku}'],
    takes: [90, 60_000],
  },
  {
    name: 'Shipping rates proxy',
    type: 'Proxy',
    weight: 14,
    endpoints: ['/shipping/rates', '/shipping/labels', '/shipping/track/{tracking_number}'],
    takes: [1, 900],
  },
  {
    name: 'Legacy ERP proxy (EU, read-only until the migration is done)',
    type: 'Proxy',
    weight: 5,
    endpoints: ['/erp/eu/rest/services/2019-04/company/{company_id}/ledgers/{ledger_id}/entries'],
    takes: [800, 30_000],
  },
]
