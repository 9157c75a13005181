import Picture
import Synchronization
import Testing
import Web

/// Who is let in where: by circle, by right, and anew for every request.
@Suite struct AdmissionTests {
    private static func viewer(_ circle: Circle, _ rights: Set<Right>) -> Viewer {
        Viewer(
            Actor(name: "Kim Skrivare", role: "samordnare", organisation: "Exempelby kommun", cooperation: Slug(known: "exempelby"), account: 7),
            circle: circle, rights: rights)
    }

    private static let partner = viewer(.place, [.takePart])
    private static let lead = viewer(.authority, [.takePart, .lead])

    private func statuses(_ viewer: Viewer) async -> [String: Int] {
        let bench = Workbench(viewer: { viewer })
        var found: [String: Int] = [:]
        for path in ["/", "/mitt", "/moten", "/kretsen", "/hemlig"] { found[path] = await bench.get(path).status }
        found["POST /moten"] = await bench.send("/moten").status
        return found
    }

    @Test func `whoever has not signed in reads what is open, and is told where to sign in`() async {
        #expect(await statuses(.anybody) == ["/": 200, "/mitt": 401, "/moten": 401, "/kretsen": 404, "/hemlig": 404, "POST /moten": 401])
        let answer = await Workbench().get("/mitt")
        #expect(answer.text.contains("Logga in först"))
        #expect(answer["www-authenticate"] == "Cookie realm=\"Samsyn\"")
    }

    @Test func `a partner reads the place circle and is refused what needs another right`() async {
        #expect(await statuses(Self.partner) == ["/": 200, "/mitt": 200, "/moten": 403, "/kretsen": 200, "/hemlig": 404, "POST /moten": 403])
        #expect(await Workbench(viewer: { Self.partner }).get("/moten").text.contains("Ditt konto har inte den rätten"))
    }

    @Test func `whoever has the right is let in`() async {
        #expect(await statuses(Self.lead) == ["/": 200, "/mitt": 200, "/moten": 200, "/kretsen": 200, "/hemlig": 200, "POST /moten": 303])
    }

    @Test func `a right that is taken away between page and form is gone`() async {
        let held = Mutex(Self.lead)
        let bench = Workbench(viewer: { held.withLock { $0 } })
        #expect(await bench.get("/moten").status == 200)
        held.withLock { $0 = Self.partner }
        #expect(await bench.send("/moten").status == 403)
        held.withLock { $0 = .anybody }
        #expect(await bench.send("/moten").status == 401)
    }

    @Test func `the figures on a page are read as the viewer's circle`() async {
        #expect(await Workbench(viewer: { Self.lead }).get("/kretsen").text.contains("Krets 2."))
        #expect(await Workbench(viewer: { Self.partner }).get("/kretsen").text.contains("Krets 1."))
    }

    @Test func `a page that somebody has signed in to see is kept nowhere`() async {
        let held = Mutex(Self.lead)
        let bench = Workbench(viewer: { held.withLock { $0 } })
        let first = await bench.get("/raknare")
        #expect(first["cache-control"] == "no-store" && first["etag"] == nil)
        _ = await bench.get("/raknare")
        #expect(bench.made.value == 2)
        held.withLock { $0 = .anybody }
        _ = await bench.get("/raknare")
        _ = await bench.get("/raknare")
        #expect(bench.made.value == 3)
    }

    @Test func `what a reader may not see answers like what does not exist, to whoever it is`() async {
        for viewer in [Viewer.anybody, Self.partner] {
            let bench = Workbench(viewer: { viewer })
            let (hidden, absent) = (await bench.get("/hemlig"), await bench.get("/hemlit"))
            #expect(hidden.text.replacing("/hemlig", with: "/hemlit") == absent.text)
        }
    }
}
