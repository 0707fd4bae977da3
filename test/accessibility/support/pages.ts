/** Every page of the dashboard. */
export const pages = [
  '/',
  '/?view=list',
  '/activity',
  '/gateway-logs',
  '/llm-logs',
  '/retention',
  '/million',
] as const
