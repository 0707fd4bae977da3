import { expect, test } from 'vitest'
import { cloudtrailEvent } from './cloudtrail-event.ts'

/** A call with some of its parts. */
function told(eventName: string, parts: Readonly<Record<string, unknown>> = {}): unknown {
  const found = cloudtrailEvent({
    eventTime: '2026-03-06T12:30:45Z',
    eventSource: 'iam.amazonaws.com',
    eventName,
    awsRegion: 'eu-west-1',
    ...parts,
  })
  return 'reason' in found ? found.reason : found.description
}

test.each([
  ['CreateUser', { userName: 'alice' }, 'Created user alice'],
  ['DeletePolicy', { policyArn: 'arn:aws:iam::1:policy/a/b' }, 'Deleted policy b'],
  ['GetRolePolicy', { roleName: 'r', policyName: 'p' }, 'Read policy p of role r'],
  [
    'AttachRolePolicy',
    { roleName: 'r', policyArn: 'arn:aws:iam::aws:policy/P' },
    'Attached policy P to role r',
  ],
  [
    'AddRoleToInstanceProfile',
    { instanceProfileName: 'i', roleName: 'r' },
    'Added role r to instance profile i',
  ],
  [
    'CreateAccessKey',
    { userName: 'alice', accessKeyId: 'AKIAABCDEFGHIJKLMNOP' },
    'Created access key for user alice',
  ],
  ['DescribeDBInstances', { dBInstanceIdentifier: 'db-1' }, 'Looked up DB instance db-1'],
  [
    'TerminateInstances',
    { instancesSet: { items: [{ instanceId: 'i-1' }, { instanceId: 'i-2' }] } },
    'Terminated instances i-1 and 1 more',
  ],
  [
    'DeleteFlowLogs',
    { DeleteFlowLogsRequest: { FlowLogId: { tag: 1, content: 'fl-1' } } },
    'Deleted flow log fl-1',
  ],
  ['UpdateFunctionCode20150331v2', { functionName: 'f' }, 'Updated code of function f'],
  ['StopLogging', {}, 'Stopped logging'],
  [
    'TagResource',
    { resourceArn: 'arn:aws:s3:::photos', tags: [{ key: 'userName' }] },
    'Tagged resource photos',
  ],
  ['CreateVpc', null, 'Created VPC'],
  ['BatchGetImage', { repositoryName: 'web' }, 'Read image for repository web'],
  ['FrobnicateWidget', { widgetName: 'w' }, 'Called FrobnicateWidget'],
  ['CreateUser', { userName: '203.0.113.10' }, 'Created user [address]'],
  ['CreateUser', 'alice', 'Created user'],
])('%s with %j is: %s', (name, requestParameters, sentence) => {
  expect(told(name, { requestParameters })).toBe(`${sentence} in eu-west-1`)
})

test('what was made is named by the answer', () => {
  const responseElements = { vpc: { vpcId: 'vpc-1' } }
  expect(told('CreateVpc', { responseElements })).toBe('Created VPC vpc-1 in eu-west-1')
})

test('an object of a bucket is named by its key', () => {
  const requestParameters = { bucketName: 'photos', key: 'a/b.jpg' }
  const call = { eventSource: 's3.amazonaws.com', requestParameters }
  expect(told('GetObject', call)).toBe('Read object a/b.jpg of bucket photos in eu-west-1')
})

test('a call that failed says so, with its code and without its message', () => {
  const failure = { errorCode: 'AccessDenied', errorMessage: 'User: arn:aws:iam::1:user/bob' }
  expect(told('DeleteTrail', failure)).toBe('Could not delete trail in eu-west-1: AccessDenied')
})

test.each([
  [{ responseElements: { ConsoleLogin: 'Success' } }, 'Signed in to the console in eu-west-1'],
  [
    { responseElements: { ConsoleLogin: 'Success' }, additionalEventData: { MFAUsed: 'Yes' } },
    'Signed in to the console with MFA in eu-west-1',
  ],
  [
    { responseElements: { ConsoleLogin: 'Failure' }, errorMessage: 'Failed authentication' },
    'Could not sign in to the console in eu-west-1: Failed authentication',
  ],
])('a sign-in with %j', (parts, sentence) => {
  expect(told('ConsoleLogin', parts)).toBe(sentence)
})

test.each([
  [{ type: 'IAMUser', userName: 'bob', invokedBy: 'health.amazonaws.com' }, 'bob'],
  [{ type: 'Root', accountId: '1' }, 'root'],
  [{ type: 'AWSService', invokedBy: 'rds.amazonaws.com' }, 'rds.amazonaws.com'],
  [{ arn: 'arn:aws:sts::1:assumed-role/admin/deploy-7' }, 'admin/deploy-7'],
  [{ arn: 'arn:aws:sts::1:assumed-role/SSO_Admin/alice@example.com' }, 'alice@example.com'],
  [{ arn: 'arn:aws:sts::1:federated-user/carol' }, 'carol'],
  [{ type: 'AWSAccount', accountId: '123' }, 'account 123'],
  [{ userName: 'HIDDEN_DUE_TO_SECURITY_REASONS' }, 'unknown user'],
  [{ userName: '203.0.113.10' }, '[address]'],
  [{}, 'system'],
  [null, 'system'],
])('%j is told as %s', (userIdentity, actor) => {
  const call = { eventTime: '2026-03-06T12:30:45Z', eventSource: 'iam', eventName: 'GetUser' }
  expect(cloudtrailEvent({ ...call, userIdentity })).toMatchObject({ actor })
})
