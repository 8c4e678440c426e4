import { alignedStyles } from './aligned.js'
import { cellStyles } from './cells.js'
import { lineStyles } from './lines.js'
import { noiseStyles } from './noise.js'
import type { Style } from './style.js'

/** Every way to flatten a report that is known here. */
export const styles: readonly Style[] = [...cellStyles, ...lineStyles, ...alignedStyles, ...noiseStyles]
