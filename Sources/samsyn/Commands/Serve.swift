import Access
import Almanac
import Areas
import ArgumentParser
import Counts
import Foundation
import Logging
import Markup
import Overview
import Picture
import Records
import Reports
import Storage
import Synchronization
import Terminal
import Web
import Weekly

/// `samsyn serve`.
struct Serve: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "serve", abstract: "Visa lägesbilden som webbsidor på den här datorn.",
        discussion: """
            Servern lyssnar på 127.0.0.1, så bara den här datorn når den. För andra sätts en proxy med TLS framför.
            Finns inget konto ännu skrivs en länk ut där det första skapas; annars: samsyn account add.

              samsyn serve --demo
              samsyn serve --data mitt-lager --port 8081
            """)

    @Flag(help: "Läs in exemplet från 2024 (i mappen demo, om --data inte anges) och visa det.") var demo = false
    @Option(help: ArgumentHelp("Porten.", valueName: "port")) var port = 8080
    @Option(
        help: ArgumentHelp(
            "En kommun av flera: värdnamn=namn, där namnet är dess mapp eller schema. Får anges flera gånger. Annars SAMSYN_MUNICIPALITIES.",
            valueName: "värdnamn=namn"))
    var municipality: [String] = []
    @Option(
        help: ArgumentHelp(
            "Kopiera varje ändring, strax efter att den gjorts, till mappen. Helst på en annan disk. Annars SAMSYN_COPY. Inte för ett lager på en databasserver.",
            valueName: "mapp"))
    var copyTo: String?
    @Option(
        help: ArgumentHelp("Mappen där säkerhetskopiorna ligger, så att sidan Drift kan varna när de är gamla. Annars SAMSYN_BACKUPS.", valueName: "mapp"))
    var backups: String?
    @OptionGroup var common: CommonOptions

    func run() async throws {
        try await Console.run(common) {
            guard (0...65535).contains(port) else {
                throw Refused(
                    .use, [Fault("port-unreadable", "Porten \(port) finns inte.", remedy: "Ange ett tal mellan 1 och 65535.", found: String(port))])
            }
            let (now, logger) = (try clock(), ServerLog.logger())
            let limits = try Limits(ProcessInfo.processInfo.environment)
            let watch = SiteWatch(meters: Meters(), logger: logger)
            let stores = try await stores(now(), logger, limits)
            let sites = try await sites(stores, now, limits, watch, logger)
            let doors = try await firstDoors(stores)
            let server = SiteServer(sites: sites, watch: watch, address: .init(host: "127.0.0.1", port: port), logger: logger)
            try await Serving.run(stores.map(\.store), logger) { opened in
                try await server.run { port in
                    Console.print("Samsyn visas på http://127.0.0.1:\(port)")
                    for (host, link) in doors {
                        Console.warn("Ingen har ett konto än. Öppna det första på http://\(host ?? "127.0.0.1:\(port)")\(link)")
                    }
                    opened()
                }
            }
        }
    }

    /// A store and the host names that lead to it; none where the server has one municipality, whatever it is called.
    private typealias Named = (hosts: [String], store: ServedStore)

    private func stores(_ now: Instant, _ logger: Logger, _ limits: Limits) async throws -> [Named] {
        let environment = ProcessInfo.processInfo.environment
        let options = limits.storeOptions { logger.warning("database", metadata: ["notice": "\($0)"]) }
        let folders = SafetyFolders(copy: copyTo, backups: backups, environment: environment)
        let pairs = Municipalities.pairs(municipality, environment)
        let several = try Municipalities(pairs, within: common.place()).all
        if several.isEmpty { return [([], try await ServedStore.open("", in: place(), folders) { try await house(now, options) })] }
        let servers = DatabaseServers()
        var stores: [Named] = []
        for one in several {
            if let known = stores.firstIndex(where: { $0.store.name == one.name }) {
                stores[known].hosts.append(one.host)
                continue
            }
            let store = try await ServedStore.open(one.name, in: one.place, folders.within(one.name)) {
                try await House.open(one.place, options: options, servers: servers).signingIn(by: SignInMeans.means())
            }
            stores.append(([one.host], store))
        }
        return stores
    }

    /// Where the first account is made, in every store that has none.
    private func firstDoors(_ stores: [Named]) async throws -> [(host: String?, link: Link)] {
        var doors: [(host: String?, link: Link)] = []
        for (hosts, store) in stores {
            if let link = try await store.house.access.openFirstDoor() { doors.append((hosts.first, link)) }
        }
        return doors
    }

    private func sites(
        _ stores: [Named], _ now: @escaping @Sendable () -> Instant, _ limits: Limits, _ watch: SiteWatch, _ logger: Logger
    ) async throws -> SiteDirectory {
        var entries: [String: SiteDirectory.Entry] = [:]
        for (hosts, store) in stores {
            let house = store.house
            let cooperation = try await house.cooperation(house.reading()) ?? "Lokal samverkan"
            let assembly = SiteAssembly(
                house: house, municipality: store.name, cooperation: cooperation, demo: demo, now: now, logger: logger, limits: limits, meters: watch.meters,
                safety: store.safety)
            let entry = SiteDirectory.Entry(municipality: store.name, site: assembly.site)
            if hosts.isEmpty { return SiteDirectory(only: entry) }
            for host in hosts { entries[host] = entry }
        }
        return SiteDirectory(entries)
    }

    /// A set clock stands still, the demonstration's too; otherwise it is the computer's.
    private func clock() throws -> @Sendable () -> Instant {
        let isSet = common.now != nil || ProcessInfo.processInfo.environment["SAMSYN_NOW"] != nil
        if isSet {
            let instant = try common.clock()
            return { instant }
        }
        if demo, let instant = Instant(text: Demo.now) { return { instant } }
        return { ComputerClock.now }
    }

    /// The demonstration lies in a folder of its own, unless another is named.
    private func place() throws -> StorePlace {
        let isPlaced = common.data != nil || ProcessInfo.processInfo.environment["SAMSYN_DATA"] != nil
        return demo && !isPlaced ? .folder(Demo.folder) : try common.place()
    }

    private func house(_ now: Instant, _ options: Store.Options) async throws -> House {
        guard demo else { return try await House.open(place(), options: options).signingIn(by: SignInMeans.means()) }
        let house = try await House.openOrCreate(place()).signingIn(by: SignInMeans.means(demonstration: DemoPeople.accounts))
        try await Demo.load(into: house, at: now)
        try await DemoPeople.load(into: house, at: now)
        try await DemoReports.load(into: house, at: now)
        return house
    }
}

/// Puts the site together: every room's routes, what stands around the pages, and where the assets lie.
struct SiteAssembly {
    let house: House
    /// As logs and meters name it; empty where the server has one municipality only.
    let municipality: String
    let cooperation: String
    let demo: Bool
    let now: @Sendable () -> Instant
    let logger: Logger
    let limits: Limits
    let meters: Meters
    var safety = Safety()
    /// Who stands behind a request; nil for whom the room of rights says.
    var visit: (@Sendable (Sender) async throws -> Visit)?

    var site: Site {
        let (access, picture, own) = (house.access, PictureChange(house.store), [health, metrics, drift])
        let wings = Wings(house, cooperation: cooperation, server: limits.told(of: house.store.place).map(\.setting))
        return Site(
            routes: wings.routes(.anybody) + own, wing: { wings.routes(Wing(of: $0)) + own }, frame: frame,
            assets: AssetCatalogue(folders: AssetFolders.all),
            surroundings: .init(
                change: { try await picture.newest() }, now: now, visit: visit ?? { try await access.visit($0) }, tell: tell),
            cacheBytes: limits.cacheMegabytes * 1_000_000, logger: logger)
    }

    /// What cannot be put into the trail stands in the log.
    private var tell: @Sendable (SiteEvent) async -> Void {
        let (access, logger, municipality) = (house.access, logger, municipality)
        return { event in
            guard let refusal = await access.tell(event) else { return }
            logger.error("not in the trail", metadata: ["municipality": "\(municipality)", "fault": "\(refusal.fault.code)", "path": "\(event.path)"])
        }
    }

    private var frame: SiteFrame {
        SiteFrame(
            cooperation: cooperation,
            responsible: demo
                ? "I drift svarar kommunen och lokalpolisområdet tillsammans för innehållet." : "Kommunen och polisen svarar tillsammans för innehållet.",
            demonstration: demo ? Demo.words : nil,
            headings: [
                .init("Översikt", Link("/")), .init("Områden", Link("/omraden")), .init("Veckor", Link("/veckor")),
                .init("Årssammanställning", Link("/arssammanstallning")),
                .init("Statistik", Link("/statistik")), .init("Tyck till", Link("/tyck-till")), .init("Områdesfakta", Link("/omradesfakta")),
                .init("Rapporter", Link("/rapporter")), .init("Källor", Link("/kallor")),
            ], desk: SiteAssembly.workplace)
    }
}

extension SiteAssembly {
    /// Pages for work, in the menu of those who may open them.
    fileprivate static let workplace: [(heading: SiteFrame.Heading, permission: Permission)] = [
        (.init("Rapportera", Link("/rapportera")), .holders(of: .report)), (.init("Granska rapporter", Link("/granska")), .holders(of: .lead)),
        (.init("Bedömningar", Link("/bedomningar")), .members(of: .place)), (.init("Särskilda händelser", Link("/handelser")), .members(of: .place)),
        (.init("Registrera åt annan", Link("/rapportera/at-annan")), .holders(of: .lead)),
        (.init("Personliga länkar", Link("/rapportera/lankar")), .holders(of: .lead)),
        (.init("Platser att rapportera från", Link("/rapportera/platser")), .holders(of: .lead)),
        (.init("Flera i ett område", Link("/veckor/flera")), .holders(of: .lead)),
        (.init("Mitt konto", Link("/konto")), .signedIn), (.init("Läs in en fil", Link("/lasa-in")), .holders(of: .keepFigures)),
        (.init("Personer och roller", Link("/personer")), .holders(of: .keepAccounts)),
        (.init("Kretsar", Link("/kretsar")), .holders(of: .setCircles)), (.init("Sammanlagt", Link("/sammanlagt")), .members(of: .place)),
        (.init("Hot mot anställda", Link("/hot-mot-anstallda")), .members(of: .authority)),
        (.init("Samverkan", Link("/samverkan")), .holders(of: .configure)), (.init("Inställningar", Link("/installningar")), .holders(of: .configure)),
        (.init("Drift", Link("/drift")), .holders(of: .configure)),
        (.init("Handlingar", Link("/handlingar")), .holders(of: .keepRecords)),
        (.init("Utlämnande", Link("/utlamnande")), .holders(of: .keepRecords)), (.init("Spåret", Link("/spar")), .holders(of: .readTrail)),
    ]
}
