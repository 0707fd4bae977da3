/** Pixels that one press of a key or of a button adds to a column. */
export const widthStep = 16
