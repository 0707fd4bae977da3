import { reporter, type Asked } from './report.ts'

/** An answer, told of without anything that was sent. */
export interface Answered extends Asked {
  readonly status: number
  /** From the request to the begin of the answer. */
  readonly milliseconds: number
}

/** What is found out about a request on its way. */
export type Passage = { -readonly [Name in keyof Asked]: Asked[Name] }

/** The hook of a host, made safe, with the time that has gone by. */
export function answers(
  onAnswer: ((answered: Answered) => void) | undefined,
): (asked: Asked, answer: () => Promise<Response>) => Promise<Response> {
  if (!onAnswer) return (_asked, answer) => answer()
  // What a hook fails with is told, and its answer is sent all the same.
  const failed = reporter()
  return async (asked, answer) => {
    const begun = performance.now()
    const response = await answer()
    try {
      const milliseconds = performance.now() - begun
      onAnswer({ ...asked, status: response.status, milliseconds })
    } catch (error) {
      failed(error)
    }
    return response
  }
}
