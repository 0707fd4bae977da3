/** An event as it is sent in. */
export function eventNamed(id: string): Readonly<Record<string, string>> {
  return {
    id,
    event_id: id,
    actor: 'Jonas Weber',
    category: 'api_key',
    action: 'created',
    description: 'API key was created',
  }
}

/** Sends events, and resolves with the answer. */
export function sendEvents(
  url: string,
  events: readonly unknown[],
  headers: Readonly<Record<string, string>> = {},
): Promise<Response> {
  return fetch(`${url}/v1/activity`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(events),
  })
}
