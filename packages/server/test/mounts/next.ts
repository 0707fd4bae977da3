import { createHandler } from '@loggia/server'
import { memoryStore } from '@loggia/server/memory'

const handler = createHandler({ store: memoryStore(), basePath: '/api' })
export { handler as GET, handler as HEAD, handler as OPTIONS }
export { handler as POST, handler as PUT, handler as DELETE }
