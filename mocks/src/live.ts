export { handlerFetch } from './lib/handler-fetch.ts'
export { fastClock, type FastClock, type FastClockOptions } from './lib/live/fast-clock.ts'
export {
  sampleAccount,
  type SampleAccount,
  type SampleAccountOptions,
} from './lib/live/sample-account.ts'
export { trickle, type Arrived, type TrickleOptions } from './lib/live/trickle.ts'
