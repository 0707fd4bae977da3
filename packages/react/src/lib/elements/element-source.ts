import {
  LoggiaError,
  restAccount,
  restAdapter,
  type AccountAdapter,
  type DataAdapter,
  type Entry,
  type Preset,
} from '@loggia/core'

/** What a page says of where entries come from. The first that is there counts. */
export interface SourceOf<E extends Entry> {
  readonly adapter: DataAdapter<E> | undefined
  readonly entries: readonly E[] | undefined
  readonly url: string | undefined
  readonly preset: Preset<E>
}

/** Adapters for one element, each made once. */
export interface ElementSource<E extends Entry> {
  /** `undefined` where nothing is said, `null` while code for it is on its way. */
  readonly adapter: (of: SourceOf<E>) => DataAdapter<E> | null | undefined
  readonly account: (url: string | undefined) => AccountAdapter | undefined
}

/** @param arrived called when code that was asked for is there, so that it is asked again */
export function elementSource<E extends Entry>(arrived: () => void): ElementSource<E> {
  let overHttp: { readonly of: SourceOf<E>; readonly adapter: DataAdapter<E> } | null = null
  let account: { readonly url: string; readonly adapter: AccountAdapter } | null = null
  let inMemory: InMemory | null = null
  return {
    adapter(of) {
      const { adapter, entries, url, preset } = of
      if (adapter) return adapter
      if (entries) {
        if (inMemory) return inMemory(entries, preset)
        fetchInMemory().then((fetched) => {
          inMemory = fetched
          arrived()
        }, arrived)
        return null
      }
      if (url === undefined) return undefined
      if (overHttp?.of.url !== url || overHttp.of.preset !== preset) {
        overHttp = { of, adapter: restAdapter({ url, preset }) }
      }
      return overHttp.adapter
    },
    account(url) {
      if (url === undefined) return undefined
      if (account?.url !== url) account = { url, adapter: restAccount({ url }) }
      return account.adapter
    },
  }
}

/** One that fails whenever it is asked, so that the table says so calmly. */
export function failingAdapter(detail: string): DataAdapter<never> {
  return { load: () => Promise.reject(new LoggiaError('unavailable', { detail })) }
}

type InMemory = <E extends Entry>(entries: readonly E[], preset: Preset<E>) => DataAdapter<E>

/** A page that cannot fetch the code gets an adapter that fails: to try again, it is loaded again. */
async function fetchInMemory(): Promise<InMemory> {
  try {
    return (await import('./array-source.ts')).arrayAdapter
  } catch (reason) {
    const failing = failingAdapter(String(reason))
    return () => failing
  }
}
