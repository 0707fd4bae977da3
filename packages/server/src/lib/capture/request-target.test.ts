import { expect, test } from 'vitest'
import { requestTarget } from './request-target.ts'

test.each([
  ['/v1/images?duration=5', '/v1/images', 'duration=5'],
  ['/v1/images', '/v1/images', null],
  ['/v1/images?', '/v1/images', null],
  ['/a?b?c#d?e', '/a', 'b?c'],
  ['https://user:pw@api.test:8080/a/b?c=d#e', '/a/b', 'c=d'],
  ['http://api.test', '/', null],
  ['http://api.test?a=b', '/', 'a=b'],
  ['//api.test/a', '//api.test/a', null],
  ['*', '*', null],
  ['api.test:443', 'api.test:443', null],
  ['/a b/%zz', '/a b/%zz', null],
  ['', '', null],
])('%s asks for the path %s and the query %s', (target, path, query) => {
  expect(requestTarget(target)).toEqual({ path, query })
})
