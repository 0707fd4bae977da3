// In what is built, this file holds the style sheet itself: scripts/build/styles.mjs writes it.
import styles from '../../styles.css?inline'

/** All rules of the kit. */
export const stylesText: string = styles
