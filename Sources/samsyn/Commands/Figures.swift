import ArgumentParser
import Overview
import OverviewRules
import Picture
import Terminal

/// `samsyn figure ID`.
struct ShowFigure: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "figure", abstract: "Visa en figur och hela vägen tillbaka till filen den kom ur.",
        discussion: """
            samsyn figure levels.ge3:vallingby:2024
            """)

    @Argument(help: ArgumentHelp("Figurens namn.", valueName: "figur")) var id: String
    @OptionGroup var common: CommonOptions

    func run() async throws {
        try await Console.run(common) {
            let id = try FigureID(id)
            let house = try await House.open(common.place())
            let reading = try await house.reading()
            let figure = try await house.board.figure(id, reading)
            switch common.format {
            case .json: Console.print(Envelope(kind: "figure", change: reading.asOf, data: figure.json))
            case .table: Console.print(FigureText.lines(figure).joined(separator: "\n"))
            }
        }
    }
}

/// `samsyn figures --matching ORD`.
struct ListFigures: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "figures", abstract: "Sök bland figurerna.",
        discussion: """
            samsyn figures --matching "stöld 2024"
            """)

    @Option(help: ArgumentHelp("Ord som ska finnas i namnet; utan ord visas alla.", valueName: "ord")) var matching = ""
    @Option(help: ArgumentHelp("Högst så många.", valueName: "antal")) var limit = 500
    @OptionGroup var common: CommonOptions

    func run() async throws {
        try await Console.run(common) {
            let house = try await House.open(common.place())
            let reading = try await house.reading()
            let offers = try await house.board.offers(matching: matching, limit: max(1, limit), reading)
            switch common.format {
            case .json:
                let list = offers.map { JSON.of(["id": .string($0.id.description), "title": .string($0.title)]) }
                Console.print(Envelope(kind: "figures", change: reading.asOf, data: .of(["figures": .array(list)])))
            case .table:
                var table = TextTable([("Figur", .left), ("Vad", .left)])
                for offer in offers { table.add([offer.id.description, offer.title]) }
                Console.print(offers.isEmpty ? "Inga figurer har de orden." : table.text)
            }
        }
    }
}

/// A figure for a terminal.
enum FigureText {
    static func lines(_ figure: Figure) -> [String] {
        var lines = [figure.title, "  Värde: \(FigureSentence.value(figure))"]
        if let interval = FigureSentence.interval(figure) { lines.append("  \(FigureSentence.intervalName(figure)): \(interval)") }
        if let verdict = figure.verdict { lines.append("  Bedömning: \(verdict.wording)") }
        lines += figure.notes.map { "  Not: \($0)" }
        lines += ["  Betyder: \(figure.provenance.definition)", "  Metod: \(figure.provenance.method)"]
        lines += figure.provenance.inputs.map { "  Räknad ur: \($0)" }
        lines += figure.provenance.origins.map { origin in
            let cells = origin.cells.prefix(8).joined(separator: " ") + (origin.cellCount > 8 ? " … (\(origin.cellCount) rutor)" : "")
            return "  Ur filen: \(origin.file) (\(origin.source), inläsning \(origin.batch))\n    rutor \(cells)\n    sha256 \(origin.sha256)"
        }
        return lines
    }
}
