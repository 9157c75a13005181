import Almanac
import Charts
import Markup
import OverviewRules
import Picture
import Tabular
package import Web

extension Overview {
    /// Figures of several cooperations read together.
    package func rollUpRoutes(_ source: any RollUpSource) -> [Route] {
        [
            .get("/sammanlagt", .signedIn, cached: false) { try await RollUpAnswer(source: source, request: $0).list() },
            .get("/sammanlagt/{omrade}", .signedIn, formats: [.html, .csv, .xlsx, .json], cached: false) {
                try await RollUpAnswer(source: source, request: $0).one()
            },
        ]
    }
}

/// Answers about roll-ups. A district that the reader's cooperation is no part of answers like one that does not exist.
struct RollUpAnswer {
    let source: any RollUpSource
    let request: PageRequest

    func list() async throws -> Answer { .page(RollUpListPage(districts: try await source.districts(for: request.viewer)).page) }

    func one() async throws -> Answer {
        let asked = request.captures["omrade"] ?? ""
        guard let district = try await source.districts(for: request.viewer).first(where: { $0.slug.text == asked }) else {
            throw Refused(.absent, [Faults.noSuchPage("/sammanlagt/\(asked)")])
        }
        let page = RollUpPage(district: district, rollUp: try await RollUpReading(district: district, change: request.reading.asOf).rollUp())
        switch request.format {
        case .json: return .json(Envelope(kind: "roll-up", change: request.reading.asOf, data: page.json))
        case .csv, .xlsx: return .table(page.export(request.today), name: district.slug.text, format: request.format)
        case .html, .pdf: return .page(page.page)
        }
    }
}

/// The districts whose figures can be read together.
struct RollUpListPage {
    let districts: [RollUpDistrict]

    static let link = Link("/sammanlagt")

    var page: Page {
        Page(title: "Sammanlagt", crumbs: [Crumb("Sammanlagt")]) {
            PageParts.head(
                over: "Sammanlagt", heading: districts.isEmpty ? "Ingen kommun och inget polisområde ännu" : "Flera samverkan läses ihop",
                lead: "Här står siffror för en hel kommun eller ett helt polisområde. Varje samverkans eget underlag stannar hos den.")
            if districts.isEmpty {
                PageParts.empty(
                    "Så blir det något här", "Administratören i varje samverkan säger på sidan Samverkan vilken kommun och vilket polisområde den ingår i.")
            } else {
                ul(.class("lista")) { districts.map(line) }
            }
        }
    }

    private func line(_ district: RollUpDistrict) -> Html {
        li {
            a(.href(Link(["sammanlagt", district.slug.text]))) { district.name }
            small { "\(Swedish.capitalised(district.kind)) med \(Swedish.list(district.members.map(\.name)))." }
        }
    }
}

/// A district's figures, cooperation by cooperation and together.
struct RollUpPage {
    let district: RollUpDistrict
    let rollUp: RollUp

    var page: Page {
        Page(title: district.name, crumbs: [Crumb("Sammanlagt", RollUpListPage.link), Crumb(district.name)]) {
            PageParts.head(
                over: "\(district.name), \(district.kind)", heading: rollUp.heading,
                lead: "Samverkan står i den ordning de grundades. Det är ingen tävling: var och en mäts mot sig själv, och det som saknas räknas inte som noll."
            )
            section(.class("avsnitt"), .ariaLabelledby("ni")) {
                h2(.id("ni")) { "Nivåer" }
                levels
            }
            section(.class("avsnitt"), .ariaLabelledby("an")) {
                h2(.id("an")) { "Antal" }
                if rollUp.lines.isEmpty { p { "Ingen av dem har antal med summor inlästa." } }
                for (number, line) in rollUp.lines.enumerated() { counts(line, number) }
            }
            PageParts.downloads(["sammanlagt", district.slug.text], formats: [.csv, .xlsx, .json])
        }
    }

    private var levels: Html {
        PageParts.scrolling("Tabell: nivåer") {
            Markup.table {
                caption(.class("dold")) { "Nivåer i varje samverkan" }
                thead { tr { for name in ["Samverkan", "Senaste veckan", "Veckor på nivå 3 eller högre"] { th(.scope("col")) { name } } } }
                tbody {
                    rollUp.parts.map(row)
                    if let high = rollUp.high {
                        tr(.class("summa")) {
                            th(.scope("row")) { "Tillsammans" }
                            td { high.missing.isEmpty ? "" : "utan \(Swedish.list(high.missing)), där underlag saknas" }
                            td(.class("tal")) { high.sum.words }
                        }
                    }
                }
            }
        }
    }

    private func row(_ part: RollUpPart) -> Html {
        let newest = part.newestWeek
        return tr {
            th(.scope("row")) { part.name }
            td { newest.map { "\(Swedish.capitalised(week($0.key))): \($0.words)." } ?? "underlag saknas" }
            td(.class("tal")) { part.allHigh.map { "\($0.words)\(part.year == rollUp.year ? "" : " (\(part.year ?? ""))")" } ?? "underlag saknas" }
        }
    }

    private func week(_ key: String) -> String { Week(text: key).map { "\(Swedish.week($0)) \($0.year)" } ?? key }

    private func counts(_ line: RollUp.Line, _ number: Int) -> Html {
        Html.join([
            h3(.id("rad-\(number)")) { line.title },
            Markup.table(.ariaLabelledby("rad-\(number)")) {
                thead { tr { for name in ["Samverkan", "Antal", "Mot samma tid året före"] { th(.scope("col")) { name } } } }
                tbody {
                    zip(line.figures, rollUp.parts).map { figure, part in row(figure, part) }
                    tr(.class("summa")) {
                        th(.scope("row")) { "Tillsammans" }
                        td(.class("tal")) { line.sum.map { Swedish.count($0) } ?? "kan inte läggas ihop" }
                        td {}
                    }
                }
            },
        ])
    }

    private func row(_ figure: Figure?, _ part: RollUpPart) -> Html {
        tr {
            th(.scope("row")) { part.name }
            td(.class("tal")) {
                figure.map(FigureSentence.value) ?? "underlag saknas"
                // The way back leads through the reader's own cooperation; others keep theirs.
                if let figure, part.isOwn { TraceDot(.figure(figure.id), of: figure.title).html }
            }
            td { figure?.verdict?.wording ?? "" }
        }
    }
}

/// A roll-up as data.
extension RollUpPage {
    var json: JSON {
        .of([
            "id": .string(district.slug.text), "name": .string(district.name), "kind": .string(district.kind),
            "cooperations": .array(
                rollUp.parts.map { part in
                    .of([
                        "id": .string(part.cooperation.text), "name": .string(part.name), "year": .optional(part.year),
                        "week": .optional(part.newestWeek?.key), "ge3": part.allHigh.map(RollUpPage.json) ?? .null,
                        "sums": .array(part.sums.map(RollUpPage.json)),
                    ])
                }),
            "ge3": rollUp.high.map { RollUpPage.json($0.sum) } ?? .null,
            "without": .array((rollUp.high?.missing ?? []).map { .string($0) }),
        ])
    }

    private static func json(_ high: HighWeeks) -> JSON { .of(["k": .int(high.weeks), "n": .int(high.of)]) }

    private static func json(_ figure: Figure) -> JSON {
        .of(["figure": .string(figure.id.description), "title": .string(figure.title), "verdict": .optional(figure.verdict?.label), "value": count(figure)])
    }

    private static func count(_ figure: Figure) -> JSON {
        if case .count(let count) = figure.value { return .int(count) }
        return .null
    }

    func export(_ created: Day) -> TableExport {
        let levels = rollUp.parts.map { part -> [CsvCell] in
            let high = part.allHigh
            return [
                .text(part.name), .text("weeks at level 3 or above"), .text(part.year ?? ""), high.map { .whole($0.weeks) } ?? .blank,
                high.map { .whole($0.of) } ?? .blank, .blank,
            ]
        }
        let sums = rollUp.parts.flatMap { part in
            part.sums.map { figure -> [CsvCell] in
                var value = CsvCell.blank
                if case .count(let count) = figure.value { value = .whole(count) }
                return [.text(part.name), .text(figure.title), .text(figure.period), value, .blank, .text(figure.verdict?.label ?? "")]
            }
        }
        return TableExport(
            title: district.name, header: ["cooperation", "quantity", "period", "value", "of", "verdict"], rows: levels + sums, created: created)
    }
}
