/** Characters that only traditional text has; one of them is enough to look closer. */
const TELLING = new Uint8Array(0x10000)
for (const character of '開務數報總體條項發製廢現規複訴訟處關機構與會無應請將對這個們經過種類來時國學說門見計設記論議護證讓樓級線結統給運達選還際隊電題飛驗區單衛員團圖場壓備導專勞協歷係價億優冊別創劃勢華衝術裝視覺觀觸訊許評詞試該認語誤調談識讀變財責貨貴買費資賣質購輪輸農轉較載邊適遲郵鄉醫針鐵錢錯鋼錄閱險靜順須預領頻顧顯餘館點黨齊佈爾當樣實見辦濟屬書據編於')
  TELLING[character.charCodeAt(0)] = 1

/** Traditional → simplified, one code unit each, for the characters of `text`; empty for simplified text. */
export async function equivalentsOf(text: string): Promise<ReadonlyMap<number, number>> {
  for (let i = 0; i < text.length; i++) if (TELLING[text.charCodeAt(i)] === 1) return simplifiedOf(text)
  return new Map()
}

/** The same for a text that is too short for one of these characters, as a list of names. */
export async function simplifiedOf(text: string): Promise<ReadonlyMap<number, number>> {
  const map = new Map<number, number>()
  if (!/\p{Script=Han}/u.test(text)) return map
  const { Converter } = await import('opencc-js/t2cn')
  const convert = Converter({ from: 'tw', to: 'cn' })
  for (const character of new Set(text)) {
    if (character.length !== 1 || character.charCodeAt(0) < 0x3400) continue
    const simplified = convert(character)
    if (simplified.length === 1 && simplified !== character) map.set(character.charCodeAt(0), simplified.charCodeAt(0))
  }
  return map
}
