export type { Answered } from './lib/answered.ts'
export {
  capture,
  type ApiKeyFacts,
  type CaptureOptions,
  type RequestFacts,
} from './lib/capture/capture.ts'
export {
  captured,
  type CapturedOptions,
  type ClientFacts,
  type WebHandler,
} from './lib/capture/captured.ts'
export { captureQueue } from './lib/capture/queue/capture-queue.ts'
export { httpSender, type HttpSenderOptions } from './lib/capture/queue/http-sender.ts'
export type {
  CaptureQueue,
  CaptureQueueOptions,
  Dropped,
  Flushed,
  FlushOptions,
  QueueStats,
  Rejected,
  Retry,
} from './lib/capture/queue/queue-options.ts'
export type { Send, SendAnswer } from './lib/capture/queue/send.ts'
export { storeSender } from './lib/capture/queue/store-sender.ts'
export { createHandler, type Handler, type HandlerOptions } from './lib/handler.ts'
export type { Authenticate, Identity, Role } from './lib/identity.ts'
export type { IngestAnswer } from './lib/ingest-route.ts'
export type { Limits } from './lib/limits.ts'
export { keyedIpHash, type AddressHash } from './lib/capture/keyed-ip-hash.ts'
export type { ProblemCode } from './lib/problems.ts'
export type { RateLimit, RateQuestion } from './lib/rate-limit.ts'
export type { Asked, Report } from './lib/report.ts'
export { createRetentionService } from './lib/retention/create-retention-service.ts'
export { memoryPolicies, type Policies } from './lib/retention/policies.ts'
export type {
  AccountRetention,
  PassReport,
  PreviewQuestion,
  RetentionOptions,
  RetentionReport,
  RetentionService,
} from './lib/retention/retention-service.ts'
export type { Timer } from './lib/retention/timer.ts'
export type {
  Appended,
  Arrivals,
  ArrivalsQuestion,
  EntryStream,
  Expiry,
  KeyRemoval,
  Scope,
  Store,
  UsageHour,
  UsageHours,
} from './lib/store.ts'
export type { EndedPass, NewPass, PassLease } from './lib/store-pass.ts'
export type { TailRules } from './lib/tail/tail-rules.ts'
