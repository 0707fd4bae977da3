import { at, textAt, type Loose } from '../json-parts.ts'
import { toldActor } from '../told-text.ts'

/**
 * Who made a call: the user, the role with the name of its session, the service of AWS, or `system`. A session
 * that is named after a mailbox, as single sign-on does, is told by it, since the person has no other name.
 */
export function callActor(event: Loose): string {
  const identity = event['userIdentity']
  const name =
    sessionOf(textAt(identity, 'arn')) ||
    userOf(textAt(identity, 'userName')) ||
    (textAt(identity, 'type') === 'Root' ? 'root' : '') ||
    textAt(identity, 'invokedBy') ||
    textAt(identity, 'sessionContext', 'sessionIssuer', 'userName') ||
    textAt(identity, 'onBehalfOf', 'userId') ||
    ofAccount(at(identity, 'type'), textAt(identity, 'accountId'))
  return toldActor(name) || 'system'
}

const sessionForm = /:(?:assumed-role|federated-user)\/(?:(.+?)\/)?([^/]+)$/

function sessionOf(arn: string): string {
  const [, role, session = ''] = sessionForm.exec(arn) ?? []
  return role === undefined || session.includes('@') ? session : `${role}/${session}`
}

/** A sign-in that fails may hide who tried. */
function userOf(name: string): string {
  return name === 'HIDDEN_DUE_TO_SECURITY_REASONS' ? 'unknown user' : name
}

function ofAccount(type: unknown, account: string): string {
  return type === 'AWSAccount' && account !== '' ? `account ${account}` : ''
}
