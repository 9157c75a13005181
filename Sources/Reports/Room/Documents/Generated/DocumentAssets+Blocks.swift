// swift-format-ignore-file
// Written by scripts/embed.py. Change the source files and run it again.

extension DocumentAssets {
    /// `Sources/Reports/Assets/blocks.typ`.
    static let blocks: StaticString = #"""
// The plain blocks of a section: prose, lists, tables, charts, words explained.

#import "house.typ": *

#let paragraph(data) = prose(par(spans(data.spans)))

#let bullets(data) = prose(list(..data.items.map(spans)))

#let subheading(data) = heading(level: 2, data.text)

// The first column heads its rows.
#let plain-table(data) = {
  let numeric = data.columns.map(column => column.numeric)
  let side(index) = if numeric.at(index) { right } else { left }
  let widths = numeric.enumerate().map(((index, number)) => if number { auto } else if index == 0 { 1.4fr } else { 1fr })
  if data.caption != "" { table-title(data.caption) }
  block(width: if numeric.len() <= 4 { prose-width } else { 100% }, breakable: data.rows.len() > 12, in-sans({
    set par(leading: 0.45em)
    set table.cell(breakable: false)
    table(
      columns: widths, align: (x, y) => side(x) + horizon, inset: (x: 1.2mm, y: 1.5mm), stroke: none,
      table.header(..data.columns.enumerate().map(((index, column)) => table.cell(
        align: side(index) + bottom, text(weight: 500, fill: ink2, column.head),
      )), table.hline(stroke: 0.9pt + ink)),
      ..data.rows.map(row => (
        ..row.enumerate().map(((index, cell)) => text(weight: if index == 0 { 600 } else { 400 }, spans(cell))),
        table.hline(stroke: 0.4pt + hairline),
      )).flatten(),
    )
  }))
  if data.note.len() > 0 { caption-line(spans(data.note)) }
}

#let chart-tile(chart, size) = block(width: 100%, breakable: false, above: 0pt, below: 0pt, {
  line-of(below: 1.5mm, sticky: true, size: size, weight: 600, chart.title)
  if chart.under != "" { line-of(below: 2mm, sticky: true, in-sans(size: note-size, fill: ink3, chart.under)) }
  image(chart.file, alt: chart.alt, width: 100%)
})

#let chart(data) = block(above: 6mm, below: 6mm, breakable: false, width: data.chart.width * 100%, chart-tile(data.chart, 11pt))

#let chart-grid(data) = block(above: 5mm, below: 6mm, {
  if data.caption != "" { table-title(data.caption, below: 4.5mm) }
  let rows = data.charts.chunks(data.columns)
  for row in rows {
    block(breakable: false, below: 6mm, above: 0pt, grid(
      columns: (1fr,) * data.columns, column-gutter: 8mm, align: bottom,
      ..row.map(one => chart-tile(one, 9.5pt)),
    ))
  }
})

#let words(data) = {
  set text(size: 9.5pt)
  set terms(hanging-indent: 5mm, separator: h(0.7em), spacing: 3mm)
  block(width: 150mm, terms(..data.entries.map(entry => terms.item(
    in-sans(size: table-size, entry.word), entry.meaning,
  ))))
}

"""#
}
