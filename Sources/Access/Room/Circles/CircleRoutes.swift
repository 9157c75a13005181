import AccessRules
import Markup
import Picture
package import Storage
package import Web

extension AccessRoom {
    /// Raising and lowering circles.
    /// - Parameter items: what other rooms have that has a circle.
    package func circleRoutes(_ items: [CircleItem]) -> [Route] {
        let setter = Permission.holders(of: .setCircles)
        return [
            .get("/kretsar", setter, cached: false) { try await CircleAnswer(self, items, $0).all() },
            .get("/kretsar/{slag}/{id}", setter, cached: false) { try await CircleAnswer(self, items, $0).one(CircleDraft()) },
            .post("/kretsar/{slag}/{id}", setter) { try await CircleAnswer(self, items, $0).save() },
        ]
    }
}

/// What is typed of a circle, kept as it was when it cannot be taken.
struct CircleDraft: Sendable {
    /// `först` for what the thing has from the beginning; empty where nothing was chosen.
    var choice = ""
    var reason = ""
    var refusal: CircleRefusal?

    init() {}

    init(_ fields: [String: String]) {
        choice = String((fields["krets"] ?? "").prefix(100))
        reason = String((fields["skal"] ?? "").prefix(1000))
    }

    static let first = "forst"
}

/// Answers about circles.
struct CircleAnswer {
    private let desk: CircleDesk
    private let request: PageRequest

    init(_ room: AccessRoom, _ items: [CircleItem], _ request: PageRequest) {
        desk = CircleDesk(room: room, items: items, viewer: request.viewer, now: request.now)
        self.request = request
    }

    private var subject: CircleSubject {
        get throws {
            guard let kind = CircleSubject.Kind(address: request.captures["slag"] ?? "") else { throw absent }
            return CircleSubject(kind, request.captures["id"] ?? "")
        }
    }

    private var absent: Refused {
        Refused(.absent, [Faults.noSuchPage("/kretsar/\(request.captures["slag"] ?? "")/\(request.captures["id"] ?? "")")])
    }

    func all() async throws -> Answer { .page(CirclesPage(standings: try await desk.all()).page) }

    func one(_ draft: CircleDraft) async throws -> Answer {
        let found = try await found { try await desk.one(subject) }
        return .page(CirclePage(standing: found.standing, history: found.history, draft: draft).page)
    }

    func save() async throws -> Answer {
        var draft = CircleDraft(request.fields)
        do {
            let subject = try subject
            let reach = Reach(text: draft.choice)
            guard reach != nil || draft.choice == CircleDraft.first else { throw CircleRefusal.reach }
            try await found { try await desk.set(subject, to: reach, because: draft.reason) }
            return .redirect(Link(["kretsar"]))
        } catch let refusal as CircleRefusal {
            draft.refusal = refusal
            return try await one(draft)
        }
    }

    /// What the viewer may not see answers like what does not exist.
    private func found<Found>(_ work: () async throws -> Found) async throws -> Found {
        do { return try await work() } catch CircleRefusal.absent { throw absent } catch PeopleRefusal.absent { throw absent }
    }
}

extension CircleSubject.Kind {
    /// As it stands in addresses: `kalla`.
    var address: String {
        switch self {
        case .source: "kalla"
        case .unsaid: "utan-uppgift"
        case .file: "fil"
        case .section: "avsnitt"
        case .category: "kategori"
        }
    }

    init?(address: String) {
        guard let kind = Self.allCases.first(where: { $0.address == address }) else { return nil }
        self = kind
    }

    /// The heading over things of the kind.
    var heading: String {
        switch self {
        case .source: "Källor"
        case .unsaid: "När inget är sagt"
        case .file: "Filer med egen krets"
        case .section: "Delar av lägesbilden"
        case .category: "Kategorier av iakttagelser"
        }
    }

    /// What follows from the circle, in a sentence or two.
    var meaning: String {
        switch self {
        case .source:
            "Den som inte läser källans krets ser varken dess siffror, noter, inläsningar eller filer, och inte att källan finns. Från början avgör det som är överenskommet om vem som får använda den."
        case .unsaid: "Det här gäller en källa tills någon har skrivit in vem som får använda den."
        case .file: "En fil som lästs in får hämtas av den som läser dess källa. Här står de filer som har fått en egen krets."
        case .section: "En del som läsaren inte får se står varken på sidan, i PDF-filen eller i bilagan."
        case .category: "Vem som får läsa det som rapporteras. Det som rör otillåten påverkan, extremism och välfärdsbrott börjar hos dem som leder arbetet."
        }
    }
}

extension CircleSubject {
    var link: Link { Link(["kretsar", kind.address, id]) }
}
