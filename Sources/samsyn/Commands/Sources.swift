import Almanac
import ArgumentParser
import Picture
import Storage
import Terminal

/// `samsyn source`.
struct SourceGroup: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "source", abstract: "Vems uppgifterna är, vem som lämnar dem och när nästa väntas.",
        subcommands: [ListSources.self, SetSource.self])
}

/// `samsyn source list`.
struct ListSources: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "list", abstract: "Lista källorna och vad som är avtalat om dem.")

    @OptionGroup var common: CommonOptions

    func run() async throws {
        try await Console.run(common) {
            let house = try await House.open(common.place())
            let today = SwedishTime.local(of: try common.clock()).day
            let (sources, cards, change) = try await house.store.read { reader in
                let change = try reader.change()
                return (try reader.sources(asOf: change), try reader.sourceCards(asOf: change), change)
            }
            switch common.format {
            case .json:
                let list = sources.map { SourceWords.json($0, cards[$0.slug]) }
                Console.print(Envelope(kind: "sources", change: change, data: .of(["sources": .array(list)])))
            case .table:
                var table = TextTable([("Kortnamn", .left), ("Källa", .left), ("Ägare", .left), ("Nästa leverans", .left)])
                for source in sources {
                    let card = cards[source.slug]
                    table.add([source.slug.text, source.name, card?.owner ?? "", SourceWords.due(card, today)])
                }
                Console.print(sources.isEmpty ? "Inga källor än." : table.text)
            }
        }
    }
}

/// `samsyn source set`.
struct SetSource: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "set", abstract: "Skriv vad som är avtalat om en källa. Det som inte nämns står kvar.",
        discussion: """
            samsyn source set anmalda-brott --owner Polismyndigheten --supplier "Lokalpolisområde Vällingby" --next-due 2024-12-05 --permitted-use partners
            """)

    enum Use: String, ExpressibleByArgument, CaseIterable { case `internal`, partners, open }
    enum YesNo: String, ExpressibleByArgument, CaseIterable { case ja, nej }

    @Argument(help: ArgumentHelp("Källans kortnamn.", valueName: "kortnamn")) var slug: String
    @Option(help: ArgumentHelp("Vem som svarar för uppgifterna.", valueName: "namn")) var owner: String?
    @Option(help: ArgumentHelp("Vem som lämnar över filen.", valueName: "namn")) var supplier: String?
    @Option(help: ArgumentHelp("När den senaste filen lämnades.", valueName: "2024-11-05")) var delivered: String?
    @Option(help: ArgumentHelp("När nästa fil ska vara här.", valueName: "2024-12-05")) var nextDue: String?
    @Option(help: ArgumentHelp("Vem som får använda dem: internal, partners eller open.", valueName: "krets")) var permittedUse: Use?
    @Option(help: ArgumentHelp("Har någon gått igenom den senaste leveransen?", valueName: "ja|nej")) var analysed: YesNo?
    @Option(help: ArgumentHelp("Är summorna publicerade så att de inte får räknas om?", valueName: "ja|nej")) var publishedTotals: YesNo?
    @OptionGroup var common: CommonOptions

    func run() async throws {
        try await Console.run(common) {
            let house = try await House.open(common.place())
            let (sources, standing) = try await house.store.read { reader in
                (try reader.sources(asOf: reader.change()), try Slug(slug).flatMap { try reader.standingCard($0)?.card })
            }
            guard let source = sources.first(where: { $0.slug.text == slug || $0.name == slug }) else { throw SourceWords.absent(slug, sources) }
            let card = try changed(standing ?? SourceCard(source: source.slug))
            let written = try await house.store.write(by: .commandLine, at: common.clock(), why: "Skrev om källan \(source.name)") { try $0.setCard(card) }
            switch common.format {
            case .json: Console.print(Envelope(kind: "source", change: written.change, data: SourceWords.json(source, card)))
            case .table: Console.print("\(source.name): sparat.")
            }
        }
    }

    private func changed(_ card: SourceCard) throws -> SourceCard {
        var card = card
        card.owner = owner ?? card.owner
        card.supplier = supplier ?? card.supplier
        card.delivered = try delivered.map { try day($0, "--delivered") } ?? card.delivered
        card.nextDue = try nextDue.map { try day($0, "--next-due") } ?? card.nextDue
        card.permittedUse = permittedUse.flatMap { SourceCard.PermittedUse(rawValue: $0.rawValue) } ?? card.permittedUse
        card.isAnalysed = analysed.map { $0 == .ja } ?? card.isAnalysed
        card.keepsPublishedTotals = publishedTotals.map { $0 == .ja } ?? card.keepsPublishedTotals
        return card
    }

    private func day(_ text: String, _ option: String) throws -> Day {
        try NoteWords.read(text, option, "en dag, till exempel 2024-12-05") { Day(text: $0) }
    }
}

/// Sources in words and as JSON.
enum SourceWords {
    static func due(_ card: SourceCard?, _ today: Day) -> String {
        guard let card, let due = card.nextDue else { return "" }
        return card.daysLate(on: today).map { "\(Swedish.date(due)), \(Swedish.counted($0, one: "dag", many: "dagar")) sen" } ?? Swedish.date(due)
    }

    static func json(_ source: Source, _ card: SourceCard?) -> JSON {
        .of([
            "id": .string(source.slug.text), "name": .string(source.name), "kind": .string(source.kind), "definition": .string(source.definition),
            "owner": .optional(card?.owner), "supplier": .optional(card?.supplier), "delivered": .optional(card?.delivered?.description),
            "permitted_use": .optional(card?.permittedUse?.rawValue), "next_due": .optional(card?.nextDue?.description),
            "analysed": .bool(card?.isAnalysed ?? true), "published_totals": .bool(card?.keepsPublishedTotals ?? false),
        ])
    }

    static func absent(_ slug: String, _ sources: [Source]) -> Refused {
        let names = sources.map(\.slug.text)
        return Refused(
            .use,
            [
                Fault(
                    "source-unknown", "Källan ”\(slug)” finns inte.", remedy: "Se källorna med: samsyn source list", found: slug, expected: "en känd källa",
                    suggestions: NearestNames.suggestions(for: slug, among: names))
            ])
    }
}
