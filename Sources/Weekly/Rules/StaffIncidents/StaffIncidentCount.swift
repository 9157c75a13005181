import Picture

/// What staff are met with at work, as the employer's own system counts it.
package enum StaffIncidentKind: String, Hashable, Sendable, CaseIterable {
    case threat, violence, influence, harassment

    package var name: String {
        switch self {
        case .threat: "hot"
        case .violence: "våld"
        case .influence: "otillåten påverkan"
        case .harassment: "trakasserier"
        }
    }

    private var otherNames: [String] {
        switch self {
        case .threat: ["hot om våld", "threat", "threats"]
        case .violence: ["fysiskt våld", "violence"]
        case .influence: ["påverkan", "påverkansförsök", "undue influence"]
        case .harassment: ["trakasseri", "harassment"]
        }
    }

    /// By a name as files have it; nil for what is none of these.
    package static func read(_ text: String) -> StaffIncidentKind? {
        let wanted = NearestNames.folded(text)
        return allCases.first { ([$0.name, $0.rawValue] + $0.otherNames).contains(wanted) }
    }
}

/// How many incidents of one kind a kind of workplace has had in a period. There is no field for a single incident, a day, or anybody.
package struct StaffIncidentCount: Hashable, Sendable {
    package let period: StaffIncidentPeriod
    /// The kind of workplace: `socialtjänst`, `grundskola`.
    package let workplace: String
    package let kind: StaffIncidentKind
    package let count: Int

    package init(period: StaffIncidentPeriod, workplace: String, kind: StaffIncidentKind, count: Int) {
        self.period = period
        self.workplace = workplace
        self.kind = kind
        self.count = count
    }
}
