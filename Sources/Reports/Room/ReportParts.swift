package import Picture
package import Storage

/// The parts of a yearly picture that have a circle of their own. The weeks have their source's: without them there is no picture.
package enum ReportPart: String, CaseIterable, Sendable {
    case crimes, months, hours, facts

    /// As people know it.
    package var name: String {
        switch self {
        case .crimes: "Anmälda brott"
        case .months: "Månad för månad, och synpunkter från invånarna"
        case .hours: "När på veckan"
        case .facts: "Området i siffror"
        }
    }

    package var subject: CircleSubject { CircleSubject(.section, rawValue) }

    /// Who may read it from the beginning.
    package var firstReach: Reach { .circle(.open) }

    /// The parts that whoever reads may not see.
    static func hidden(from reader: Reader) throws -> Set<ReportPart> {
        Set(try allCases.filter { try !reader.sees($0.subject, from: $0.firstReach) })
    }
}
