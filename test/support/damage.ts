import { randomOf } from './random.js'

/** What happens to texts on their way: they are cut, and lines are lost or doubled. */
export const damages = ['cut behind', 'cut before', 'a line lost', 'lines lost', 'a line doubled', 'lines doubled'] as const
export type Damage = (typeof damages)[number]

export function damaged(text: string, damage: Damage, seed: number): string {
  const random = randomOf(seed)
  if (damage === 'cut behind') return text.slice(0, random(text.length))
  if (damage === 'cut before') return text.slice(random(text.length))
  const lines = text.split('\n')
  const times = damage.startsWith('a ') ? 1 : 1 + random(4)
  for (let i = 0; i < times; i++) {
    const at = random(lines.length)
    if (damage.endsWith('lost')) lines.splice(at, 1)
    else lines.splice(at, 0, lines[at] ?? '')
  }
  return lines.join('\n')
}
