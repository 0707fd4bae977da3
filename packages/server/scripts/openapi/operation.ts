import type { ProblemCode } from '../../src/lib/problems.ts'
import type { Method } from '../../src/lib/routes.ts'
import type { Parameter } from './parameters.ts'

/** Everything that is promised about one method of one path. */
export interface Operation {
  readonly method: Method
  readonly path: string
  readonly id: string
  readonly tag: string
  readonly summary: string
  readonly parameters?: readonly Parameter[]
  /** What is sent, by media type. */
  readonly body?: Readonly<Record<string, Content>>
  /** What is answered with 200, by media type. */
  readonly answer: Readonly<Record<string, Content>>
  /** Headers of that answer beside those of all answers. */
  readonly headers?: readonly string[]
  /** Whether nobody is asked who they are. */
  readonly isPublic?: boolean
  /** How it can fail beside the ways in which everything can. */
  readonly problems: readonly ProblemCode[]
}

/** The name of a schema, an array of it, or text with its words. */
export type Content =
  | { readonly schema: string; readonly example?: unknown }
  | { readonly arrayOf: string; readonly example?: unknown }
  | { readonly text: string; readonly example?: string }

/** How everything can fail. */
export const everywhere: readonly ProblemCode[] = [
  ...(['unauthorized', 'forbidden', 'url-too-long', 'rate-limited', 'aborted'] as const),
  ...(['unexpected', 'unavailable', 'timeout'] as const),
]
