/** What becomes of the text of a group. `shown`: as of the group around it · `none`: only of groups within it · `skipped`: not even of those. */
export type Destination = 'shown' | 'none' | 'skipped' | 'fonts' | 'styles' | 'list' | 'row' | 'footnote' | 'around' | 'textbox'

const known: Readonly<Record<string, Destination>> = {
  fonttbl: 'fonts',
  stylesheet: 'styles',
  listtext: 'list',
  pntext: 'list',
  nesttableprops: 'row',
  footnote: 'footnote',
  header: 'around',
  headerl: 'around',
  headerr: 'around',
  headerf: 'around',
  footer: 'around',
  footerl: 'around',
  footerr: 'around',
  footerf: 'around',
  shptxt: 'textbox',
  shp: 'none',
  shpinst: 'none',
  shpgrp: 'none',
  sp: 'skipped',
  object: 'none',
  result: 'shown',
  fldrslt: 'shown',
}
for (const name of 'colortbl info pict objdata objclass fldinst annotation atnid atnauthor atnref atndate atrfstart atrfend bkmkstart bkmkend nonesttables shprslt do xe tc rsidtbl listtable listoverridetable revtbl filetbl generator themedata colorschememapping datastore latentstyles upr pn pnseclvl nonshppict xmlnstbl mmathPr template private tlisttable'.split(
  ' ',
))
  Object.assign(known, { [name]: 'skipped' })

/** The destination that a control word begins; undefined for one that begins none. An unknown one that may be ignored is skipped. */
export function destinationOf(name: string, mayBeIgnored: boolean): Destination | undefined {
  return Object.hasOwn(known, name) ? known[name] : mayBeIgnored ? 'skipped' : undefined
}
