/// Who may read something: the readers of a circle, or within the authority circle only those with a named role.
package enum Reach: Hashable, Sendable {
    case circle(Circle)
    /// Readers of the authority circle who have one of the roles.
    case named(Set<Role>)

    /// Those who lead the work together: what is too delicate for every authority stays with them.
    package static let leaders = Reach.named(leading)

    /// The roles that something may be kept to.
    static let leading: Set<Role> = [.coordinator, .policeLead]

    /// What can be chosen on a page, the widest first.
    package static let choices: [Reach] = [.circle(.open), .circle(.place), .circle(.authority), .leaders]

    /// True when more may read it than another.
    package func isWider(than other: Reach) -> Bool { rank < other.rank }

    private var rank: Int {
        switch self {
        case .circle(let circle): circle.rawValue
        case .named: Circle.allCases.count
        }
    }

    /// As it is stored: `open`, `place`, `authority`, `named:coordinator,policeLead`.
    package var text: String {
        switch self {
        case .circle(let circle): circle.text
        case .named(let roles): Reach.prefix + roles.map(\.rawValue).sorted().joined(separator: ",")
        }
    }

    private static let prefix = "named:"

    /// Reads what `text` wrote; nil for anything else.
    package init?(text: String) {
        if let circle = Circle.allCases.first(where: { $0.text == text }) {
            self = .circle(circle)
            return
        }
        guard text.hasPrefix(Reach.prefix) else { return nil }
        let names = text.dropFirst(Reach.prefix.count).split(separator: ",").map { Role(rawValue: String($0)) }
        let roles = Set(names.compactMap { $0 })
        guard !roles.isEmpty, !names.contains(nil) else { return nil }
        self = .named(roles)
    }

    /// As people read it: `myndighetskretsen`.
    package var name: String {
        switch self {
        case .circle(.open): "öppet för alla"
        case .circle(.place): "platskretsen"
        case .circle(.authority): "myndighetskretsen"
        case .named(let roles): "bara \(Swedish.list(Role.allCases.filter(roles.contains).map(\.name)))"
        }
    }

    /// Who that is, in a sentence.
    package var meaning: String {
        switch self {
        case .circle(.open): "Vem som helst kan läsa, också utan att logga in."
        case .circle(.place): "De som arbetar med platsen: bostadsbolag, väktare, handlare, föreningar, nattvandrare och myndigheterna."
        case .circle(.authority): "Kommunen, polisen och skolan."
        case .named: "De som leder arbetet för kommunen och polisen, och ingen annan."
        }
    }
}

extension Circle {
    /// As it is stored.
    package var text: String {
        switch self {
        case .open: "open"
        case .place: "place"
        case .authority: "authority"
        }
    }
}

/// What somebody may see of what a store holds.
package enum Sight: Hashable, Sendable {
    /// Everything: commands, and the machinery itself.
    case whole
    /// What a circle reads, and what is for some of the roles.
    case limited(Circle, Set<Role>)

    /// What anybody sees.
    package static let open = Sight.limited(.open, [])

    /// What a viewer sees. Roles that nothing is kept to say nothing.
    package init(of viewer: Viewer) {
        self = .limited(viewer.circle, viewer.circle == .authority ? viewer.roles.intersection(Reach.leading) : [])
    }

    package func sees(_ reach: Reach) -> Bool {
        guard case .limited(let circle, let roles) = self else { return true }
        return switch reach {
        case .circle(let own): own <= circle
        case .named(let named): circle == .authority && !roles.isDisjoint(with: named)
        }
    }
}
