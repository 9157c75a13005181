package import Picture

/// What each role may do and read: the whole table, in one place. What does not stand here is refused.
extension Role {
    package var rights: Set<Right> {
        switch self {
        case .reporter: [.report]
        case .partner: [.report, .takePart]
        case .coordinator: [.report, .takePart, .lead, .keepFigures, .annotate, .setCircles, .approve]
        case .policeLead: [.report, .takePart, .lead, .annotate, .setCircles, .approve]
        case .focusManager: [.report, .takePart, .annotate, .write]
        case .analyst: [.keepFigures, .annotate]
        case .manager: [.annotate, .approve]
        case .registrar: [.keepRecords]
        case .administrator: [.keepAccounts, .configure]
        case .auditor: [.readTrail]
        }
    }

    /// The widest circle that a role reads in an organisation of a kind.
    ///
    /// The authority circle is for authorities alone: a role there never opens it to a housing company. An administrator keeps accounts and reads
    /// nothing but what is open; an auditor reads the trail, which names records and holds none.
    package func circle(in kind: OrganisationKind) -> Circle {
        switch self {
        case .administrator, .auditor: .open
        case .reporter: .open
        case .partner, .focusManager, .analyst, .manager, .registrar, .coordinator, .policeLead: kind.isAuthority ? .authority : .place
        }
    }
}
