import { activityCatalogue, type ActivityKey, type ActivityTemplate } from './catalogue.ts'
import { eventKeyParts } from './activity-event.ts'

/** The names of the blanks in a template. */
type Blank<Template> = Template extends `${string}{${infer Rest}`
  ? Rest extends `{${infer Name}}${infer Behind}`
    ? Name | Blank<Behind>
    : Rest extends `${infer Name}}${infer Behind}`
      ? Name | Blank<Behind>
      : never
  : never

/** What the description of a usual event must be told. */
export type ActivityFacts<Key extends ActivityKey> = {
  readonly [Name in Blank<ActivityTemplate<Key>>]: Fact
}

/** Lists are written with commas: `10,5,1`. */
export type Fact = string | number | boolean | readonly (string | number)[]

/**
 * The sentence for a usual event: `activityDescription('credit.charge', { amount: 0.004, model: 'bfl/flux-schnell' })`
 * is `Charged 0.004 credits for bfl/flux-schnell`.
 */
export function activityDescription<Key extends ActivityKey>(
  key: Key,
  facts: ActivityFacts<Key>,
): string {
  const { category, action } = eventKeyParts(key)
  // The type of the key says that both are there.
  const templates = activityCatalogue[category as keyof typeof activityCatalogue]
  const template = templates[action as keyof typeof templates] as string
  const known = new Map<string, Fact>(Object.entries(facts))
  return template.replaceAll(blank, (_, name: string) => textOf(known.get(name)))
}

const blank = /\{(\w+)\}/g

function textOf(fact: Fact | undefined): string {
  return typeof fact === 'object' ? fact.join(',') : String(fact ?? '')
}
