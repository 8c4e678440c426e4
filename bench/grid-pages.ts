/** A PDF whose pages have a grid of rules and numbers, and lines of text above it. */
export function gridPages(pages: number): Buffer {
  const cell = (row: number, column: number): string => {
    const [x, y] = [50 + column * 60, 60 + row * 20]
    return `${x} ${y} 60 20 re S BT /F 8 Tf ${x + 8} ${y + 6} Td (${(row * 37 + column * 11) % 1000}) Tj ET`
  }
  const line = (i: number): string =>
    `BT /F 9 Tf 50 ${790 - i * 14} Td (Line ${i} of the text that stands above the grid of this page, as long as lines are.) Tj ET`
  const content = (page: number): string =>
    [
      ...Array.from({ length: 20 }, (_, i) => line(i + page)),
      ...Array.from({ length: 20 }, (_, row) => Array.from({ length: 8 }, (_, column) => cell(row, column + (page % 2)))).flat(),
    ].join('\n')
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Count ${pages} /Kids [${Array.from({ length: pages }, (_, i) => `${4 + i * 2} 0 R`).join(' ')}] >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ]
  for (let i = 0; i < pages; i++) {
    const drawn = content(i % 5)
    objects.push(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents ${5 + i * 2} 0 R /Resources << /Font << /F 3 0 R >> >> >>`,
      `<< /Length ${drawn.length} >>\nstream\n${drawn}\nendstream`,
    )
  }
  let body = '%PDF-1.7\n'
  const entries = objects.map((object, i) => {
    const at = body.length
    body += `${i + 1} 0 obj\n${object}\nendobj\n`
    return `${String(at).padStart(10, '0')} 00000 n \n`
  })
  const size = objects.length + 1
  return Buffer.from(
    `${body}xref\n0 ${size}\n0000000000 65535 f \n${entries.join('')}trailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n${body.length}\n%%EOF\n`,
  )
}
