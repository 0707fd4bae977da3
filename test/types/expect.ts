/** `true` when both types are the same, `readonly` and optional included. */
export type Equal<A, B> =
  (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false

/** Fails to compile unless the claim is true. */
export type Expect<Claim extends true> = Claim
