import { v4 } from 'uuid'
import type { Random } from './random.ts'

/**
 * A template with its blanks filled: `{id}` and `{uuid}` are made up, `{5|8|10}` is one of the choices.
 *
 * `/v1/generations/{id}` may become `/v1/generations/gen_8fK2mZq0aV3x`.
 */
export function filled(template: string, random: Random): string {
  return template.replace(blank, (_, inside: string) => {
    if (inside === 'id') return shortId(random)
    if (inside === 'uuid') return v4({ random: random.bytes(16) })
    return random.pick(inside.split('|'))
  })
}

const blank = /\{([^}]+)\}/g
const letters = 'ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz0123456789'

function shortId(random: Random): string {
  return Array.from(random.bytes(12), (byte) => letters[byte % letters.length]).join('')
}
