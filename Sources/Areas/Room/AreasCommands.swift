import Almanac
import AreasRules
package import ArgumentParser
import Picture
import Storage
package import Terminal

/// A command that works in the room; the roof opens the room for it.
package protocol AreasCommand: ParsableCommand {
    /// Does the command's work, opening the room of the store that the options name; `keeping` says whether a store that does not exist is to be made.
    func run(opening room: @Sendable (CommonOptions, _ keeping: Bool) async throws -> Areas) async throws
}

extension AreaImportOrder.Sequence: ExpressibleByArgument {}

/// `samsyn import areas`.
package struct ImportAreas: AreasCommand {
    package static let configuration = CommandConfiguration(
        commandName: "areas", abstract: "Läs in områden ur en karta eller en lista.",
        discussion: """
            I en karta (GeoJSON) får områdena sina namn ur en egenskap i filen. I en lista (CSV, XLSX, ODS) står namn, kod, indelning och vad de ingår i. \
            Med --parent blir de delar av ett större område; ur en karta skapas det också. Finns lagret inte skapas det.

              samsyn import areas karta.geojson --division stadsdel --name-property stadsdel --code-property regsokod --parent "Hässelby-Vällingby"
              samsyn import areas områden.csv --division kommun
            """)

    @OptionGroup var input: ImportOptions
    @Option(help: ArgumentHelp("Indelningens namn, t.ex. stadsdel.", valueName: "namn")) var division: String?
    @Option(help: ArgumentHelp("Egenskapen som bär områdets namn.", valueName: "egenskap")) var nameProperty: String?
    @Option(help: ArgumentHelp("Egenskapen som bär områdets kod.", valueName: "egenskap")) var codeProperty: String?
    @Option(help: ArgumentHelp("Det större område som områdena är delar av.", valueName: "namn")) var parent: String?
    @Option(help: ArgumentHelp("Områdenas ordning ur en karta: alphabetic (annars) eller file.", valueName: "ordning")) var sequence: AreaImportOrder.Sequence?
    @OptionGroup var common: CommonOptions

    package init() {}

    package func run(opening open: @Sendable (CommonOptions, Bool) async throws -> Areas) async throws {
        try await input.run(common) {
            try input.choices([
                "division": division, "name-property": nameProperty, "code-property": codeProperty, "parent": parent, "sequence": sequence?.rawValue,
            ])
        } by: {
            try await open(common, !input.dryRun).files
        }
    }
}

/// `samsyn alias`.
package struct AddAlias: AreasCommand {
    package static let configuration = CommandConfiguration(
        commandName: "alias", abstract: "Ge ett område ytterligare ett namn som filer får använda.",
        discussion: """
            Ett namnbyte eller en vanlig felskrivning ska inte dela en serie i två. Med --from och --through gäller namnet bara den tiden.

              samsyn alias Räcksta --for Råcksta --reason "annan stavning"
            """)

    @Argument(help: ArgumentHelp("Det andra namnet.", valueName: "namn")) var name: String
    @Option(name: .customLong("for"), help: ArgumentHelp("Området som menas.", valueName: "område")) var area: String
    @Option(help: ArgumentHelp("Första dagen namnet gäller.", valueName: "2024-01-01")) var from: String?
    @Option(help: ArgumentHelp("Sista dagen namnet gäller.", valueName: "2024-12-31")) var through: String?
    @Option(help: ArgumentHelp("Varför.", valueName: "skäl")) var reason: String
    @OptionGroup var common: CommonOptions

    package init() {}

    package func run(opening open: @Sendable (CommonOptions, Bool) async throws -> Areas) async throws {
        try await Console.run(common) {
            let room = try await open(common, true)
            let days = try [from, through].map { try day($0) }
            let written = try await room.store.write(by: .commandLine, at: common.clock(), why: "Gav området \(area) även namnet \(name)") { writer in
                let directory = try room.areas.directory(writer.reader, asOf: writer.reader.change())
                let found = try AliasRules.target(named: area, alias: name, in: directory)
                try room.areas.addAlias(
                    AreaAlias(name: name, area: found.slug, validFrom: days[0], validThrough: days[1], reason: reason), writer)
                return found.name
            }
            switch common.format {
            case .json:
                Console.print(Envelope(kind: "alias", change: written.change, data: .of(["name": .string(name), "area": .string(written.answer)])))
            case .table: Console.print("\(name) läses hädanefter som \(written.answer).")
            }
        }
    }

    private func day(_ text: String?) throws -> Day? {
        guard let text else { return nil }
        if let day = Day(text: text) { return day }
        throw Refused(
            .use, [Fault("day-unreadable", "Dagen ”\(text)” går inte att läsa.", remedy: "Skriv den så här: 2024-01-01", found: text, expected: "2024-01-01")])
    }
}

/// What an alias may be.
enum AliasRules {
    /// The area that is meant; refused when it is unknown, or when the alias is another area's own name.
    static func target(named area: String, alias: String, in directory: AreaDirectory) throws -> AreaName {
        guard case .known(let found, _) = directory.find(area) else {
            let suggestions = NearestNames.suggestions(for: area, among: directory.areas.map(\.name))
            throw Refused(
                .use,
                [
                    Fault(
                        "area-unknown", "Området ”\(area)” finns inte i lagret.", remedy: "Rätta namnet, eller läs in områdena först.", found: area,
                        expected: "ett känt område", suggestions: suggestions)
                ])
        }
        let owner = directory.areas.first { NearestNames.folded($0.name) == NearestNames.folded(alias) }
        guard let owner else { return found }
        throw Refused(
            .use,
            [
                Fault(
                    "alias-is-area", "”\(alias)” är redan namnet på ett område (\(owner.name)).", remedy: "Välj ett namn som inget annat område har.",
                    found: alias)
            ])
    }
}
