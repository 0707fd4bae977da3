import { afterEach } from 'vitest'

/** A policy for content stays for as long as the page: tests of other files would find theirs refused. */
afterEach(() => {
  const policies = document.head.querySelectorAll('meta[http-equiv="Content-Security-Policy"]')
  if (policies.length === 0) return
  throw new Error(
    'This test has set a policy for content, under which the tests of all other files would run. Name its file in test/setup/alone.ts, so that it has a page of its own.',
  )
})
