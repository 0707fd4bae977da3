/** Who did something: a person, a program with an account of its own, or the product itself. */
export type ActorKind = 'person' | 'machine' | 'system'

/**
 * The kind of an actor, by its name: `system` is the product; names that only programs have are machines, such as
 * `dependabot[bot]`, `autoscaling.amazonaws.com` and `deploy@shop.iam.gserviceaccount.com`.
 */
export function actorKind(actor: string): ActorKind {
  if (/^system$/i.test(actor)) return 'system'
  return machine.test(actor) ? 'machine' : 'person'
}

const machine = /\[bot\]$|^AWSServiceRoleFor|\.amazonaws\.com$|\.gserviceaccount\.com$/i
