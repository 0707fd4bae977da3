import { LoggiaError } from '@loggia/core'
import { expect, test } from 'vitest'
import { failingStore } from '../../../../test/ask.ts'
import { loggerTo } from '../log/logger.ts'
import { createMetrics } from './metrics.ts'
import { ownAnswer } from './own-routes.ts'
import { readinessOf } from './readiness.ts'

test('the metrics tell that the store does not answer, though nobody has asked whether it is ready', async () => {
  const log = loggerTo({ write: () => undefined }, { logLevel: 'silent', logFormat: 'json' })
  const metrics = createMetrics({ version: '1', store: 'memory' })
  const readiness = readinessOf(log, metrics)
  readiness.opened(failingStore(new LoggiaError('unavailable')))
  const request = new Request('http://logs.test/metrics')
  const answer = await ownAnswer(request, { readiness, metrics, metricsFor: 'everybody' })
  expect(await answer?.text()).toContain('\nloggia_ready 0\n')
})
