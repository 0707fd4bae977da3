/** Zones of the toolbar, by names that an address can hold. `usual` leaves a story as it is. */
export const zones = {
  usual: undefined,
  browser: undefined,
  utc: 'UTC',
  'new-york': 'America/New_York',
  kathmandu: 'Asia/Kathmandu',
  apia: 'Pacific/Apia',
} as const

export type ZoneName = keyof typeof zones
