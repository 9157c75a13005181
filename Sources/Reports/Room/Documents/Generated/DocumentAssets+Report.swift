// swift-format-ignore-file
// Written by scripts/embed.py. Change the source files and run it again.

extension DocumentAssets {
    /// `Sources/Reports/Assets/report.typ`.
    static let report: StaticString = #"""
// The report: cover, contents, sections, register of figures, sources. All text comes from report.json as data and is never read as markup.

#import "house.typ": *
#import "levels.typ": matrix, scale
#import "changes.typ": changes
#import "blocks.typ": bullets, chart, chart-grid, notes, paragraph, plain-table, subheading, words

#let report = json("report.json")
#let day = report.prepared
#let drawn = (
  paragraph: paragraph, list: bullets, heading: subheading, scale: scale, matrix: matrix, changes: changes, table: plain-table, chart: chart,
  chart-grid: chart-grid, notes: notes, words: words,
)

#set document(
  title: (report.title, report.subtitle).filter(part => part != "").join(", "), author: report.publisher, description: report.summary.heading,
  date: datetime(year: day.year, month: day.month, day: day.day),
)
#pdf.attach("manifest.json", relationship: "data", mime-type: "application/json", description: "Utgåvans siffror med värden och kontrollsummor")

#set text(font: serif, size: prose-size, lang: "sv", fill: ink, number-type: "lining", hyphenate: not report.sheet)
#set par(leading: 0.66em, spacing: 1.05em, justify: false)
#set list(indent: 0mm, body-indent: 2mm, spacing: 0.75em, marker: text(fill: ink3)[–])
#set strong(delta: 200)
#show heading: set text(weight: 600, hyphenate: false)
#show heading.where(level: 1): it => block(above: 10mm, below: 4mm, sticky: true, text(size: 17pt, it.body))
#show heading.where(level: 2): it => block(above: 6.5mm, below: 3mm, sticky: true, text(size: 12.5pt, it.body))

#let running-head = context in-sans(size: note-size, fill: ink3, {
  grid(
    columns: (1fr, auto), align: (left + horizon, right + horizon),
    {
      box(mark(3.2mm, stroke: 0.6pt, line: ink2, fill: ink2), baseline: 0.5mm)
      h(1.8mm)
      text(weight: 600, fill: ink2, report.title)
      if report.subtitle != "" [, #report.subtitle]
    },
    report.period,
  )
  v(-2mm)
  line(length: 100%, stroke: 0.5pt + hairline)
})
#let running-foot = context in-sans(size: note-size, fill: ink3, grid(
  columns: (1fr, auto),
  [#if report.status != none [#report.status. ]Framtagen #day.words ur underlaget till och med ändring #report.as_of.],
  [Sida #counter(page).display() av #counter(page).final().first()],
))
#set page(paper: "a4", margin: (x: 17mm, top: 22mm, bottom: 19mm), header-ascent: 6mm, footer-descent: 7mm)

#if not report.sheet { include "cover.typ" }

#set page(header: running-head, footer: running-foot)

#show outline.entry: it => block(above: 3.2mm, below: 0pt, link(
  it.element.location(), it.indented(none, [#it.body()#h(1fr)#in-sans(size: 9.5pt, it.page())]),
))
#if report.sheet { include "sheet.typ" } else {
  block(width: prose-width, outline(title: [Innehåll], depth: 1))
  v(4mm)
}

#for section in report.sections [
  #heading(level: 1, section.heading)
  #for part in section.blocks { (drawn.at(part.kind))(part) }
]

#include "sources.typ"

"""#

    /// `Sources/Reports/Assets/cover.typ`.
    static let cover: StaticString = #"""
// The first page: who says what about which time, in one sentence and its ground.

#import "house.typ": *

#let report = json("report.json")

#page(header: none, footer: none, margin: (x: 17mm, top: 18mm, bottom: 18mm), {
  line(length: 100%, stroke: 1.6pt + ink)
  v(1mm)
  par[#box(mark(6.4mm, stroke: 1.1pt), baseline: 1.5mm)#h(2.6mm)#text(size: 15pt, weight: 600)[Samsyn]]
  place(top + right, dx: 46mm, dy: 22mm, mark(80mm, stroke: 0.9pt, line: petrol, fill: petrol))
  v(88mm)
  block(width: 150mm, {
    set par(leading: 0.42em)
    show title: set text(size: if report.title.clusters().len() > 24 { 30pt } else { 40pt }, weight: 600, hyphenate: false)
    block(above: 0pt, below: 4.5mm, title(report.title))
    line-of(below: 4mm, size: 19pt, report.subtitle)
    line-of(in-sans(size: 10pt, fill: ink2, report.period))
  })
  if report.status != none {
    v(5mm)
    par(box(stroke: 0.8pt + ink, radius: 0.8mm, inset: (x: 2mm, y: 1.5mm), in-sans(size: table-size, weight: 500, report.status)))
  }
  v(1fr)
  block(width: 140mm, {
    { set par(leading: 0.5em); line-of(below: 4mm, size: 20pt, weight: 600, report.summary.heading) }
    line-of(size: 12pt, spans(report.summary.text))
  })
  v(1fr)
  line(length: 100%, stroke: 0.6pt + hairline)
  v(1mm)
  in-sans(size: table-size, fill: ink2, grid(
    columns: (1fr, auto), align: (left + top, right + top), column-gutter: 10mm,
    par(leading: 0.6em, report.publisher.join(linebreak())),
    par(leading: 0.6em)[Framtagen #report.prepared.words#linebreak()Underlag till och med ändring #report.as_of],
  ))
})

"""#

    /// `Sources/Reports/Assets/sheet.typ`.
    static let sheet: StaticString = #"""
// The head of a paper of a page or two: what it is, of which time, and what it says first.

#import "house.typ": *

#let report = json("report.json")

#block(width: 100%, {
  set par(leading: 0.42em)
  show title: set text(size: 24pt, weight: 600, hyphenate: false)
  block(above: 0pt, below: 3mm, title(report.title))
  line-of(below: 3mm, size: 13pt, report.subtitle)
  if report.status != none {
    v(1mm)
    par(box(stroke: 0.8pt + ink, radius: 0.8mm, inset: (x: 2mm, y: 1.2mm), in-sans(size: table-size, weight: 500, report.status)))
  }
  v(5mm)
  line-of(below: 2mm, size: 15pt, weight: 600, report.summary.heading)
  line-of(size: 10.5pt, spans(report.summary.text))
})

"""#

    /// `Sources/Reports/Assets/sources.typ`.
    static let sources: StaticString = #"""
// The way back: every figure of the document with its page and lasting name, and the files they come from.

#import "house.typ": *

#let report = json("report.json")

#let pages-of(id) = context {
  let places = query(label("mention:" + id)).map(mention => mention.location().page()).dedup()
  places.map(str).join(", ")
}

#let lasting-name(id) = {
  let words = text(size: 7pt, fill: ink3, hyphenate: false, id)
  if report.address == none { words } else { link(report.address + "/figur/" + id, words) }
}

#let register = in-sans(size: note-size, {
  set par(leading: 0.45em)
  set table.cell(breakable: false)
  let head(body) = table.cell(align: bottom, text(weight: 500, fill: ink2, body))
  table(
    columns: (1fr, auto, auto), inset: (x: 0.8mm, y: 1.3mm), stroke: none, align: (left, right, right), column-gutter: 3mm,
    table.header(head[Vad siffran visar, och dess bestående namn], head(align(right)[Siffra]), head(align(right)[Sida]), table.hline(stroke: 0.9pt + ink)),
    ..report.register.map(entry => (
      [#metadata(none)#label("figure:" + entry.id)#text(weight: 600, entry.title)#linebreak()#lasting-name(entry.id)], entry.text, pages-of(entry.id),
      table.hline(stroke: 0.4pt + hairline),
    )).flatten(),
  )
})

#let files = in-sans(size: note-size, {
  set par(leading: 0.45em)
  let head(body) = table.cell(align: bottom, text(weight: 500, fill: ink2, body))
  table(
    columns: (1fr, auto, auto, auto, 52mm), inset: (x: 0.8mm, y: 1.4mm), stroke: none, align: (left, left, right, left, left),
    table.header(head[Källa], head[Fil], head(align(right)[Rader]), head[Inläst], head[SHA-256], table.hline(stroke: 0.9pt + ink)),
    ..report.sources.map(source => (
      text(weight: 600, source.name), source.file, source.rows, source.imported,
      text(size: 7pt, hyphenate: false, source.sha256.clusters().chunks(32).map(half => half.join()).join(linebreak())),
      table.hline(stroke: 0.4pt + hairline),
    )).flatten(),
  )
})

#if report.register.len() > 0 [
  #heading(level: 1)[Så följer du en siffra]
  #prose(par[
    Varje siffra med prickad linje leder hit. Det bestående namnet står under varje rad: med det finns siffran i Samsyn, och i filen manifest.json som är bifogad
    till det här dokumentet.
  ])
  #register
]

#if report.sources.len() > 0 [
  #heading(level: 1)[Källor]
  #prose(par[Kontrollsumman visar att filen är densamma som lästes in.])
  #files
]

"""#
}
