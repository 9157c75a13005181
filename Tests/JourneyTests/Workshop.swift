import ProgramUnderTest
import Testing

/// What the journeys share: the demonstration, served, and a driver for browsers.
struct Workshop: Sendable {
    /// `http://127.0.0.1:8080`.
    let site: String
    /// One page of each kind that the site has, problem pages and answers to forms among them.
    let pages: [String]
    let driver: WebDriver

    /// Pages that no link leads to.
    fileprivate static let unlinked = [
        "/arssammanstallning/2024?jamfor=vallingby,hasselby-gard", "/arssammanstallning/2023", "/sok?q=st%C3%B6ld", "/sok?q=finns%20inte",
        "/statistik?omrade=hasselby-vallingby&till=2024-10&ar=2", "/statistik/omraden", "/statistik?till=h%C3%B6st", "/finns-inte",
    ]

    @TaskLocal fileprivate static var current: Workshop?

    /// The one of the suite that is running.
    /// - Throws: an `Obstacle` outside of such a suite.
    static func open() throws -> Workshop {
        guard let current else { throw Obstacle("the suite has no workshop") }
        return current
    }

    /// Opens a window with nothing remembered.
    func browser<Answer>(_ settings: BrowserSettings = BrowserSettings(), _ work: (Browser) async throws -> Answer) async throws -> Answer {
        try await Browser.during(driver, settings, work)
    }
}

/// Starts the demonstration and the driver once for a suite, and ends them after it, also when a test fails.
struct InWorkshop: SuiteTrait, TestScoping {
    func provideScope(for test: Test, testCase: Test.Case?, performing work: @Sendable () async throws -> Void) async throws {
        try await TemporaryFolder.with { folder in
            try await Program.serving(["--demo", "--data", folder + "/demo"], in: folder) { site, _ in
                try await WebDriver.during(in: folder) { driver in
                    let pages = try await SiteWalk(site, also: Workshop.unlinked).pages
                    let workshop = Workshop(site: site, pages: pages, driver: driver)
                    try await Workshop.$current.withValue(workshop) { try await work() }
                }
            }
        }
    }
}

extension Trait where Self == InWorkshop {
    static var inWorkshop: Self { Self() }
}
