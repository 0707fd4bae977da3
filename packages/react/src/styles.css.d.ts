/** A style sheet: it is imported for what it does. */
export {}
