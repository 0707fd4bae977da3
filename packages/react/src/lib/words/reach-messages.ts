/** The words about how far a backend has looked. They come with what says them. */
export type ReachMessages = typeof reachEnglish

export const reachEnglish = {
  /** `moment` is a date with its time. */
  lookingThrough: (moment: string): string => `Looking further, back to ${moment} so far…`,
  lookedThrough: (moment: string): string => `Searched back to ${moment}.`,
  nothingUntil: (moment: string): string => `Nothing found back to ${moment}`,
  nothingUntilHint: 'There are older rows that were not looked at yet.',
  lookOn: 'Search further back',
}
