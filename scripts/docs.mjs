import { referencePages, writePages } from './reference/pages.mjs'
import { main, setUp } from './setup.mjs'

/* Writes the API reference, docs/api, from the doc comments of the packages. */
await main(async () => {
  const { node, env } = await setUp()
  writePages(await referencePages(node, env))
  return 0
})
