import type { ExampleRequest } from '../../src/lib/openapi/example-request.ts'
import { asking, sending } from './operations.ts'

/** What is asked wrongly: its code, the operations that it can be asked of, and how. */
export interface WrongQuestion {
  readonly code: string
  readonly of: RegExp
  readonly change: (given: ExampleRequest) => ExampleRequest
}

const collections = '(logs|activity)'

export const wrongQuestions: readonly WrongQuestion[] = [
  wrong('bad-cursor', `^GET .*(${collections}|export)$`, asking('cursor=nonsense&format=csv')),
  wrong('bad-cursor', 'tail$', asking('after=nonsense')),
  wrong('bad-query', 'facets$', asking('facets=request')),
  wrong('bad-query', 'histogram$', asking('step=year')),
  wrong('bad-query', 'export$', asking('format=pdf')),
  wrong('not-exportable', 'export$', asking('exportFields=id')),
  wrong('bad-query', 'usage$', asking('collection=nothing')),
  wrong('bad-query', '^DELETE', asking('expected=some')),
  wrong('bad-query', 'preview$', asking('at=yesterday')),
  wrong('count-changed', '^DELETE', asking('expected=99')),
  wrong('not-found', '\\{id\\}$', ofNothing),
  wrong('bad-body', `^POST .*${collections}$`, sending('application/json', 'x')),
  wrong('bad-body', '^PUT', sending('application/json', '{"policy":"gold"}')),
  wrong('unsupported-media-type', '^P', sending('text/plain', 'x')),
  wrong(
    'too-large',
    `^P(UT|OST .*${collections}$)`,
    sending('application/json', 'x'.repeat(5_000_000)),
  ),
]

function wrong(code: string, of: string, change: WrongQuestion['change']): WrongQuestion {
  return { code, of: new RegExp(of), change }
}

function ofNothing(given: ExampleRequest): ExampleRequest {
  const none = given.path.includes('/keys/') ? '' : 'nothing'
  return { ...given, path: given.path.replace(/[^/]*$/, none) }
}
