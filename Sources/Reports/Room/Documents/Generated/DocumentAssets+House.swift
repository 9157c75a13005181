// swift-format-ignore-file
// Written by scripts/embed.py. Change the source files and run it again.

extension DocumentAssets {
    /// `Sources/Reports/Assets/house.typ`.
    static let house: StaticString = #"""
// The house style on paper: colours of tokens.css in print, type, the mark, the level symbols and the verdict chips.

#let ink = rgb("#000000")
#let ink2 = rgb("#2A3033")
#let ink3 = rgb("#464D50")
#let hairline = rgb("#B9B6AD")
#let hatch-ink = rgb("#8B9193")
#let petrol = rgb("#0D5562")

// Levels by form: surface, number on it, edge. A form has as many points as its number.
#let level-colours = (
  (surface: rgb("#E9EFE8"), number: rgb("#1B2327"), edge: rgb("#6F8175")),
  (surface: rgb("#EBCB6C"), number: rgb("#1B2327"), edge: rgb("#8F7012")),
  (surface: rgb("#D67E38"), number: rgb("#1B2327"), edge: rgb("#A4571A")),
  (surface: rgb("#A63A30"), number: rgb("#FFFFFF"), edge: rgb("#7E251D")),
  (surface: rgb("#45173F"), number: rgb("#FFFFFF"), edge: rgb("#2C0C28")),
)

// Where a family is not installed Typst takes the next one; its own Libertinus is the last resort.
#let serif = ("Vollkorn", "Libertinus Serif")
#let sans = ("Inter", "DejaVu Sans", "Liberation Sans", "Libertinus Serif")

#let note-size = 7.5pt
#let table-size = 8.5pt
#let prose-size = 10.5pt
#let prose-width = 128mm

// Ragged prose breaks a word only when the line would be much too short without it.
#let prose(body) = block(width: prose-width, {
  set par(linebreaks: "optimized")
  set text(costs: (hyphenation: 400%))
  body
})

#let in-sans(size: table-size, ..style, body) = text(
  font: sans, size: size, number-type: "lining", number-width: "tabular", ..style, body,
)

// A number that can be traced leads to its line in the register; the dotted line says so.
#let spans(list) = {
  for span in list {
    // The mark of a note is a raised number that leads to the note.
    if span.mark != none {
      sym.wj + link(label("note:" + span.mark), super(size: 0.72em, typographic: false, text(fill: ink2, weight: 600, [#sym.wj#span.text])))
      continue
    }
    let words = if span.strong { strong(span.text) } else { [#span.text] }
    if span.figure == none { words } else {
      let dots = (paint: ink3, thickness: 0.7pt, dash: (0.7pt, 1.3pt))
      let dotted = underline(stroke: dots, offset: 2pt, evade: false, words)
      [#metadata(span.figure)#label("mention:" + span.figure)#link(label("figure:" + span.figure), dotted)]
    }
  }
}

// What two circles share, as Bézier arcs around the centre of the drawing; radius r and distance d between the centres in points.
#let lens(r, d, fill) = {
  let half = calc.acos(d / 2 / r)
  let bow = 4 / 3 * calc.tan(half / 4)
  // A point of the arc at an angle, moved along its tangent; side 1 is the right arc (circle to the left), -1 the left one.
  let on(side, angle, along) = (
    side * (r * calc.cos(angle) - along * r * calc.sin(angle) - d / 2) * 1pt,
    (r * calc.sin(angle) + along * r * calc.cos(angle)) * 1pt,
  )
  let arc(side, from, to, bow) = curve.cubic(on(side, from, bow), on(side, to, -bow), on(side, to, 0))
  curve(
    fill: fill, curve.move(on(1, -half, 0)),
    arc(1, -half, 0deg, bow), arc(1, 0deg, half, bow), arc(-1, half, 0deg, -bow), arc(-1, 0deg, -half, -bow), curve.close(mode: "straight"),
  )
}

// Samsyn's mark: two circles, what they share is filled. Proportions 42 by 28.
#let mark(height, stroke: 1pt, line: ink, fill: ink) = {
  let r = height / 28 * 13
  let unit = height / 28
  box(width: unit * 42, height: height, {
    place(dx: unit * 21, dy: unit * 14, lens(r / 1pt, unit * 14 / 1pt, fill))
    for x in (14, 28) { place(dx: unit * x - r, dy: unit * 14 - r, circle(radius: r, stroke: stroke + line)) }
  })
}

// One dot, two dots, triangle, square, five-pointed star on a field of 12 by 12.
#let star = (
  (6, 0.25), (7.62, 4.33), (11.99, 4.6), (8.62, 7.4), (9.7, 11.65),
  (6, 9.3), (2.3, 11.65), (3.38, 7.4), (0.01, 4.6), (4.38, 4.33),
)
#let symbol(form, size, fill) = {
  let unit = size / 12
  let dot(x, r) = place(dx: (x - r) * unit, dy: (6 - r) * unit, circle(radius: r * unit, fill: fill))
  let shape(..points) = place(polygon(fill: fill, ..points.pos().map(((x, y)) => (x * unit, y * unit))))
  box(width: size, height: size, {
    if form == 1 { dot(6, 2.3) }
    if form == 2 { dot(2.7, 2.5); dot(9.3, 2.5) }
    if form == 3 { shape((6, 0.8), (11.9, 11.2), (0.1, 11.2)) }
    if form == 4 { shape((1.2, 1.2), (10.8, 1.2), (10.8, 10.8), (1.2, 10.8)) }
    if form == 5 { shape(..star) }
  })
}

#let hatch = tiling(size: (4pt, 4pt), {
  place(line(start: (-1pt, 5pt), end: (5pt, -1pt), stroke: 0.5pt + hatch-ink))
  place(line(start: (-1pt, 1pt), end: (1pt, -1pt), stroke: 0.5pt + hatch-ink))
  place(line(start: (3pt, 5pt), end: (5pt, 3pt), stroke: 0.5pt + hatch-ink))
})

#let arrow(direction, size, fill) = {
  let unit = size / 12
  let stroke = (paint: fill, thickness: 1.7 * unit, cap: "round", join: "round")
  let turn(y) = (if direction == "up" { y } else { 12 - y }) * unit
  box(width: size, height: size, {
    place(curve(stroke: stroke, curve.move((6 * unit, turn(11))), curve.line((6 * unit, turn(1.5)))))
    place(curve(stroke: stroke, curve.move((2 * unit, turn(5.5))), curve.line((6 * unit, turn(1.5))), curve.line((10 * unit, turn(5.5)))))
  })
}

// Certainty is weight: sure is solid ink, likely an outline, chance plain with ≈, too few dashed. Never a level's colour.
#let chip(verdict) = {
  let words(fill, weight, body) = in-sans(size: note-size, fill: fill, weight: weight, hyphenate: false, body)
  let pointed(fill, weight) = words(fill, weight, {
    if verdict.direction != "none" { box(arrow(verdict.direction, 0.8em, fill), baseline: 0.05em); h(0.4em) }
    verdict.wording
  })
  let frame(..style) = box(radius: 0.8mm, inset: (x: 1.3mm, y: 1.05mm), ..style)
  if verdict.weight == "certain" { frame(fill: ink, pointed(white, 600)) }
  if verdict.weight == "likely" { frame(stroke: 0.8pt + ink, pointed(ink, 500)) }
  if verdict.weight == "tooFew" { frame(stroke: (paint: ink3, thickness: 0.7pt, dash: (1.6pt, 1.6pt)), words(ink2, 400, verdict.wording)) }
  if verdict.weight == "chance" { words(ink2, 400, [≈~#verdict.wording]) }
  if verdict.weight == "grave" { words(ink2, 400, verdict.wording) }
  if verdict.detail != none {
    linebreak()
    text(size: 7pt, fill: ink3, hyphenate: false, verdict.detail)
  }
}

#let caption-line(body) = block(width: 150mm, above: 2.4mm, below: 0pt, breakable: false, in-sans(size: note-size, fill: ink3, {
  set par(leading: 0.5em)
  par(body)
}))
// Typst tags a line as a paragraph only where it is told to.
#let line-of(above: 0pt, below: 0pt, sticky: false, ..style, body) = block(
  above: above, below: below, sticky: sticky, par(text(hyphenate: false, ..style, body)),
)
#let table-title(body, below: 2.8mm) = line-of(above: 6mm, below: below, sticky: true, size: 11pt, weight: 600, body)

"""#
}
