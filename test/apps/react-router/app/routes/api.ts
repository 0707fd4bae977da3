import { createHandler } from '@loggia/server'
import { store } from '../store.server'
import type { Route } from './+types/api'

const handler = createHandler({ store, basePath: '/api' })

export const loader = ({ request }: Route.LoaderArgs) => handler(request)
export const action = ({ request }: Route.ActionArgs) => handler(request)
