/** Groups of what is linked, directly or through others. `each` calls `link` with the indices of every two that are. */
export function connected<T>(items: readonly T[], each: (link: (a: number, b: number) => void) => void): T[][] {
  const owner = items.map((_, i) => i)
  const find = (i: number): number => {
    let at = i
    while (owner[at] !== at) {
      owner[at] = owner[owner[at] ?? at] ?? at
      at = owner[at] ?? at
    }
    return at
  }
  each((a, b) => {
    owner[find(b)] = find(a)
  })
  const groups = new Map<number, T[]>()
  items.forEach((item, i) => {
    const group = groups.get(find(i))
    if (group === undefined) groups.set(find(i), [item])
    else group.push(item)
  })
  return [...groups.values()]
}
