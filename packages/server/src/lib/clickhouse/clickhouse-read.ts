/**
 * What every read is run with. Whoever waits gives up sooner (`limits` of the handler); this is for the database, so
 * that a question nobody waits for any more ends there too.
 */
export const readSettings: Readonly<Record<string, number>> = { max_execution_time: 30 }
