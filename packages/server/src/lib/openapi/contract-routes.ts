import { jsonResponse } from '../answer.ts'
import type { Route } from '../routes.ts'
import { servedContract, type Served } from './served-contract.ts'

/** The contract for programs and for people. */
export function contractRoutes(served: Served): readonly Route[] {
  const { isPublic } = served
  const routes: readonly Route[] = [
    {
      path: '/v1/openapi.json',
      isPublic,
      GET: async () => jsonResponse(await contract()),
    },
    {
      path: '/v1/docs',
      isPublic,
      GET: async ({ request }) => {
        const { docsResponse } = await import('./docs-page.ts')
        return docsResponse(await contract(), new URL(request.url).origin)
      },
    },
  ]
  const contract = () => servedContract({ ...served, routes: [...served.routes, ...routes] })
  return routes
}
