import ArgumentParser
import Picture
import Storage
import Terminal

/// `samsyn audit`.
struct AuditGroup: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "audit", abstract: "Pröva spåret: att inget ändrats för hand.", subcommands: [VerifyTrail.self])
}

/// `samsyn audit verify`.
struct VerifyTrail: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify", abstract: "Räkna om hela spåret och varje rad det vittnar om.",
        discussion: """
            Hittas en rad som ändrats, lagts till eller tagits bort för hand står det vilken ändring och tabell det gäller. Ett avhugget slut syns bara \
            om du minns den senaste länken: den står på sidan Källor och i varje rapport.

              samsyn audit verify --expect 3f2a…
            """)

    @Option(help: ArgumentHelp("En länk som du har sparat, den senaste den dagen.", valueName: "hash")) var expect: String?
    @OptionGroup var common: CommonOptions

    func run() async throws {
        try await Console.run(common) {
            let house = try await House.open(common.place())
            let report = try await house.store.verifyTrail(expecting: expect)
            let change = try await house.store.read { try $0.change() }
            let faults = report.broken.map { [TrailWords.fault($0)] } ?? []
            switch common.format {
            case .json: Console.print(Envelope(kind: "audit", change: change, data: TrailWords.json(report), faults: faults))
            case .table:
                for fault in faults { Console.warn(FaultText.lines(fault)) }
                if faults.isEmpty { Console.print("Spåret är helt: \(Swedish.count(report.entries)) ändringar. Senaste länken: \(report.head)") }
            }
            if !faults.isEmpty { throw ExitCode(1) }
        }
    }
}

/// What the check of the trail found, in words.
enum TrailWords {
    static func json(_ report: TrailReport) -> JSON {
        let broken = report.broken.map { link in
            JSON.of(["kind": .string(link.kind.rawValue), "change": .int(link.change.value), "table": .optional(link.table)])
        }
        return .of(["entries": .int(report.entries), "head": .string(report.head), "intact": .bool(report.broken == nil), "broken": broken ?? .null])
    }

    static func fault(_ link: BrokenLink) -> Fault {
        let remedy = "Jämför med en säkerhetskopia från före ändringen. Rör inte lagret innan det är utrett."
        let place = link.table.map { " i tabellen \($0)" } ?? ""
        let message =
            switch link.kind {
            case .entry: "Spåret är brutet vid ändring \(link.change): posten är ändrad, eller en post före den är borttagen."
            case .content: "Spåret är brutet vid ändring \(link.change): rader\(place) har ändrats, lagts till eller tagits bort för hand."
            case .unknownChange: "Spåret är brutet: det finns rader\(place) från ändring \(link.change), som spåret inte känner till."
            case .head: "Länken du minns finns inte i spåret. Slutet är avhugget, eller så är lagret ett annat."
            }
        return Fault("trail-broken", message, remedy: remedy, found: link.table, expected: "ett obrutet spår")
    }
}
