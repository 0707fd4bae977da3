/**
 * Lets the writes of an account happen one after the other within this process; those of other accounts go on meanwhile.
 */
export function turns(): <T>(account: string, work: () => Promise<T>) => Promise<T> {
  const last = new Map<string, Promise<unknown>>()
  return (account, work) => {
    const before = last.get(account) ?? Promise.resolve()
    const turn = before.then(work, work)
    last.set(account, turn)
    const forget = (): void => {
      if (last.get(account) === turn) last.delete(account)
    }
    turn.then(forget, forget)
    return turn
  }
}
