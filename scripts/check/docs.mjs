import { committedPages, referencePages } from '../reference/pages.mjs'
import { main } from '../setup.mjs'

/* Compares docs/api with what the doc comments say. */
await main(async () => {
  const wanted = await referencePages(process.execPath, process.env)
  const there = committedPages()
  const names = [...new Set([...wanted.keys(), ...there.keys()])].toSorted()
  const stale = names.filter((name) => wanted.get(name) !== there.get(name))
  for (const name of stale) process.stdout.write(`docs/api/${name} is out of date (npm run docs)\n`)
  return stale.length === 0 ? 0 : 1
})
