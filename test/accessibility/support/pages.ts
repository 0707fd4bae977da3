/** Every page of the dashboard. */
export const pages = [
  '/',
  '/?rows=list',
  '/activity',
  '/gateway-logs',
  '/llm-logs',
  '/retention',
  '/million',
] as const
