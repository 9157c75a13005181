// swift-format-ignore-file
// Written by scripts/embed.py. Change the source files and run it again.

extension DocumentAssets {
    /// `Sources/Reports/Assets/levels.typ`.
    static let levels: StaticString = #"""
// Levels: the scale with its words, and the matrix of weeks by areas. A level is always number, symbol and colour.

#import "house.typ": *

#let level-mark(number, form, size: table-size) = {
  let colours = level-colours.at(form - 1)
  box(
    fill: colours.surface, stroke: 0.6pt + colours.edge, radius: 0.8mm, inset: (x: 1.4mm), height: 4.4mm, width: 9mm,
    align(horizon + center, in-sans(
      size: size, weight: 600, fill: colours.number, [#number#h(1.2mm)#box(symbol(form, 0.62em, colours.number))],
    )),
  )
}

#let no-basis = box(
  fill: hatch, stroke: 0.6pt + hatch-ink, radius: 0.8mm, height: 4.4mm, width: 9mm,
  align(horizon + center, box(fill: white, outset: (x: 0.5mm, y: 0.2mm), in-sans[–])),
)

// The steps stand as a list in two columns, read downwards.
#let scale(block-data) = {
  let step(mark, word, meaning) = terms.item(mark, in-sans({ strong(word); if meaning != "" [: #meaning] }))
  let entries = block-data.steps.map(s => step(level-mark(s.number, s.form), s.word, s.meaning))
  let all = entries + (step(no-basis, "Underlag saknas", "ingen bedömning är gjord. Det är inte nivå 1."),)
  let half = calc.ceil(all.len() / 2)
  set par(leading: 0.45em)
  set terms(separator: h(2.6mm), hanging-indent: 11.6mm, spacing: 2.9mm)
  block(above: 4mm, below: 4mm, breakable: false, grid(
    columns: (1fr, 1fr), column-gutter: 6mm, ..(all.slice(0, half), all.slice(half)).map(column => terms(..column)),
  ))
}

// A marked corner: the reason for the level stands under the matrix.
#let corner(paint) = place(top + right, dx: 0.3mm, polygon(fill: paint, (0mm, 0mm), (1.5mm, 0mm), (1.5mm, 1.5mm)))

#let level-cell(level, forms, noted) = {
  if level == none { return table.cell(fill: hatch, { if noted { corner(ink) }; box(fill: white, outset: (x: 0.6mm), [–]) }) }
  let form = forms.at(str(level))
  let colours = level-colours.at(form - 1)
  let weight = if form == 1 { 400 } else { 600 }
  table.cell(fill: colours.surface, {
    if noted { corner(colours.number) }
    text(fill: colours.number, weight: weight, {
      [#level]
      h(1.1mm)
      box(symbol(form, 0.66em, colours.number))
    })
  })
}

// The row's head holds month and week, so that a row has one head.
#let week-head(row, bold: false) = table.cell(align: right, {
  box(width: 100%, {
    if row.month != none { place(left, text(weight: 600, row.month)) }
    text(weight: if bold { 600 } else { 400 }, row.label)
  })
})

#let matrix-rows(data) = {
  let areas = data.areas.len()
  let forms = data.scale.map(step => (str(step.number), step.form)).to-dict()
  for row in data.rows {
    if row.kind == "week" { (week-head(row), ..row.levels.zip(row.noted).map(((level, noted)) => level-cell(level, forms, noted))) } else {
      (
        week-head(row, bold: true),
        table.cell(colspan: areas, fill: hatch, box(fill: white, outset: (x: 1.2mm, y: 0.35mm), text(size: note-size, row.text))),
      )
    }
  }
}

#let matrix-summaries(data) = {
  for (index, row) in data.summaries.enumerate() {
    let rule = if index == 0 { 0.9pt + ink } else { 0.5pt + hairline }
    (table.hline(stroke: rule), table.cell(align: left, inset: (y: 1.1mm), text(weight: 500, row.label)))
    for (at, cell) in row.cells.enumerate() {
      (table.cell(inset: (x: 0mm, y: 1.1mm), {
        text(weight: 500, cell)
        if row.small != none { linebreak(); text(size: if data.areas.len() > 12 { 6pt } else { 7pt }, fill: ink3, row.small.at(at)) }
      }),)
    }
  }
}

// A little air above each month's first week; none between the summaries.
#let matrix-gutters(data) = {
  let weeks = data.rows.slice(1).map(row => if row.month != none or row.kind == "gap" { 1mm } else { 0.3mm })
  (0.9mm, ..weeks, ..data.summaries.enumerate().map(((index, _)) => if index == 0 { 0.9mm } else { 0mm }))
}

#let area-heads(data) = {
  let upright = data.areas.len() > 12
  let head(name) = if upright { rotate(-90deg, reflow: true, text(hyphenate: false, name)) } else { name }
  data.areas.map(name => table.cell(align: bottom + center, inset: (x: 0.4mm, bottom: 1.2mm), text(weight: 600, head(name))))
}

#let matrix-table(data, row-height) = table(
  columns: (18mm,) + (1fr,) * data.areas.len(),
  rows: (auto,) + (row-height,) * data.rows.len() + (auto,) * data.summaries.len(),
  column-gutter: 0.4mm, row-gutter: matrix-gutters(data), align: center + horizon, inset: (x: 0.4mm, y: 0mm), stroke: none,
  table.header(
    table.cell(align: bottom + right, inset: (x: 0.4mm, bottom: 1.2mm), text(weight: 600)[Vecka]),
    ..area-heads(data), table.hline(stroke: 0.9pt + ink),
  ),
  ..matrix-rows(data), ..matrix-summaries(data), table.hline(stroke: 0.5pt + hairline),
)

// The scale on one line, so that the page with the matrix can be read by itself.
#let matrix-legend(data) = line-of(below: 2.6mm, in-sans(size: note-size, {
  let entry(mark, word) = box({ mark; h(1.4mm); word; h(4mm) })
  for step in data.scale { entry(level-mark(step.number, step.form, size: note-size), step.word) }
  entry(no-basis, "Underlag saknas")
}))

#let matrix-sheet(data, row-height) = {
  if data.caption != "" { table-title(data.caption) }
  matrix-legend(data)
  in-sans(size: if data.areas.len() > 12 { 7pt } else { 8pt }, { set par(leading: 0.38em); matrix-table(data, row-height) })
  if data.note.len() > 0 { caption-line(spans(data.note)) }
}

// The matrix never breaks over pages: its rows take the height that is left on the page, or that of the next page when too little is left.
#let matrix(data) = layout(room => context {
  let fixed = measure(width: room.width, matrix-sheet(data, 0mm)).height
  let whole = page.height - 41mm
  let left = page.height - 19mm - here().position().y
  let share(height) = (height - fixed - 2mm) / calc.max(1, data.rows.len())
  let row-height = if share(left) >= 2.95mm { share(left) } else { share(whole) }
  block(breakable: false, width: 100%, matrix-sheet(data, calc.min(row-height, 4.1mm)))
})

"""#

    /// `Sources/Reports/Assets/changes.typ`.
    static let changes: StaticString = #"""
// Counts of several years with change, uncertainty and verdict (CompStat).

#import "house.typ": *

// Dot and whisker on a ratio axis from half to double; an arrowhead where the interval leaves it, dashes where the cases are too few.
#let ratio-drawing(ratio, weight) = {
  let (width, middle) = (13.6mm, 1.6mm)
  let few = weight == "tooFew"
  let paint = if few { ink3 } else { ink }
  let x(value) = if value <= 0.5 { 0mm } else if value >= 2 { width } else { (calc.log(value, base: 2) + 1) / 2 * width }
  let high = if ratio.high == none { 2 } else { ratio.high }
  let head(at, side) = place(polygon(
    fill: paint, (at, middle), (at - side * 1.3mm, middle - 0.75mm), (at - side * 1.3mm, middle + 0.75mm),
  ))
  box(width: width, height: 2 * middle, {
    place(line(start: (0mm, middle), end: (width, middle), stroke: 0.4pt + hairline))
    place(line(start: (width / 2, 0mm), end: (width / 2, 2 * middle), stroke: 0.6pt + ink3))
    place(line(
      start: (x(ratio.low), middle), end: (x(high), middle),
      stroke: (paint: paint, thickness: 1pt, dash: if few { (1.4pt, 1.2pt) }),
    ))
    if ratio.low <= 0.5 { head(0mm, -1) }
    if high >= 2 { head(width, 1) }
    if ratio.point != none and ratio.point >= 0.5 and ratio.point <= 2 {
      let dot = circle(radius: 0.75mm, fill: if few { white } else { ink }, stroke: 0.7pt + paint)
      place(dx: x(ratio.point) - 0.75mm, dy: middle - 0.75mm, dot)
    }
  })
}

#let percent-cell(percent) = {
  if percent == none { return [] }
  if percent.withheld != none { return [·#linebreak()#text(size: 7pt, fill: ink3, weight: 400, percent.withheld)] }
  percent.shown
  if percent.interval != none { linebreak(); text(size: 7pt, fill: ink3, weight: 400, percent.interval) }
}

#let traced(words, figure) = spans(((text: words, strong: false, figure: figure, mark: none),))

#let change-row(row, years, with-ratio) = {
  let sum = row.kind == "sum"
  let part = row.kind == "contribution"
  let rule = (top: if sum { 0.8pt + ink } else { 0.4pt + hairline }, bottom: if part { 0.5pt + hairline })
  let weight = if sum { 600 } else { 400 }
  let fill = if part { ink2 } else { ink }
  let cell(body, last: false, ..style) = table.cell(
    stroke: rule, ..style, text(weight: if last and not part { 600 } else { weight }, fill: fill, body),
  )
  (
    cell(align: left + horizon, pad(left: if part { 3mm } else { 0mm }, text(weight: if part { 400 } else { 600 }, { row.name; spans(row.marks) }))),
    ..row.counts.enumerate().map(((index, count)) => cell(count, last: index == years.len() - 1)),
    cell(traced(row.change, row.figure)),
    cell(percent-cell(row.percent)),
  )
  let certainty = if row.verdict == none { "" } else { row.verdict.weight }
  if with-ratio { (cell(align: center + horizon, if row.ratio != none { ratio-drawing(row.ratio, certainty) }),) }
  (cell(align: left + horizon, if row.verdict != none { chip(row.verdict) }),)
}

#let changes(data) = {
  let with-ratio = data.rows.any(row => row.kind != "group" and row.ratio != none)
  let years = data.years
  let columns = (1fr,) + (auto,) * years.len() + (auto, 19.5mm) + (if with-ratio { (15.2mm,) } else { () }) + (44.5mm,)
  let head(body, ..style) = table.cell(
    align: bottom + right, inset: (x: 0.8mm, bottom: 1.3mm), ..style, text(weight: 500, fill: ink2, body),
  )
  let heads = (
    head(align: bottom + left, "Kategori"),
    ..years.enumerate().map(((index, year)) => head(text(weight: if index == years.len() - 1 { 600 } else { 500 }, year))),
    head[Föränd#sym.hyph.soft;ring], head[Procent,#linebreak()95~%~intervall],
    ..(if with-ratio { (head(align: bottom + center)[Halverat, lika, dubblat],) } else { () }),
    head(align: bottom + left)[Bedömning],
  )
  let group(name) = table.header(level: 2, table.cell(
    colspan: columns.len(), align: left + bottom, inset: (x: 0.8mm, top: 4.2mm, bottom: 1.2mm),
    text(font: serif, size: 10pt, weight: 600, name),
  ))
  let body = data.rows.map(row => if row.kind == "group" { (group(row.name),) } else { change-row(row, years, with-ratio) }).flatten()
  if data.caption != "" { table-title(data.caption) }
  in-sans(size: 8pt, {
    set par(leading: 0.42em)
    set text(hyphenate: false)
    set table.cell(breakable: false)
    // A range of ages stays on one line.
    show regex("\S*\d–\d*\S*"): box
    table(
      columns: columns, align: right + horizon, inset: (x: 0.8mm, y: 1.3mm), stroke: none,
      table.header(..heads, table.hline(stroke: 0.9pt + ink)), ..body, table.hline(stroke: 0.4pt + hairline),
    )
  })
  if data.note.len() > 0 { caption-line(spans(data.note)) }
}

"""#
}
