import type { Identity } from './identity.ts'
import type { Asked } from './report.ts'

/** A request that has found its route. */
export interface Call {
  /** Its own signal knows of the client alone; {@link signal} also ends with the time. */
  readonly request: Request
  /** Aborted when the answer is not wanted any more, or has taken too long to begin. */
  readonly signal: AbortSignal
  /** For reports of failures. */
  readonly asked: Asked
  readonly parameters: URLSearchParams
  readonly identity: Identity
  /** What stands for `{id}` in the path; empty where the path has none. */
  readonly id: string
}

/** What is done with a call. A `GET` is also the answer to `HEAD`, without its body. */
export type Action = (call: Call) => Promise<Response>

export interface Route {
  /** A path in which one part may be `{id}`. */
  readonly path: string
  readonly GET?: Action
  readonly POST?: Action
  readonly PUT?: Action
  readonly DELETE?: Action
  /** The method whose work may take longer than `limits.time`. */
  readonly unhurried?: Method
  /** Whether nobody is asked who they are, for what says the same to everybody. Default: no. */
  readonly isPublic?: boolean
}

export type Method = (typeof methods)[number]

const methods = ['GET', 'POST', 'PUT', 'DELETE'] as const

/** The first route with this path, and what its `{id}` stands for. */
export function routeOf(
  routes: readonly Route[],
  path: string,
): { readonly route: Route; readonly id: string } | null {
  for (const route of routes) {
    const id = idIn(path, route.path)
    if (id !== null) return { route, id }
  }
  return null
}

/** What a route does with a method. */
export function actionOf(route: Route, method: string): Action | null {
  const name = methods.find((known) => known === (method === 'HEAD' ? 'GET' : method))
  return (name && route[name]) ?? null
}

/** The methods of a route, as the `Allow` header has them. */
export function allowed(route: Route): string {
  const own = methods.filter((method) => route[method])
  return [...own.flatMap((name) => (name === 'GET' ? [name, 'HEAD'] : [name])), 'OPTIONS'].join(
    ', ',
  )
}

/** `null` when the path does not have this form. */
function idIn(path: string, form: string): string | null {
  const parts = path.split('/')
  const names = form.split('/')
  const same = names.every((name, at) => name === '{id}' || name === parts[at])
  if (!same || names.length !== parts.length) return null
  const at = names.indexOf('{id}')
  return at === -1 ? '' : decoded(parts[at] ?? '')
}

function decoded(part: string): string | null {
  try {
    return decodeURIComponent(part)
  } catch {
    return null
  }
}
