import { createHandler } from '@loggia/server'
import { memoryStore } from '@loggia/server/memory'

const handler = createHandler({ store: memoryStore() })
// oxlint-disable-next-line import/no-default-export -- Workers ask for one
export default { fetch: (request: Request) => handler(request) }
