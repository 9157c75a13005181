import Foundation
import Picture
import ProgramUnderTest
import Testing

/// A municipality on a Thursday before its weekly meeting: nine areas with the levels of the weeks before, three parties, and nothing told yet.
struct WeeklyWorkOffice: Sendable {
    let workshop: Workshop
    /// Where the store lies, under the name `lager`.
    let folder: String
    private let axe: Axe
    /// Links that are good once, by role.
    private let links: [String: String]

    /// The server's clock, and the phone's.
    private static let now = "2024-11-14T13:00"
    private static let phonesNow = now + ":00+01:00"
    private static let cooperation = "Hässelby-Vällingby"

    /// Those who have accounts, with their organisation and what kind it is.
    private static let people: [(person: MadeUpPerson, organisation: String, kind: String)] = [
        (.coordinator, "Exempelby kommun", "municipality"), (.school, MadeUpPerson.school.organisation, "school"),
        (.housing, MadeUpPerson.housing.organisation, "housing"),
    ]

    /// Fills a store by command line as a municipality would, for as long as some work takes.
    static func open(_ workshop: Workshop, _ work: (WeeklyWorkOffice) async throws -> Void) async throws {
        let axe = try Axe()
        try await TemporaryFolder.with { folder in
            let areas = Program.examples + "/regso-2025/regso_2025_hasselby_vallingby.geojson"
            let read = ["import", "areas", areas, "--division", "stadsdel", "--name-property", "stadsdel", "--parent", cooperation]
            try await PeopleOffice.samsyn(read, in: folder)
            try await PeopleOffice.samsyn(["import", "levels", Program.examples + "/lagesbild-2024/weekly-levels.csv"], in: folder)
            var links: [String: String] = [:]
            for (person, organisation, kind) in people { links[person.role] = try await link(for: person, organisation, kind, in: folder) }
            try await work(WeeklyWorkOffice(workshop: workshop, folder: folder, axe: axe, links: links))
        }
    }

    private static func link(for person: MadeUpPerson, _ organisation: String, _ kind: String, in folder: String) async throws -> String {
        let added = try await PeopleOffice.samsyn(
            [
                "account", "add", "--name", person.name, "--address", person.address, "--organisation", organisation, "--kind", kind, "--role",
                person.role, "--cooperation", cooperation, "--format", "json",
            ], in: folder)
        guard let link = try added.envelope()[["data", "link"]]?.string else { throw Obstacle("no link: \(added.out)") }
        return link
    }

    /// Serves the store for as long as some work takes, on a free port or again where it was.
    func serving<Answer>(again site: String? = nil, _ work: (String) async throws -> Answer) async throws -> Answer {
        let port = site?.split(separator: ":").last.map { ["--port", String($0)] } ?? []
        return try await Program.serving(["--data", "lager"] + port, environment: ["SAMSYN_NOW": WeeklyWorkOffice.now], in: folder) { site, _ in
            try await work(site)
        }
    }

    /// Opens a window as wide as a desk's or a phone's.
    func window(isPhone: Bool, _ work: (Browser) async throws -> Void) async throws {
        try await workshop.browser { browser in
            try await browser.standAtPage()
            if isPhone { try await browser.becomePhone() } else { try await browser.resize(1440, 900) }
            try await browser.setClock(WeeklyWorkOffice.phonesNow)
            try await work(browser)
        }
    }

    func colleague(_ person: MadeUpPerson, at browser: Browser, _ site: String) -> Colleague {
        Colleague(person: person, browser: browser, site: site, axe: axe)
    }

    /// Somebody comes in by the link that was made for them.
    func admit(_ person: MadeUpPerson, at browser: Browser, _ site: String) async throws -> Colleague {
        let colleague = colleague(person, at: browser, site)
        try await colleague.choosePassword(site + (links[person.role] ?? ""))
        return colleague
    }
}

extension MadeUpPerson {
    static let school = MadeUpPerson(name: "Robin Exempel", address: "robin@exempelskolan.example", role: "reporter", organisation: "Exempelskolan")
    static let housing = MadeUpPerson(name: "Alex Exempel", address: "alex@exempelhem.example", role: "partner", organisation: "Exempelhem")
    /// Has no account, but a link of their own.
    static let caretaker = MadeUpPerson(name: "Fastighetsskötaren i Råcksta", address: "", role: "")
}

extension Colleague {
    /// Holds the page to the checker in both widths, phone's and desk's: nothing of it is wider than the window.
    func inspectInBothWidths() async throws {
        let path = try await path
        let own = try await browser.script("return [innerWidth, innerHeight]").elements.compactMap(\.double).map { Int($0) }
        for (width, height) in [(390, 844), (1440, 900)] {
            try await browser.resize(width, height)
            try await inspect()
            let reach = try await browser.script("return document.scrollingElement.scrollWidth").double
            #expect(reach == Double(width), "\(path) is \(reach ?? 0) px wide in a window of \(width)")
        }
        if own.count == 2 { try await browser.resize(own[0], own[1]) }
    }

    /// Waits until some words stand in a part of the page.
    func reads(_ words: String, in selector: String = "main") async throws {
        try await browser.wait(until: "document.querySelector(\(JSON.string(selector).text))?.innerText.includes(\(JSON.string(words).text))")
    }

    /// How many elements a selector finds.
    func count(_ selector: String) async throws -> Int {
        Int(try await browser.script("return document.querySelectorAll(arguments[0]).length", [.string(selector)]).double ?? -1)
    }
}
