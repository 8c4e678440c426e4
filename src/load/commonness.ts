import { commonCharacters } from '../text/locale/characters.js'

/** The share of the most frequent characters tells a right decoding from a wrong one. */
const COMMON = new Set(commonCharacters)

/** How much `text` reads like Chinese or plain text, from -1 to 1: common characters count for, strange ones against. */
export function commonness(text: string): number {
  let good = 0
  let bad = 0
  let han = 0
  const length = Math.min(text.length, 4000)
  for (let i = 0; i < length; i++) {
    const unit = text.charCodeAt(i)
    if (unit < 0x80) {
      if (unit < 0x20 && unit !== 9 && unit !== 10 && unit !== 12 && unit !== 13) bad += 3
      continue
    }
    if (COMMON.has(text.charAt(i))) good += 2
    else if (unit >= 0x4e00 && unit <= 0x9fff) han++
    else if (unit >= 0x3000 && unit <= 0x303f) good++
    else if (unit >= 0xff01 && unit <= 0xff5e) good++
    else if (unit === 0xfffd || (unit >= 0xe000 && unit <= 0xf8ff)) bad += 4
    else if (unit >= 0x3400 && unit <= 0x4dbf) bad++
    else if (unit >= 0x2460 && unit <= 0x24ff) good++
    else bad += 2
  }
  const total = good + bad + han
  return total === 0 ? 0 : (good - bad) / total
}
