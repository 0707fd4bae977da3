import { isIPv6 } from 'node:net'
import { hidesSecret } from '../capture/hidden-secrets.ts'
import { secretNames } from '../capture/secret-names.ts'

/**
 * A text of somebody else as it may stand in an event: on one line, not too long, and without addresses of
 * machines, addresses of mailboxes, tokens and keys.
 */
export function toldText(text: string, most: number = mostTold): string {
  return shortened(withoutSecrets(withoutMail(withoutAddresses(onOneLine(text, most)))), most)
}

/** The name of whoever did something. It may be an e-mail address, when there is no other name. */
export function toldActor(name: string): string {
  return shortened(withoutSecrets(withoutAddresses(onOneLine(name, mostTold))), mostTold)
}

/** A text without addresses of machines. MAC addresses go too; times of day stay. */
export function withoutAddresses(text: string): string {
  return text.replace(ipv6, unlessTime).replace(ipv4, '[address]').replace(hostOfIpv4, '[address]')
}

const mostTold = 120

const ipv4 = /\d{1,3}(?:\.\d{1,3}){3}/g
/** `ip-10-0-1-10` is how a cloud names a machine. */
const hostOfIpv4 = /\bip(?:-\d{1,3}){4}\b/gi
/** Groups with colons that do not stand within a word, as in `std::add`. */
const ipv6 = /(?<![\da-z])(?:[\da-f]{0,4}:){2,8}[\da-f]{0,4}(?:(?:\.\d{1,3}){3})?(?![\da-z])/gi

function unlessTime(found: string): string {
  const [, text = '', end = ''] = /^(.*?)((?<!:):)?$/.exec(found) ?? []
  const groups = text.split(':')
  const isAddress = /[\da-f]/i.test(text) && (groups.length > 4 || isIPv6(text))
  return isAddress ? `[address]${end}` : found
}

/** Line ends and other controls are blanks. What is far too long is cut before it is looked at. */
function onOneLine(text: string, most: number): string {
  return text
    .slice(0, 10 * most)
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim()
}

const mail = /[^\s<>()[\]"',;:]+@[^\s<>()[\]"',;:]+\.[^\s<>()[\]"',;:]+/g

function withoutMail(text: string): string {
  return text.replace(mail, '[email]')
}

const isSecretName = secretNames()

/** A secret may stand in the word behind the one that announces it: `Bearer …`, `"password": …`. */
function withoutSecrets(text: string): string {
  const words = text.split(' ')
  const hides = words.map((word) => hidesSecret(word, isSecretName))
  const announces = words.map((word, at) => {
    const next = words[at + 1]
    if (next === undefined || hides[at + 1]) return false
    return hides[at] ? /[=:"']$/.test(word) : hidesSecret(`${word} ${next}`, isSecretName)
  })
  return words
    .map((word, at) => (hides[at] || announces[at] || announces[at - 1] ? '[redacted]' : word))
    .join(' ')
}

function shortened(text: string, most: number): string {
  const characters = Array.from(text)
  return characters.length > most ? `${characters.slice(0, most - 1).join('')}…` : text
}
