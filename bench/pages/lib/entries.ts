import type { LogEntry } from '@loggia/core'

/** The entries of `?entries=500`, from files of some entries each, so that no text is as long as a million of them. */
export async function loadedEntries(): Promise<readonly LogEntry[]> {
  const count = Number(new URLSearchParams(location.search).get('entries'))
  const entries: LogEntry[] = []
  for (let part = 0; entries.length < count; part++) {
    const response = await fetch(`/entries-${count}-${part}.json`)
    for (const entry of (await response.json()) as readonly LogEntry[]) entries.push(entry)
  }
  return entries
}
