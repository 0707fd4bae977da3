/** So many of the events that a tail tells, comments left out; then it is closed. */
export async function firstEvents(response: Response, count: number): Promise<readonly string[]> {
  const reader = response.body?.getReader()
  if (!reader) throw new Error('no body')
  const decoder = new TextDecoder()
  let text = ''
  const events = (): readonly string[] =>
    text
      .split('\n\n')
      .slice(0, -1)
      .filter((event) => /^id: /m.test(event))
  while (events().length < count) {
    const { done, value } = await reader.read()
    if (done) break
    text += decoder.decode(value, { stream: true })
  }
  await reader.cancel()
  return events()
}
