import { expect, test } from 'vitest'
import { actorKind } from './actor-kind.ts'

test.each([
  ['system', 'system'],
  ['System', 'system'],
  ['Ada Moreno', 'person'],
  ['ada@example.com', 'person'],
  ['systematic', 'person'],
  ['bot', 'person'],
  ['[bot] Ada', 'person'],
  ['dependabot[bot]', 'machine'],
  ['autoscaling.amazonaws.com', 'machine'],
  ['AWSServiceRoleForConfig/AWSConfig-Describe', 'machine'],
  ['AdminRole/ada@example.com', 'person'],
  ['deploy@shop.iam.gserviceaccount.com', 'machine'],
])('%s is a %s', (actor, kind) => {
  expect(actorKind(actor)).toBe(kind)
})
