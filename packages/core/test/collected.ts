/** Everything that an iteration gives, in order. */
export async function collected<T>(iteration: AsyncIterable<T>): Promise<readonly T[]> {
  const all: T[] = []
  for await (const each of iteration) all.push(each)
  return all
}
