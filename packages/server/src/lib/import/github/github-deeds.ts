import { at, textAt, type Loose } from '../json-parts.ts'
import { toldText } from '../told-text.ts'
import { quoted } from './github-things.ts'

/** What happened to the thing of an event: `was opened`. */
export function githubDeed(event: string, action: string, payload: Loose): string {
  const tell = deeds.get(`${event}.${action}`) ?? deeds.get(event) ?? deeds.get(`*.${action}`)
  return tell?.(payload) ?? `was ${toldText(action.replaceAll(/[_-]/g, ' ')) || 'changed'}`
}

type Tell = (payload: Loose) => string

function part(payload: Loose, ...path: readonly string[]): string {
  return toldText(textAt(payload, ...path))
}

function always(text: string): Tell {
  return () => text
}

/** `was labeled “bug”` */
function named(text: string, ...path: readonly string[]): Tell {
  return (payload) => `${text}${quoted(part(payload, ...path))}`
}

/** `was assigned to octocat`; only `was assigned` where nobody is named. */
function toWhom(text: string, link: string, ...path: readonly string[]): Tell {
  return (payload) => {
    const whom = part(payload, ...path)
    return whom === '' ? text : `${text} ${link} ${whom}`
  }
}

/** `was completed: success` */
function ended(...path: readonly string[]): Tell {
  return toWhom('was completed', 'with', ...path)
}

const push: Tell = (payload) => {
  if (at(payload, 'deleted') === true) return 'was deleted by a push'
  if (at(payload, 'created') === true) return 'was created by a push'
  const commits = at(payload, 'commits')
  const count = Array.isArray(commits) ? commits.length : 0
  const what = count === 1 ? '1 commit' : `${count} commits`
  return at(payload, 'forced') === true ? `was force-pushed with ${what}` : `got ${what}`
}

const built: Tell = (payload) =>
  part(payload, 'build', 'status') === 'built' ? 'was built' : 'could not be built'

const merged: Tell = (payload) =>
  at(payload, 'pull_request', 'merged') === true ? 'was merged' : 'was closed'

/** How many repositories, and what became of them. */
function repositories(text: string, list: string): Tell {
  return (payload) => {
    const all = at(payload, list)
    const count = Array.isArray(all) ? all.length : 0
    return `was ${text} ${count === 1 ? '1 repository' : `${count} repositories`}`
  }
}

const deeds: ReadonlyMap<string, Tell> = new Map<string, Tell>([
  ['*.assigned', toWhom('was assigned', 'to', 'assignee', 'login')],
  ['*.unassigned', toWhom('was unassigned', 'from', 'assignee', 'login')],
  ['*.labeled', named('was labeled', 'label', 'name')],
  ['*.unlabeled', named('lost the label', 'label', 'name')],
  ['*.milestoned', named('was added to the milestone', 'milestone', 'title')],
  ['*.demilestoned', named('was removed from the milestone', 'milestone', 'title')],
  ['*.in_progress', always('is in progress')],
  ['*.waiting', always('is waiting')],
  ['*.rerequested', always('was requested again')],
  ['*.closed_by_user', always('was closed by a user')],
  ['*.create', always('was created')],
  ['*.dismiss', always('was dismissed')],
  ['*.resolve', always('was resolved')],
  ['*.publicized', always('was made public')],
  ['*.privatized', always('was made private')],
  ['*.converted_to_draft', always('was converted to a draft')],
  ['*.ready_for_review', always('was marked as ready for review')],
  ['check_run.completed', ended('check_run', 'conclusion')],
  [
    'check_run.requested_action',
    toWhom('was asked', 'for the action', 'requested_action', 'identifier'),
  ],
  ['check_suite.completed', ended('check_suite', 'conclusion')],
  ['check_suite.requested', always('was requested')],
  ['create', always('was created')],
  ['delete', always('was deleted')],
  ['deployment_status', toWhom('changed', 'to', 'deployment_status', 'state')],
  ['discussion.category_changed', toWhom('was moved', 'to', 'discussion', 'category', 'name')],
  ['fork', toWhom('was forked', 'to', 'forkee', 'full_name')],
  ['installation.created', always('was installed')],
  ['installation.deleted', always('was uninstalled')],
  ['installation.suspend', always('was suspended')],
  ['installation.unsuspend', always('was unsuspended')],
  ['installation.new_permissions_accepted', always('was granted new permissions')],
  ['installation_repositories.added', repositories('given', 'repositories_added')],
  ['installation_repositories.removed', repositories('deprived of', 'repositories_removed')],
  ['member.added', always('was added as a collaborator')],
  ['member.removed', always('was removed as a collaborator')],
  ['member.edited', always('has other permissions as a collaborator')],
  ['membership.added', named('was added to the team', 'team', 'name')],
  ['membership.removed', named('was removed from the team', 'team', 'name')],
  ['merge_group.checks_requested', always('needs its checks')],
  ['organization.member_added', always('was added to the organization')],
  ['organization.member_removed', always('was removed from the organization')],
  ['organization.member_invited', always('was invited to the organization')],
  ['page_build', built],
  ['ping', always('was set up')],
  ['pull_request.closed', merged],
  ['pull_request.review_requested', toWhom('needs a review', 'by', 'requested_reviewer', 'login')],
  [
    'pull_request.review_request_removed',
    toWhom('no longer needs a review', 'by', 'requested_reviewer', 'login'),
  ],
  ['pull_request.synchronize', always('has new commits')],
  ['pull_request_review.submitted', toWhom('was submitted', 'as', 'review', 'state')],
  ['push', push],
  ['repository_dispatch', always('was dispatched')],
  ['repository_import', toWhom('ended', 'with', 'status')],
  ['sponsorship.pending_tier_change', always('will change its tier')],
  ['star.created', always('was starred')],
  ['star.deleted', always('lost a star')],
  ['status', toWhom('changed', 'to', 'state')],
  ['team.added_to_repository', toWhom('was given access', 'to', 'repository', 'full_name')],
  ['team.removed_from_repository', toWhom('lost access', 'to', 'repository', 'full_name')],
  ['team_add', toWhom('was given access', 'to', 'repository', 'full_name')],
  ['watch.started', always('was starred')],
  ['workflow_dispatch', always('was started by hand')],
  ['workflow_job.completed', ended('workflow_job', 'conclusion')],
  ['workflow_run.completed', ended('workflow_run', 'conclusion')],
])
