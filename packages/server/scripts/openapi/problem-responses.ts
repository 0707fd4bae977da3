import { problemTitle, statusOf, type ProblemCode } from '../../src/lib/problems.ts'
import { always, headersOf } from './headers.ts'
import { everywhere, type Operation } from './operation.ts'

/** The failures of operations, by the name of each response. */
export function problemResponses(
  operations: readonly Operation[],
): Readonly<Record<string, object>> {
  const all = operations.flatMap((operation) => [...codesByStatus(operation).values()])
  const named = [...all, ['method-not-allowed'] as const].map(
    (codes) => [nameOf(codes), responseOf(codes)] as const,
  )
  return Object.fromEntries(named)
}

/** The failures of one operation: status, reference. */
export function problemsOf(operation: Operation): Readonly<Record<string, object>> {
  return Object.fromEntries(
    [...codesByStatus(operation)].map(([status, codes]) => [
      String(status),
      { $ref: `#/components/responses/${nameOf(codes)}` },
    ]),
  )
}

function codesByStatus({ problems }: Operation): ReadonlyMap<number, readonly ProblemCode[]> {
  return Map.groupBy([...problems, ...everywhere].toSorted(byStatus), statusOf)
}

function byStatus(a: ProblemCode, b: ProblemCode): number {
  return statusOf(a) - statusOf(b) || (a < b ? -1 : 1)
}

function nameOf(codes: readonly ProblemCode[]): string {
  return codes.join('.')
}

function responseOf(codes: readonly ProblemCode[]): object {
  const [first] = codes
  const names = [...always, ...codes.flatMap((code) => headersOfCode[code] ?? [])]
  return {
    description: codes.map((code) => `\`${code}\`: ${problemTitle(code)}.`).join(' '),
    headers: headersOf([...new Set(names)]),
    content: {
      'application/problem+json': {
        schema: {
          allOf: [{ $ref: '#/components/schemas/Problem' }],
          properties: {
            code: { enum: codes },
            status: { const: first && statusOf(first) },
          },
        },
      },
    },
  }
}

const headersOfCode: Readonly<Partial<Record<ProblemCode, readonly string[]>>> = {
  unauthorized: ['WWW-Authenticate'],
  'rate-limited': ['Retry-After'],
  unavailable: ['Retry-After'],
  timeout: ['Retry-After'],
}
