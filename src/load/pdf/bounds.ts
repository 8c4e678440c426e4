/** What no page of a report draws: laying it out would cost time without bound. */
const MOST = {
  'drawing operators': 500_000,
  characters: 50_000,
  'pieces of rules': 100_000,
  rules: 20_000,
  'characters under filled shapes': 100_000_000,
  'cells of a grid': 100_000,
  'rules of cells': 50_000_000,
}

/** More pages than any report has. */
export const MOST_PAGES = 2000

/** Throws where there is more of `what` than any page of a report has; the page is then reported as unreadable. */
export function bound(what: keyof typeof MOST, count: number): void {
  if (count > MOST[what]) throw new Error(`it has more than ${MOST[what]} ${what}`)
}
