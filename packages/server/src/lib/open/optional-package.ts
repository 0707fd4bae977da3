import { OpenFailure } from './open-failure.ts'

/**
 * Loads a package that not everybody has.
 *
 * @throws OpenFailure that says how to get it
 */
export async function optionalPackage<T>(name: string, load: () => Promise<T>): Promise<T> {
  try {
    return await load()
  } catch (error) {
    if (!isMissing(error, name)) throw error
    throw new OpenFailure(
      'missing-package',
      `The package ${name} is needed to keep entries there, and it is not installed. Install it beside @loggia/server: npm install ${name}`,
      error,
    )
  }
}

function isMissing(error: unknown, name: string): boolean {
  const { code, message } = Object(error) as { readonly code?: unknown; readonly message?: unknown }
  const missing = code === 'ERR_MODULE_NOT_FOUND' || code === 'MODULE_NOT_FOUND'
  return missing && String(message).includes(`'${name}'`)
}
