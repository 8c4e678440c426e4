/** Radicals of the block U+2E80 that look like a whole character, and that character: Unicode gives them no decomposition. */
const LOOK_ALIKES =
  '⺁厂⺇几⺈刀⺊卜⺌小⺍小⺎兀⺏尣⺐尢⺒巳⺓幺⺕彐⺛旡⺜日⺝月⺞歺⺟母⺠民⺡氵⺢氺⺣灬⺦丬⺧牛⺨犭⺩王⺪疋⺫目⺬示⺭礻⺮竹⺰纟⺱罓⺲罒⺶羊⺷羊⺸羊⺹耂⺻聿⺼肉⺽臼⺾艹⻀艹⻁虎⻂衤⻄西⻅见⻆角⻇角⻈讠⻉贝⻊足⻋车⻌辶⻍辶⻎辶⻏阝⻐钅⻑長⻒镸⻓长⻔门⻕阜⻖阝⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻟飠⻠饣⻡首⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻫斉⻬齐⻭歯⻮齿⻯竜⻰龙⻱龜⻲亀⻳龟' +
  // decomposes to the form with another first stroke
  '⼾户'

const pairs = [...LOOK_ALIKES]
const looks = new Map(pairs.flatMap((radical, i) => (i % 2 === 0 ? [[radical, pairs[i + 1] ?? radical]] : [])))

/** The character that a radical or a compatibility ideograph stands for; others as they are. Browsers print such for common characters. */
export const ideographOf = (character: string): string =>
  /[\u2e80-\u2fdf\uf900-\ufaff]/.test(character) ? (looks.get(character) ?? character.normalize('NFKC')) : character
