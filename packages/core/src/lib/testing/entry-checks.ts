import type { DataAdapter } from '../adapter.ts'
import type { Entry } from '../entry.ts'
import { fieldValue } from '../field.ts'
import { fault, quoted, thrown, type Check, type Subject } from './check.ts'
import { queryOf } from './same-walk.ts'
import { walked } from './walk.ts'

/** What is recorded comes out as it went in. */
export function entryChecks<E extends Entry>(): readonly Check<Subject<E>>[] {
  return [
    {
      name: 'shows values as they were recorded',
      async run(subject) {
        const { entries, preset } = subject
        const names = new Set([
          'id',
          'timestamp',
          ...preset.columns.flatMap(({ fields }) => fields),
        ])
        const byId = new Map(entries.map((entry) => [entry.id, entry]))
        for (const page of await walked(subject, queryOf(subject, { size: 16 }))) {
          for (const entry of page.entries) checkValues(entry, byId.get(entry.id), names)
        }
      },
    },
    {
      name: 'loads one entry with everything that was recorded of it, where it can',
      async run({ adapter, entries, preset }) {
        for (const entry of adapter.loadOne ? entries : []) {
          const found = await one(adapter, entry.id)
          if (!found)
            fault(`loadOne(${quoted(entry.id)}) found nothing, though there is such an entry.`)
          checkValues(found, entry, new Set(preset.fields.map(({ name }) => name)))
        }
      },
    },
    {
      name: 'has no entry for an id that was never recorded',
      async run({ adapter }) {
        for (const id of [
          'no such entry',
          'toString',
          'hasOwnProperty',
          'entry',
          'ENTRY 20',
          '%',
        ]) {
          const found = adapter.loadOne ? await one(adapter, id) : null
          if (found !== null)
            fault(`loadOne(${quoted(id)}) answered ${quoted(found)} instead of null.`)
        }
      },
    },
  ]
}

async function one<E extends Entry>(
  adapter: DataAdapter<E>,
  id: string,
): Promise<E | null | undefined> {
  try {
    return await adapter.loadOne?.(id, { signal: new AbortController().signal })
  } catch (cause) {
    return fault(
      `loadOne(${quoted(id)}) failed with ${thrown(cause)}; no entry is null, not an error.`,
      cause,
    )
  }
}

/** Faults unless what is shown of an entry is what was recorded. */
export function checkValues(
  shown: Entry,
  wanted: Entry | undefined,
  names: ReadonlySet<string>,
): void {
  if (!wanted) fault(`The entry ${quoted(shown.id)} was never recorded.`)
  for (const name of names) {
    // Whether nothing is null or missing is the same to everyone.
    const [found, recorded] = [shown, wanted].map((entry) => fieldValue(entry, name) ?? null)
    if (quoted(found) !== quoted(recorded)) {
      fault(
        `${name} of the entry ${quoted(wanted.id)} is ${quoted(found)}, but ${quoted(recorded)} was recorded.`,
      )
    }
  }
}
