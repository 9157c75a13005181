import Foundation
import Picture
import ProgramUnderTest
import Testing

/// A store of its own that is served, and the windows of those who work with it.
struct PeopleOffice: Sendable {
    let workshop: Workshop
    /// Where the store lies, under the name `lager`.
    let folder: String
    let site: String
    private let axe: Axe

    /// A note with a name in it that is nobody else's business.
    static let note = "Enligt Sune Påhittad räknas samma synpunkt ibland två gånger"

    /// Fills a store by command line as a municipality would, and serves it for as long as some work takes.
    static func open(_ workshop: Workshop, _ work: (PeopleOffice) async throws -> Void) async throws {
        let axe = try Axe()
        try await TemporaryFolder.with { folder in
            try await fill(folder)
            try await Program.serving(["--data", "lager"], in: folder) { site, _ in
                try await work(PeopleOffice(workshop: workshop, folder: folder, site: site, axe: axe))
            }
        }
    }

    private static func fill(_ folder: String) async throws {
        let (district, picture) = ("Hässelby-Vällingby", Program.examples + "/lagesbild-2024")
        let map = Program.examples + "/regso-2025/regso_2025_hasselby_vallingby.geojson"
        let commands = [
            ["import", "areas", map, "--division", "stadsdel", "--name-property", "stadsdel", "--parent", district],
            ["import", "counts", picture + "/compstat.csv", "--source", "Anmälda brott", "--area", district, "--window", "01-01--10-31"],
            [
                "import", "counts", picture + "/tyck-till.csv", "--source", "Tyck till", "--area", district, "--coverage", "2021-07--2024-09", "--repair",
                "accept",
            ],
            ["note", "add", note, "--kind", "caveat", "--source", "tyck-till", "--why-no-person", "ett påhittat namn"],
        ]
        for command in commands { _ = try await samsyn(command, in: folder) }
    }

    /// Runs a command on the store, which has to go well.
    @discardableResult
    static func samsyn(_ command: [String], data: String = "lager", in folder: String) async throws -> Finished {
        let finished = try await Program.run(command + ["--data", data], in: folder)
        guard finished.code == 0 else { throw Obstacle("\(command): \(finished.out)\(finished.err)") }
        return finished
    }

    /// Opens a window for somebody.
    func window(of person: MadeUpPerson, _ work: (Colleague) async throws -> Void) async throws {
        try await workshop.browser { browser in
            try await browser.resize(1440, 900)
            try await work(Colleague(person: person, browser: browser, site: site, axe: axe))
        }
    }

    /// The first administrator, added on the command line, comes in by the link it tells.
    func administrator(_ work: (Colleague) async throws -> Void) async throws {
        let person = MadeUpPerson.administrator
        let added = try await PeopleOffice.samsyn(
            [
                "account", "add", "--name", person.name, "--address", person.address, "--organisation", "Exempelby kommun", "--kind", "municipality",
                "--base", site, "--format", "json",
            ], in: folder)
        guard let link = try added.envelope()[["data", "link"]]?.string else { throw Obstacle("no link: \(added.out)") }
        try await window(of: person) { colleague in
            try await colleague.choosePassword(link)
            _ = try await colleague.takePhone()
            try await work(colleague)
        }
    }
}

/// Somebody who does not exist.
struct MadeUpPerson: Sendable {
    let name: String
    let address: String
    /// As the form for invitations names it.
    let role: String
    /// As the list of organisations names it.
    var organisation = "Exempelby kommun (kommun)"

    static let administrator = MadeUpPerson(name: "Kim Exempel", address: "kim@exempelby.example", role: "administrator")
    static let coordinator = MadeUpPerson(name: "Lo Exempel", address: "lo@exempelby.example", role: "coordinator")
    static let auditor = MadeUpPerson(name: "Sascha Exempel", address: "sascha@exempelby.example", role: "auditor")
    static let registrar = MadeUpPerson(name: "Charlie Exempel", address: "charlie@exempelby.example", role: "registrar")
    static let partner = MadeUpPerson(
        name: "Robin Exempel", address: "robin@exempelhem.example", role: "partner", organisation: "Exempelhem (bostadsbolag)")
}

/// Somebody at a window of their own.
struct Colleague: Sendable {
    let person: MadeUpPerson
    let browser: Browser
    let site: String
    let axe: Axe

    static let password = "sjutton gröna paraplyer"

    /// Goes to a page.
    func open(_ path: String) async throws { try await browser.visit(site + path) }

    /// What the page says.
    var words: String { get async throws { try await browser.text("main") } }
    var heading: String { get async throws { try await browser.text("h1") } }
    var path: String { get async throws { String(try await browser.address().dropFirst(site.count)) } }

    /// Holds the page to the accessibility checker, with everything that is folded away unfolded.
    func inspect() async throws {
        let path = try await path
        _ = try await browser.script("window.folded = [...document.querySelectorAll('details:not([open])')]; folded.forEach(d => { d.open = true })")
        for finding in try await axe.findings(browser) { Issue.record("\(path): \(finding)") }
        _ = try await browser.script("folded.forEach(d => { d.open = false })")
    }
}

// Coming in and going out.
extension Colleague {
    /// Opens a link that is good once and chooses a password.
    func choosePassword(_ link: String) async throws {
        try await browser.visit(link)
        #expect(try await heading == "Välkommen, \(person.name)")
        try await inspect()
        try await browser.fill("#nytt", with: Colleague.password)
        try await browser.fill("#igen", with: Colleague.password)
        try await browser.push("Spara och logga in")
    }

    /// Takes a phone into use for one-time codes.
    /// - Returns: the key that the page tells the phone.
    func takePhone() async throws -> String {
        try await open("/konto/engangskoder")
        try await inspect()
        let key = try await browser.text("ol.steg code").filter { $0 != " " }
        try await showCode(stepsAhead: 0, key, "Koppla", until: "/konto") { try await browser.fill("#losenord", with: Colleague.password) }
        #expect(try await words.contains("Du loggar in med lösenord och en kod från telefonen."))
        return key
    }

    /// Types what the phone shows. A code that became too old on the way is typed anew.
    private func showCode(
        stepsAhead: Int, _ key: String, _ button: String, until goal: String, beside more: () async throws -> Void = {}
    ) async throws {
        for _ in 0..<6 {
            try await browser.fill("#kod", with: try await Phone.code(key, stepsAhead: stepsAhead))
            try await more()
            try await browser.push(button)
            if try await path == goal { return }
            try await Task.sleep(for: .seconds(10))
        }
        throw Obstacle("no code was taken: \(try await words)")
    }

    func signOut() async throws {
        try await browser.click("details.konto summary")
        try await browser.push("Logga ut")
        #expect(try await browser.text(".logga-in") == "Logga in")
    }

    /// Signs in with the password and a code that has not been used: the one that comes next.
    func signIn(_ key: String) async throws {
        try await open("/logga-in")
        try await inspect()
        try await browser.fill("#adress", with: person.address)
        try await browser.fill("#losenord", with: Colleague.password)
        try await browser.push("Logga in")
        #expect(try await heading == "Skriv koden från din telefon")
        try await inspect()
        try await showCode(stepsAhead: 1, key, "Fortsätt", until: "/")
    }

    /// Invites somebody, who is given one role.
    /// - Returns: the link to hand over.
    func invite(_ guest: MadeUpPerson) async throws -> String {
        try await open("/personer/ny")
        try await inspect()
        try await browser.fill("#namn", with: guest.name)
        try await browser.fill("#adress", with: guest.address)
        try await browser.choose(guest.organisation, in: "organisation")
        try await browser.click("input[name='roll-\(guest.role)']")
        try await browser.push("Gör en inbjudan")
        #expect(try await heading == "\(guest.name) är inbjuden")
        try await inspect()
        return try await browser.text("main .ruta code")
    }
}

/// A phone's app for one-time codes (RFC 6238), written in Python: none of it is the product's.
enum Phone {
    private static let app = """
        import base64, hmac, struct, sys, time
        step = int(time.time()) // 30 + int(sys.argv[2])
        mac = hmac.new(base64.b32decode(sys.argv[1]), struct.pack(">Q", step), "sha1").digest()
        at = mac[19] & 15
        print("%06d" % ((struct.unpack(">I", mac[at:at + 4])[0] & 0x7fffffff) % 1000000))
        """

    /// The code of this half minute, or of one that comes.
    static func code(_ key: String, stepsAhead: Int) async throws -> String {
        let shown = try await Command.run(Program.python, ["-c", app, key, String(stepsAhead)], in: "/")
        guard shown.code == 0 else { throw Obstacle("the phone shows no code: \(shown.err)") }
        return shown.out.trimmingCharacters(in: .whitespacesAndNewlines)
    }
}
