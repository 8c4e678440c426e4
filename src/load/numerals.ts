import { numberings } from '../text/locale/chinese.js'

const { digits: DIGITS, units: UNITS, formal: FORMAL, formalUnits: FORMAL_UNITS, stems: STEMS, branches: BRANCHES } = numberings

/** 12 → 十二, 105 → 一百〇五, up to 9999; larger ones in digits. */
function chineseNumeral(n: number, digits: string = DIGITS, units: readonly string[] = UNITS): string {
  if (n <= 0 || n > 9999) return String(n)
  const places = String(n).split('').map(Number)
  let text = ''
  places.forEach((digit, i) => {
    const unit = units[places.length - 1 - i] ?? ''
    if (digit > 0) text += `${digits.charAt(digit)}${unit}`
    else if (places.slice(i + 1).some(rest => rest > 0) && !text.endsWith(digits.charAt(0))) text += digits.charAt(0)
  })
  return digits === DIGITS && n >= 10 && n < 20 ? text.slice(1) : text
}

const chineseDigits = (n: number): string => String(n).replace(/\d/g, digit => DIGITS.charAt(Number(digit)))
const formalNumeral = (n: number): string => chineseNumeral(n, FORMAL, FORMAL_UNITS)
const stemNumeral = (n: number): string => STEMS.charAt((n - 1) % 10)
const branchNumeral = (n: number): string => BRANCHES.charAt((n - 1) % 12)

/** 1 → ①, up to 50; larger ones in digits. */
const circled = (n: number): string =>
  n >= 1 && n <= 20
    ? String.fromCharCode(0x245f + n)
    : n <= 35 && n > 20
      ? String.fromCharCode(0x3250 + n - 20)
      : n > 35 && n <= 50
        ? String.fromCharCode(0x32b0 + n - 35)
        : String(n)
const bracketed = (n: number): string => (n >= 1 && n <= 20 ? String.fromCharCode(0x2473 + n) : `(${n})`)
const dotted = (n: number): string => (n >= 1 && n <= 20 ? String.fromCharCode(0x2487 + n) : `${n}.`)
const fullWidth = (n: number): string => String(n).replace(/\d/g, digit => String.fromCharCode(0xff10 + Number(digit)))

/** 1 → a, 27 → aa. */
const letter = (n: number): string => (n < 1 ? String(n) : String.fromCharCode(97 + ((n - 1) % 26)).repeat(Math.min(20, Math.ceil(n / 26))))

function roman(n: number): string {
  if (n < 1 || n > 3999) return String(n)
  const steps: readonly (readonly [number, string])[] = [
    [1000, 'm'],
    [900, 'cm'],
    [500, 'd'],
    [400, 'cd'],
    [100, 'c'],
    [90, 'xc'],
    [50, 'l'],
    [40, 'xl'],
    [10, 'x'],
    [9, 'ix'],
    [5, 'v'],
    [4, 'iv'],
    [1, 'i'],
  ]
  let rest = n
  let text = ''
  for (const [value, sign] of steps)
    while (rest >= value) {
      text += sign
      rest -= value
    }
  return text
}

/** By the names that Office Open XML gives them. */
const formats: Readonly<Record<string, (n: number) => string>> = {
  none: () => '',
  decimalZero: n => String(n).padStart(2, '0'),
  upperRoman: n => roman(n).toUpperCase(),
  lowerRoman: roman,
  upperLetter: n => letter(n).toUpperCase(),
  lowerLetter: letter,
  chineseCounting: chineseNumeral,
  chineseCountingThousand: chineseNumeral,
  japaneseCounting: chineseNumeral,
  taiwaneseCounting: chineseNumeral,
  taiwaneseCountingThousand: chineseNumeral,
  ideographDigital: chineseDigits,
  taiwaneseDigital: chineseDigits,
  japaneseDigitalTenThousand: chineseDigits,
  koreanDigital2: chineseDigits,
  chineseLegalSimplified: formalNumeral,
  ideographLegalTraditional: formalNumeral,
  japaneseLegal: formalNumeral,
  ideographTraditional: stemNumeral,
  ideographZodiac: branchNumeral,
  decimalEnclosedCircle: circled,
  decimalEnclosedCircleChinese: circled,
  ideographEnclosedCircle: n => (n >= 1 && n <= 10 ? String.fromCharCode(0x327f + n) : String(n)),
  decimalEnclosedParen: bracketed,
  decimalEnclosedFullstop: dotted,
  decimalFullWidth: fullWidth,
  decimalFullWidth2: fullWidth,
  numberInDash: n => `- ${n} -`,
}

/** How `n` is printed in a numbering of that format; in digits where the format is not known. */
export function numeral(n: number, format: string): string {
  return (formats[format] ?? String)(n)
}
