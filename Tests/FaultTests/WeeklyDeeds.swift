import Almanac
import ProgramUnderTest
import Storage
import StoresUnderTest
import Testing

/// Somebody who reports, and somebody who leads meetings, at a server that may be gone at any moment.
struct WeeklyPerson: Sendable {
    let port: UInt16
    let posts: Posts

    static let areas = ["prov-a", "prov-b", "prov-c"]

    /// Sends a form, and remembers by what it is known that it was sent, and whether it was taken.
    private func send(_ deed: String, _ path: String, _ form: String) async throws {
        await posts.send(deed)
        await posts.heard(try await posts.writer.post(path, port: port, form: form), of: deed)
    }

    // MARK: Reports

    /// Tells something, with a key that the sender made.
    func report(_ key: String) async throws {
        try await send("rapport \(key)", "/rapportera", WeeklyPerson.report(key, in: WeeklyPerson.areas[key.utf8.count % 3]))
    }

    static func report(_ key: String, in area: String) -> String {
        "nyckel=\(key)&slag=incident&kategori=32&allvar=1&sakerhet=seen&dygnsdel=okant&omrade-\(area)=ja&polis=no&ord=Klotter+vid+bommen"
    }

    // MARK: Meetings

    /// Every step of a week's meeting, in order: what it is known by, where it is sent and what the form holds.
    static func steps(_ week: Week) -> [(deed: String, path: String, form: String)] {
        let address = "/veckor/\(week.year)/\(week.number)"
        let level = 1 + week.number % 5
        let acts: [(deed: String, form: String)] =
            [("början", "gor=borja&slag=weekly"), ("övning", "gor=ovning&rost=hidden")]
            + areas.prefix(2).map { ("nivå \($0)", "gor=besluta&omrade=\($0)&niva=\(level)&skal=Det+sades+vid+bordet") } + [
                ("nivå \(areas[2])", "gor=bekrafta&omrade=\(areas[2])&niva=saknas"),
                ("Samlingar vid bommen", "gor=fokus&var=\(areas[0])&nar=fredag&vad=Samlingar+vid+bommen"),
                ("Laga lampan", "gor=atgard&vad=Laga+lampan&vem=Kommunen&var=\(areas[1])&klart=\(due)"),
                ("slut", "gor=avsluta&narvarande=Samordnare&diarienummer=P+7"),
            ]
        let vote = (deed: "\(week) röst", path: "\(address)/ovning", form: "niva-\(areas[0])=4&niva-\(areas[1])=saknas")
        let steps = acts.map { (deed: "\(week) \($0.deed)", path: "\(address)/mote", form: $0.form) }
        return Array(steps.prefix(2)) + [vote] + Array(steps.dropFirst(2))
    }

    /// A day within the year that an action may take, by this computer's clock.
    private static let due = (SwedishTime.local(of: Instant.ofThisComputer).day + 30 as Day).description

    /// Leads meeting after meeting from a week on, beginning where what stands left off.
    func lead(from first: Week, after stands: Set<String>) async throws {
        var week = first
        while stands.contains("\(week) slut") { week = week.advanced(by: 1) }
        while true {
            try await lead(WeeklyPerson.steps(week).filter { !stands.contains($0.deed) })
            week = week.advanced(by: 1)
        }
    }

    func lead(_ steps: [(deed: String, path: String, form: String)]) async throws { for step in steps { try await send(step.deed, step.path, step.form) } }
}

extension Victim {
    /// Gives the store three areas that together are a cooperation's, and signs in who reports and leads.
    func prepareForWeeks(in folder: String, _ posts: Posts) async throws {
        let parts = Victim.areas.prefix(WeeklyPerson.areas.count).map { "\($0);stadsdel;Exempelby\n" }
        try put("namn;indelning;ingår i\nExempelby;stadsdelsområde;\n" + parts.joined(), as: "omraden.csv", in: folder)
        try await must(["import", "areas", "omraden.csv"], in: folder)
        await posts.enter(try await SignedIn.enter(name, in: folder))
    }

    func witness() async throws -> WeeklyWitness { try await open { store in try await store.read { try WeeklyWitness($0) } } }

    /// Holds what the store has of reports and meetings against what was sent and what was acknowledged.
    @discardableResult
    func expectWeeks(_ posts: Posts, sourceLocation: SourceLocation = #_sourceLocation) async throws -> WeeklyWitness {
        let found = try await witness()
        #expect(await posts.acknowledged.subtracting(found.deeds) == [], "acknowledged and not there", sourceLocation: sourceLocation)
        #expect(await found.deeds.subtracting(posts.sent) == [], "there and never sent", sourceLocation: sourceLocation)
        #expect(found.halves == [], "there by halves", sourceLocation: sourceLocation)
        return found
    }
}
