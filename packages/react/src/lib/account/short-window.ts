/** Whether a chart would leave too few rows in the window. Then it waits to be asked for. */
export function isShortWindow(): boolean {
  return window.matchMedia('(height < 640px), (width < 480px) and (height < 760px)').matches
}
