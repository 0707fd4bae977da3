import type { Random, Weighted } from '../random.ts'

/** Somebody who belongs to the sample account. */
export interface Person extends Weighted {
  readonly name: string
  readonly email: string
}

export const owner: Person = { name: 'Ada Moreno', email: 'ada@example.com', weight: 8 }
export const engineer: Person = { name: 'Jonas Weber', email: 'jonas@example.com', weight: 10 }
export const accountant: Person = { name: 'Priya Nair', email: 'priya@example.com', weight: 4 }
/** Joins during the period. */
export const newcomer: Person = { name: 'Zoë Lindqvist', email: 'zoe@example.com', weight: 0 }

const people: readonly Person[] = [
  owner,
  engineer,
  accountant,
  { name: 'Kenji Watanabe', email: 'kenji@example.com', weight: 6 },
  { name: 'Amina Diallo', email: 'amina@example.com', weight: 3 },
]

/** What nobody did by hand. */
export const system = 'system'

/** A member of the account. */
export function member(random: Random): string {
  return random.weighted(people).name
}
