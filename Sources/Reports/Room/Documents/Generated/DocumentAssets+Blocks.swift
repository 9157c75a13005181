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

// The first column heads its rows; a row that begins a group has the group's name above it, and a last column may hold small drawings.
#let is-sheet = json("report.json").sheet

#let plain-table(data) = {
  let numeric = data.columns.map(column => column.numeric)
  let drawn = data.drawings != none
  let dense = numeric.len() > 8
  let across = numeric.len() + (if drawn { 1 } else { 0 })
  let side(index) = if index < numeric.len() and numeric.at(index) { right } else { left }
  let widths = if dense { (auto,) + (1fr,) * (numeric.len() - 1) } else {
    numeric.enumerate().map(((index, number)) => if number { auto } else if index == 0 { 1.4fr } else { 1fr })
  }
  let group(name) = table.header(level: 2, table.cell(
    colspan: across, align: left + bottom, inset: (x: 1.2mm, top: 3.6mm, bottom: 1.2mm), text(font: serif, size: 10pt, weight: 600, name),
  ))
  let row(one) = (
    ..one.cells.enumerate().map(((index, cell)) => text(weight: if index == 0 { 600 } else { 400 }, spans(cell))),
    ..(if drawn { (if one.chart == none { [] } else { image(one.chart.file, alt: one.chart.alt, width: 30mm) },) }),
    table.hline(stroke: 0.4pt + hairline),
  )
  if data.caption != "" { table-title(data.caption) }
  block(width: if across <= 4 and not is-sheet { prose-width } else { 100% }, breakable: data.rows.len() > 12, in-sans(size: if dense { 8pt } else { table-size }, {
    set par(leading: 0.45em)
    set text(hyphenate: across <= 4 and not is-sheet)
    set table.cell(breakable: false)
    // A range of ages stays on one line.
    show regex("\S*\d–\d*\S*"): box
    table(
      columns: widths + (if drawn { (32mm,) } else { () }), align: (x, y) => side(x) + horizon, inset: (x: if dense { 0.8mm } else { 1.2mm }, y: 1.5mm),
      stroke: none,
      table.header(..data.columns.enumerate().map(((index, column)) => table.cell(
        align: side(index) + bottom, text(weight: 500, fill: ink2, column.head),
      )), ..(if drawn { (table.cell(align: left + bottom, text(weight: 500, fill: ink2, data.drawings)),) }), table.hline(stroke: 0.9pt + ink)),
      ..data.rows.map(one => (..(if one.group != none { (group(one.group),) }), ..row(one))).flatten(),
    )
  }))
  if data.note.len() > 0 { caption-line(spans(data.note)) }
}

// Notes on everything above come first, without a number; then those that are marked in the table.
#let notes(data) = block(width: 150mm, above: 3mm, in-sans(size: table-size, {
  set par(leading: 0.5em)
  set list(spacing: 0.8em)
  let marked(entry) = [
    #metadata(none)#label("note:" + entry.anchor)#super(size: 0.72em, typographic: false, text(weight: 600, str(entry.number)))#h(0.35em)#entry.text
  ]
  let (general, numbered) = (data.entries.filter(entry => entry.number == none), data.entries.filter(entry => entry.number != none))
  if general.len() > 0 { list(..general.map(entry => entry.text)) }
  if numbered.len() > 0 { list(marker: none, body-indent: 0mm, ..numbered.map(marked)) }
}))

#let chart-tile(chart, size) = block(width: 100%, breakable: false, above: 0pt, below: 0pt, {
  line-of(below: 1.5mm, sticky: true, size: size, weight: 600, chart.title)
  if chart.under != "" { line-of(below: 2mm, sticky: true, in-sans(size: note-size, fill: ink3, chart.under)) }
  image(chart.file, alt: chart.alt, width: 100%)
})

#let chart(data) = block(above: 6mm, below: 6mm, breakable: false, width: data.chart.width * 100%, chart-tile(data.chart, 11pt))

// Small drawings stand on one line by their feet; large ones begin on one line, and one by itself is as wide as can be read at ease.
#let chart-grid(data) = block(above: 5mm, below: 6mm, {
  if data.caption != "" { line-of(below: 4mm, sticky: true, in-sans(size: note-size, fill: ink3, data.caption)) }
  for row in data.charts.chunks(data.columns) {
    block(breakable: false, below: 6mm, above: 0pt, width: if data.columns == 1 { 80% } else { 100% }, grid(
      columns: (1fr,) * data.columns, column-gutter: 8mm, align: if data.columns > 2 { bottom } else { top },
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
