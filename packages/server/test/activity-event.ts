export { activityEvent } from '../src/lib/testing/entries/activity-event.ts'
