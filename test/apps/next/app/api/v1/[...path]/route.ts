import { createHandler } from '@loggia/server'
import { store } from '../../../store'

const handler = createHandler({ store: await store(), basePath: '/api' })

export { handler as GET, handler as HEAD, handler as OPTIONS }
export { handler as POST, handler as PUT, handler as DELETE }
