/** How a call is told: what one would do, and that it was done. */
export interface Verb {
  readonly present: string
  readonly past: string
  /** What stands before the second thing: attached *to* a role. */
  readonly link?: string | undefined
}

/** The verb that the name of a call begins with; `null` for one that is not known, whose past cannot be told. */
export function verbOf(word: string): Verb | null {
  const irregular = special.get(word)
  if (irregular) return irregular
  return regular.has(word) ? { present: word, past: pastOf(word) } : null
}

const special: ReadonlyMap<string, Verb> = new Map(
  Object.entries({
    add: { present: 'add', past: 'added', link: 'to' },
    associate: { present: 'associate', past: 'associated', link: 'with' },
    attach: { present: 'attach', past: 'attached', link: 'to' },
    begin: { present: 'begin', past: 'began' },
    decrypt: { present: 'decrypt', past: 'decrypted', link: 'with' },
    describe: { present: 'look up', past: 'looked up' },
    detach: { present: 'detach', past: 'detached', link: 'from' },
    disassociate: { present: 'disassociate', past: 'disassociated', link: 'from' },
    encrypt: { present: 'encrypt', past: 'encrypted', link: 'with' },
    generate: { present: 'generate', past: 'generated', link: 'with' },
    get: { present: 'read', past: 'read' },
    head: { present: 'look at', past: 'looked at' },
    leave: { present: 'leave', past: 'left' },
    lookup: { present: 'look up', past: 'looked up' },
    modify: { present: 'change', past: 'changed' },
    put: { present: 'set', past: 'set' },
    rebuild: { present: 'rebuild', past: 'rebuilt' },
    remove: { present: 'remove', past: 'removed', link: 'from' },
    reset: { present: 'reset', past: 'reset' },
    run: { present: 'start', past: 'started' },
    send: { present: 'send', past: 'sent', link: 'to' },
    set: { present: 'set', past: 'set' },
    withdraw: { present: 'withdraw', past: 'withdrew' },
  }),
)

const regular: ReadonlySet<string> = new Set([
  ...['accept', 'activate', 'allocate', 'allow', 'apply', 'approve', 'archive', 'assign', 'assume'],
  ...['authorize', 'block', 'cancel', 'change', 'check', 'claim', 'clear', 'close', 'complete'],
  ...['configure', 'confirm', 'connect', 'copy', 'create', 'deactivate', 'decline', 'delete'],
  ...['deliver', 'deploy', 'deprecate', 'deregister', 'destroy', 'disable', 'disconnect'],
  ...['download', 'edit', 'enable', 'end', 'enroll', 'execute', 'exit', 'export', 'fail', 'filter'],
  ...['finish', 'grant', 'import', 'initiate', 'install', 'invite', 'invoke', 'issue', 'join'],
  ...['launch', 'list', 'lock', 'merge', 'migrate', 'move', 'notify', 'open', 'pause', 'poll'],
  ...['promote', 'provision', 'publicize', 'publish', 'purchase', 'purge', 'query', 'reboot'],
  ...[
    'receive',
    'record',
    'recover',
    'register',
    'reject',
    'release',
    'rename',
    'renew',
    'replace',
  ],
  ...['replicate', 'report', 'request', 'resend', 'resize', 'resolve', 'restart', 'restore'],
  ...['restrict', 'resume', 'retire', 'retry', 'revoke', 'rotate', 'scan', 'schedule', 'search'],
  ...['share', 'sign', 'skip', 'start', 'stop', 'submit', 'subscribe', 'suspend', 'switch', 'sync'],
  ...['tag', 'terminate', 'test', 'transfer', 'trigger', 'unarchive', 'unassign', 'unblock'],
  ...['undelete', 'uninstall', 'unlink', 'unlock', 'unmonitor', 'unsubscribe', 'unsuspend'],
  ...['untag', 'update', 'upgrade', 'upload', 'validate', 'verify', 'view', 'wait'],
])

/** Verbs of one syllable, and stressed at the end, that double their last letter. */
const doubled = /^(?:(?:re|un|over)?(?:tag|scan|stop|skip|ship|drop|plan|map|submit|commit|admit))$/

function pastOf(word: string): string {
  if (word.endsWith('e')) return `${word}d`
  if (/[^aeiou]y$/.test(word)) return `${word.slice(0, -1)}ied`
  return doubled.test(word) ? `${word}${word.at(-1) ?? ''}ed` : `${word}ed`
}
