import ArgumentParser
import Picture
import Storage
import Terminal

/// `samsyn store`.
struct StoreGroup: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "store", abstract: "Skapa ett lager, se hur det mår, eller flytta det.",
        discussion: """
            Ett lager är en mapp med en SQLite-fil, eller ett schema på en PostgreSQL-server:

              samsyn store create --data mitt-lager
              samsyn store create --data "postgresql://samsyn@db.example.se/region?schema=var_kommun"
            """,
        subcommands: [CreateStore.self, MigrateStore.self, StoreStatus.self, CopyStore.self])
}

/// `samsyn store create`.
struct CreateStore: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "create", abstract: "Skapa ett tomt lager, i en mapp eller på en databasserver.")

    @OptionGroup var common: CommonOptions

    func run() async throws {
        try await Console.run(common) {
            let store = try await Store.create(common.place(), schema: ProductSchema.schema, options: Limits.commandOptions())
            try await StoreWords.print(store, common, done: "Lagret är skapat i \(store.place.inWords).")
        }
    }
}

/// `samsyn store migrate`.
struct MigrateStore: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "migrate", abstract: "För lagrets schema till den här versionen av programmet.",
        discussion: "Det sker också av sig självt när ett annat kommando öppnar lagret. Ta en säkerhetskopia först.")

    @OptionGroup var common: CommonOptions

    func run() async throws {
        try await Console.run(common) {
            let place = try common.place()
            let found = try await Store.schemaNumber(of: place)
            let store = try await Store.open(place, schema: ProductSchema.schema, options: Limits.commandOptions())
            let newest = try await store.schemaNumber()
            let done = found == newest ? "Lagret har redan det nyaste schemat." : "Lagret är fört från schema \(found) till \(newest)."
            try await StoreWords.print(store, common, done: done)
        }
    }
}

/// `samsyn store status`.
struct StoreStatus: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "status", abstract: "Visa lagrets schema, senaste ändring och senaste länk.")

    @OptionGroup var common: CommonOptions

    func run() async throws {
        try await Console.run(common) {
            let store = try await Store.open(common.place(), schema: ProductSchema.schema, options: Limits.commandOptions())
            try await StoreWords.print(store, common, done: "Lagret i \(store.place.inWords) går att använda.")
        }
    }
}

/// `samsyn store copy`.
struct CopyStore: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "copy", abstract: "Flytta ett lager: kopiera det, med hela sitt spår, till en plats där inget lager finns.",
        discussion: """
            Åt båda hållen mellan en mapp och en PostgreSQL-server. Ändringsnummer, spår och hashar följer med. När kopian är gjord läses den igen: varje \
            tabell jämförs med originalet, och spåret räknas om. Originalet ändras inte.

              samsyn store copy mitt-lager "postgresql://samsyn@db.example.se/region?schema=var_kommun"
            """)

    @Argument(help: ArgumentHelp("Lagret som kopieras.", valueName: "från")) var source: String
    @Argument(help: ArgumentHelp("Platsen där kopian ska ligga.", valueName: "till")) var target: String
    @OptionGroup var common: CommonOptions

    func run() async throws {
        try await Console.run(common) {
            let (from, to) = (try StorePlace(source), try StorePlace(target))
            let servers = DatabaseServers()
            let store = try await Store.open(from, schema: ProductSchema.schema, options: Limits.commandOptions(), servers: servers)
            let report = try await store.copy(to: to, options: Limits.commandOptions(), servers: servers)
            CopyWords.print(report, from: from, to: to, common)
        }
    }
}

/// What was carried, in words.
enum CopyWords {
    static func print(_ report: CopyReport, from: StorePlace, to: StorePlace, _ common: CommonOptions) {
        let rows = report.tables.reduce(0) { $0 + $1.rows }
        switch common.format {
        case .json:
            let tables = report.tables.map { JSON.of(["table": .string($0.table), "rows": .int($0.rows), "sha256": .string($0.digest)]) }
            let data = JSON.of([
                "from": .string(from.description), "to": .string(to.description), "head": .string(report.head), "tables": .array(tables),
            ])
            Console.print(Envelope(kind: "copy", change: report.change, data: data))
        case .table:
            Console.print("Lagret är kopierat till \(to.inWords) och jämfört: \(Swedish.count(rows)) rader i \(report.tables.count) tabeller är lika.")
            Console.print("Ändring \(report.change)" + (report.head.isEmpty ? "" : ", senaste länk \(report.head)"))
        }
    }
}

/// A store's state, in words.
enum StoreWords {
    static func print(_ store: Store, _ common: CommonOptions, done: String) async throws {
        let schema = try await store.schemaNumber()
        let (change, head) = try await store.read { try ($0.change(), $0.trailHead()) }
        switch common.format {
        case .json:
            let data = JSON.of(["place": .string(store.place.description), "schema": .int(schema), "head": .optional(head?.hash)])
            Console.print(Envelope(kind: "store", change: change, data: data))
        case .table:
            Console.print(done)
            Console.print("Schema \(schema), ändring \(change)" + (head.map { ", senaste länk \($0.hash)" } ?? ""))
        }
    }
}
