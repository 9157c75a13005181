import Almanac
import Areas
import ArgumentParser
import Counts
import Foundation
import Logging
import Markup
import Overview
import Picture
import Reports
import Storage
import Terminal
import Web
import Weekly

/// `samsyn serve`.
struct Serve: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "serve", abstract: "Visa lägesbilden som webbsidor på den här datorn.",
        discussion: """
            Servern lyssnar på 127.0.0.1, så bara den här datorn når den: inloggning finns inte än.

              samsyn serve --demo
              samsyn serve --data mitt-lager --port 8081
            """)

    @Flag(help: "Läs in exemplet från 2024 (i mappen demo, om --data inte anges) och visa det.") var demo = false
    @Option(help: ArgumentHelp("Porten.", valueName: "port")) var port = 8080
    @OptionGroup var common: CommonOptions

    func run() async throws {
        try await Console.run(common) {
            guard (0...65535).contains(port) else {
                throw Refused(
                    .use, [Fault("port-unreadable", "Porten \(port) finns inte.", remedy: "Ange ett tal mellan 1 och 65535.", found: String(port))])
            }
            let now = try clock()
            let house = try await house(now())
            let cooperation = try await house.cooperation(house.reading()) ?? "Lokal samverkan"
            let assembly = SiteAssembly(
                house: house, cooperation: cooperation, reports: house.reports(cooperation: cooperation, address: nil), demo: demo, now: now,
                logger: Serve.logger())
            let site = assembly.site
            let server = SiteServer(site: site, address: .init(host: "127.0.0.1", port: port), logger: Serve.logger())
            try await server.run { port in Console.print("Samsyn visas på http://127.0.0.1:\(port)") }
        }
    }

    /// A set clock stands still, the demonstration's too; otherwise it is the computer's.
    private func clock() throws -> @Sendable () -> Instant {
        let isSet = common.now != nil || ProcessInfo.processInfo.environment["SAMSYN_NOW"] != nil
        if isSet {
            let instant = try common.clock()
            return { instant }
        }
        if demo, let instant = Instant(text: Demo.now) { return { instant } }
        return { Instant(millisecondsSince1970: Int64(Date().timeIntervalSince1970 * 1000)) }
    }

    private func house(_ now: Instant) async throws -> House {
        guard demo else { return try await House.open(common.folder) }
        let isPlaced = common.data != nil || ProcessInfo.processInfo.environment["SAMSYN_DATA"] != nil
        let house = try await House.openOrCreate(isPlaced ? common.folder : Demo.folder)
        try await Demo.load(into: house, at: now)
        return house
    }

    /// Warnings and errors go to the error channel; `SAMSYN_LOG=info` says more.
    private static func logger() -> Logger {
        var logger = Logger(label: "samsyn") { StreamLogHandler.standardError(label: $0) }
        logger.logLevel = ProcessInfo.processInfo.environment["SAMSYN_LOG"].flatMap { Logger.Level(rawValue: $0) } ?? .warning
        return logger
    }
}

/// Puts the site together: every room's routes, what stands around the pages, and where the assets lie.
struct SiteAssembly {
    let house: House
    let cooperation: String
    let reports: Reports
    let demo: Bool
    let now: @Sendable () -> Instant
    let logger: Logger

    /// Enough for some hundred pages.
    private static let cacheBytes = 32_000_000

    var site: Site {
        let store = house.store
        return Site(
            routes: house.routes + reports.routes + [health], frame: frame, assets: AssetCatalogue(folders: SiteAssembly.assetFolders),
            surroundings: .init(change: { try await store.read { try $0.change() } }, now: now),
            cacheBytes: ProcessInfo.processInfo.environment["SAMSYN_PAGE_CACHE"] == "off" ? 0 : SiteAssembly.cacheBytes, logger: logger)
    }

    private var frame: SiteFrame {
        SiteFrame(
            cooperation: cooperation,
            responsible: demo
                ? "I drift svarar kommunen och lokalpolisområdet tillsammans för innehållet." : "Kommunen och polisen svarar tillsammans för innehållet.",
            demonstration: demo ? Demo.words : nil,
            headings: [
                .init("Översikt", Link("/")), .init("Områden", Link("/omraden")), .init("Årssammanställning", Link("/arssammanstallning")),
                .init("Statistik", Link("/statistik")), .init("Tyck till", Link("/tyck-till")), .init("Områdesfakta", Link("/omradesfakta")),
                .init("Rapporter", Link("/rapporter")), .init("Källor", Link("/kallor")),
            ])
    }

    /// Is the program alive, can it read its store, can it make documents.
    private var health: Route {
        let store = house.store
        let tools = House.documentTools
        return .get("/halsa", .everyone, cached: false) { _ in
            let change = try? await store.read { try $0.change() }
            let documents = await tools.state()
            return .data(
                .of([
                    "live": .bool(true), "ready": .bool(change != nil), "change": .optional(change?.value), "version": .string(Samsyn.version),
                    "documents": .string(documents.word),
                ]), ready: change != nil)
        }
    }

    /// Fonts lie in `SAMSYN_ASSETS`, beside the program, or where the build puts them.
    private static var assetFolders: [String] {
        let beside = URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent().path
        return [ProcessInfo.processInfo.environment["SAMSYN_ASSETS"], beside + "/../lib/samsyn/assets", ".build/assets"].compactMap { $0 }
    }
}

extension House {
    /// Every address of the product.
    var routes: [Route] { overview.routes + weekly.routes + counts.routes + areas.routes }
}

extension DocumentTools.State {
    /// As `/halsa` says it.
    fileprivate var word: String {
        switch self {
        case .present: "ok"
        case .missing: "missing"
        }
    }
}
