import { reporter } from './report.ts'

/** An answer, told of without anything that was sent: no query, no header, no body, no id. */
export interface Answered {
  /** The form of the path, e.g. `/v1/logs/{id}`; `null` where there is no such path. */
  readonly route: string | null
  readonly method: string
  readonly status: number
  /** From the request to the begin of the answer. */
  readonly milliseconds: number
  /** Of whoever asked; `null` where nobody was asked who it is, or nobody could tell. */
  readonly account: string | null
}

/** What is found out about a request on its way. */
export interface Passage {
  route: string | null
  account: string | null
}

/** The hook of a host, made safe, with the time that has gone by. */
export function answers(
  onAnswer: ((answered: Answered) => void) | undefined,
): (request: Request, passage: Passage, answer: () => Promise<Response>) => Promise<Response> {
  if (!onAnswer) return (_request, _passage, answer) => answer()
  // What a hook fails with is told, and its answer is sent all the same.
  const failed = reporter()
  return async ({ method }, passage, answer) => {
    const begun = performance.now()
    const response = await answer()
    try {
      const milliseconds = performance.now() - begun
      onAnswer({ ...passage, method, status: response.status, milliseconds })
    } catch (error) {
      failed(error)
    }
    return response
  }
}
