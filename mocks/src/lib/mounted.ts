import { http, type HttpHandler } from 'msw'
import type { Handler } from '@loggia/server'

/** Lets a handler answer everything under `/v1/`, on any origin and below any path. */
export function mounted(handler: Handler): HttpHandler {
  return http.all('*/v1/*', ({ request }) => handler(request))
}
