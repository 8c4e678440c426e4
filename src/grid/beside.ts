import { tokenFrom } from '../document/tokens.js'
import type { GridCell } from './grid.js'
import { isProse, labelEnd, type Scope, tokenAt } from './scope.js'
import { type Leftover, leftoverToken } from './unread.js'

/** Signs beside a number that say nothing of it: a colon before it, the end of a clause behind it, quotation marks, a star of a remark. */
const MUTE_BEFORE = /^[：:“"‘'*#]+$/
const MUTE_BEHIND = /^[。；;”"’'*#]+$/
/** On a line of text, also the end of the label before a value and the beginning of the label behind it. */
const CLOSES = /^[：:“"‘'*#）)”’》】\]]+$/
const OPENS = /^[。；;”"’'*#（(“‘《【[]+$/

/** Signs beside the values that were read and that no word tells of, since they fold to nothing: “≥ 3” is not 3. */
export function signsBeside(scope: Scope, cells: readonly GridCell[]): Leftover[] {
  const signs: Leftover[] = []
  for (const { kind, at } of cells) {
    if (kind === 'blank') continue
    const index = tokenFrom(scope.tokens, at.start)
    const value = tokenAt(scope, index)
    if (value?.at.start !== at.start) continue
    const isLine = value.cell < 0
    for (const [step, mute] of [
      [-1, isLine ? CLOSES : MUTE_BEFORE],
      [1, isLine ? OPENS : MUTE_BEHIND],
    ] as const) {
      for (let i = index + step; ; i += step) {
        const token = tokenAt(scope, i)
        const isSign =
          token?.kind === 'text' && token.line === value.line && token.cell === value.cell && labelEnd(scope, i) === token.label
        if (!isSign || isProse(scope, i)) break
        if (!mute.test(scope.doc.text.slice(token.at.start, token.at.end))) signs.push(leftoverToken(token))
      }
    }
  }
  return signs
}

/** The first token and unit behind the line on which the token at `index` stands. */
export function lineEnd(scope: Scope, index: number): { readonly token: number; readonly unit: number } {
  const line = tokenAt(scope, index)?.line
  if (line === undefined) return { token: 0, unit: 0 }
  let token = index + 1
  while (tokenAt(scope, token)?.line === line) token++
  return { token, unit: labelEnd(scope, token - 1) }
}
