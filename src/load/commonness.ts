/** The most frequent characters of Chinese text, simplified and traditional: their share tells a right decoding from a wrong one. */
const COMMON = new Set(
  [
    '的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得经十三之进着等部度家电力里如水化高自二理起小物现实加量都两体制机当使点从业本去把性好应开它合还因由其些然前外天政四日那社义事平形相全表间样与关各重新线内数正心反你明看原又么利比或但质气第向道命此变条只没结解问意建月公无系军很情者最立代想已通并提直题党程展五果料象员革位入常文总次品式活设及管特件长求老头基资边流路级少图山统接知较将组见计别她手角期根论运农指几九区强放决西被干做必战先回则任取据处队南给色光门即保治北造百规热领七海口东导器压志世金增争济阶油思术极交受联什认六共权收证改清己美再采转更单风切打白教速花带安场身车例真务具万每目至达走积示议声报斗完类八离华名确才科张信马节话米整空元况今集温传土许步群广石记需段研界拉林律叫且究观越织装影算低持音众书布复容儿须际商非验连断深难近矿千周委素技备半办青省列习响约支般史感劳便团往酸历市克何除消构府称太准精值号率族维划选标写存候毛亲快效斯院查江型眼王按格养易置派层片始却专状育厂京识适属圆包火住调满县局照参红细引听该铁价严',
    '這個們來時國學會對發說過種為動後從還與關問題經進應開沒麼樣現實間當體機東車長門馬風書見計許設記論議護證讓條樓級線結統給總運達遠選還際陽隊隨難雙電需頭題類飛驗務區單衛參員團圖場壓處備夠報導將專尋嚴勞勝協歷係倫價億優儀兩冊別創剛劃務勢勵匯華衝術裝製複規視覺觀觸訊訓託許註評詞試該認語誤調談請諾謝識讀變讚貝財責貨貴買費資賣質購贊輪輸農轉較載邊適遲郵鄉醫釋針鐵錢錯鋼錄鏡閉閱陸險電靜順須預領頻願顧顯餘館駐驚體點黨齊',
    '政府信息公开申请数量规章制度范围收费许可处罚强制复议诉讼结维持纠正尚未审总计自然法律服务机构商企科研组织益予以部分危及密情况填位监督投举访涉答理报告工作年度编号附',
    '，。、；：？！“”（）《》—…·',
  ].join(''),
)

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
