import { at, textAt, type Loose } from '../json-parts.ts'
import { toldText } from '../told-text.ts'

/** What an event is about, as people say it: `Pull request #2 “Update the README”`. */
export function githubThing(event: string, payload: Loose): string {
  return (things.get(event) ?? unknown)(payload, event)
}

type Tell = (payload: Loose, event: string) => string

/** A part of the payload as it may be told. */
function part(payload: Loose, ...path: readonly string[]): string {
  return toldText(textAt(payload, ...path))
}

/** A name in quotes, behind a blank; nothing where there is none. */
export function quoted(text: string): string {
  return text === '' ? '' : ` “${text}”`
}

/** `Issue #1 “Spelling error”` */
function numbered(label: string, ...path: readonly string[]): Tell {
  return (payload) => {
    const number = part(payload, ...path, 'number')
    return `${label}${number && ` #${number}`}${quoted(part(payload, ...path, 'title'))}`
  }
}

/** `Label “bug”` */
function named(label: string, ...path: readonly string[]): Tell {
  return (payload) => `${label}${quoted(part(payload, ...path))}`
}

/** `Comment on issue #1 “Spelling error”` */
function on(label: string, thing: Tell): Tell {
  return (payload, event) => {
    const text = thing(payload, event)
    return `${label} ${text.charAt(0).toLowerCase()}${text.slice(1)}`
  }
}

function always(text: string): Tell {
  return () => text
}

/** A name as it is, or what to say without one. */
function plain(otherwise: string, ...path: readonly string[]): Tell {
  return (payload) => part(payload, ...path) || otherwise
}

function commit(hash: string): string {
  return hash === '' ? 'a commit' : `commit ${hash.slice(0, 7)}`
}

const pullRequest = numbered('Pull request', 'pull_request')
const issue: Tell = (payload, event) =>
  (at(payload, 'issue', 'pull_request')
    ? numbered('Pull request', 'issue')
    : numbered('Issue', 'issue'))(payload, event)
const discussion = numbered('Discussion', 'discussion')

/** `Code scanning alert #8 “Size computation”` */
function alert(label: string, ...about: readonly string[]): Tell {
  return (payload, event) =>
    numbered(label, 'alert')(payload, event) + quoted(part(payload, 'alert', ...about))
}

const branch: Tell = (payload) => {
  const [, kind, name = ''] = /^refs\/(heads|tags)\/(.+)$/.exec(textAt(payload, 'ref')) ?? []
  return `${kind === 'tags' ? 'Tag' : 'Branch'}${quoted(toldText(name))}`
}

const ref: Tell = (payload) =>
  `${part(payload, 'ref_type') === 'tag' ? 'Tag' : 'Branch'}${quoted(part(payload, 'ref'))}`

const suite: Tell = (payload) => {
  const head = part(payload, 'check_suite', 'head_branch')
  return `Check suite of ${head ? `branch${quoted(head)}` : commit(part(payload, 'check_suite', 'head_sha'))}`
}

const repository: Tell = (payload) =>
  `Repository ${part(payload, 'repository', 'full_name')}`.trimEnd()

const installation: Tell = (payload) => {
  const account = part(payload, 'installation', 'account', 'login')
  const app = quoted(part(payload, 'installation', 'app_slug'))
  return `GitHub App${app}${account && ` of ${account}`}`
}

const wikiPage: Tell = (payload) => {
  const count = Number(at(payload, 'pages', 'length')) || 0
  const more = count > 1 ? ` and ${count - 1} more` : ''
  return `Wiki page${quoted(part(payload, 'pages', '0', 'title'))}${more}`
}

const advisory: Tell = (payload) => {
  const id = part(payload, 'security_advisory', 'ghsa_id')
  return `Security advisory${id && ` ${id}`}${quoted(part(payload, 'security_advisory', 'summary'))}`
}

const sponsorship: Tell = (payload) => {
  const whom = part(payload, 'sponsorship', 'sponsorable', 'login')
  return `Sponsorship${whom && ` of ${whom}`}`
}

const purchase: Tell = (payload) => {
  const account = part(payload, 'marketplace_purchase', 'account', 'login')
  return `Plan${quoted(part(payload, 'marketplace_purchase', 'plan', 'name'))}${account && ` of ${account}`}`
}

const deployment: Tell = (payload) => {
  const place = part(payload, 'deployment', 'environment') || part(payload, 'environment')
  return `Deployment${place && ` to ${place}`}`
}

const unknown: Tell = (_, event) => {
  const words = toldText(event.replaceAll('_', ' '))
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`
}

const things: ReadonlyMap<string, Tell> = new Map<string, Tell>([
  ['branch_protection_rule', named('Branch protection rule', 'rule', 'name')],
  ['check_run', named('Check', 'check_run', 'name')],
  ['check_suite', suite],
  ['code_scanning_alert', alert('Code scanning alert', 'rule', 'description')],
  ['commit_comment', (payload) => `Comment on ${commit(part(payload, 'comment', 'commit_id'))}`],
  ['create', ref],
  ['delete', ref],
  ['dependabot_alert', alert('Dependabot alert', 'dependency', 'package', 'name')],
  ['deploy_key', named('Deploy key', 'key', 'title')],
  ['deployment', deployment],
  ['deployment_review', on('Review of', deployment)],
  ['deployment_status', deployment],
  ['discussion', discussion],
  ['discussion_comment', on('Comment on', discussion)],
  ['fork', repository],
  ['github_app_authorization', always('Authorization of a GitHub App')],
  ['gollum', wikiPage],
  ['installation', installation],
  ['installation_repositories', installation],
  ['issue_comment', on('Comment on', issue)],
  ['issues', issue],
  ['label', named('Label', 'label', 'name')],
  ['marketplace_purchase', purchase],
  ['member', plain('Collaborator', 'member', 'login')],
  ['membership', plain('Member', 'member', 'login')],
  ['merge_group', always('Merge group')],
  ['meta', always('Webhook')],
  ['milestone', named('Milestone', 'milestone', 'title')],
  ['org_block', plain('User', 'blocked_user', 'login')],
  [
    'organization',
    (payload) =>
      part(payload, 'membership', 'user', 'login') ||
      part(payload, 'user', 'login') ||
      'Organization',
  ],
  ['package', named('Package', 'package', 'name')],
  ['page_build', always('Pages site')],
  ['ping', always('Webhook')],
  ['project', named('Project', 'project', 'name')],
  ['project_card', always('Project card')],
  ['project_column', named('Project column', 'project_column', 'name')],
  ['projects_v2_item', always('Project item')],
  ['public', repository],
  ['pull_request', pullRequest],
  ['pull_request_review', on('Review of', pullRequest)],
  ['pull_request_review_comment', on('Review comment on', pullRequest)],
  ['pull_request_review_thread', on('Review thread of', pullRequest)],
  ['push', branch],
  ['registry_package', named('Package', 'registry_package', 'name')],
  [
    'release',
    (payload) =>
      `Release${quoted(part(payload, 'release', 'name') || part(payload, 'release', 'tag_name'))}`,
  ],
  ['repository', repository],
  ['repository_dispatch', named('Event', 'action')],
  ['repository_import', always('Import')],
  ['repository_vulnerability_alert', alert('Vulnerability alert', 'affected_package_name')],
  ['secret_scanning_alert', alert('Secret scanning alert', 'secret_type')],
  ['security_advisory', advisory],
  ['sponsorship', sponsorship],
  ['star', repository],
  [
    'status',
    (payload) => `Status${quoted(part(payload, 'context'))} of ${commit(part(payload, 'sha'))}`,
  ],
  ['team', named('Team', 'team', 'name')],
  ['team_add', named('Team', 'team', 'name')],
  ['watch', repository],
  ['workflow_dispatch', named('Workflow', 'workflow')],
  ['workflow_job', named('Job', 'workflow_job', 'name')],
  ['workflow_run', named('Workflow run', 'workflow_run', 'name')],
])
