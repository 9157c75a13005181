package import Picture

/// Who may read something: a circle, or within the authority circle only named roles.
package enum Reach: Hashable, Sendable {
    case circle(Circle)
    /// Readers of the authority circle who have one of the roles.
    case named(Set<Role>)

    /// What a category of observation has from the beginning: undue influence, signs of violent extremism and welfare crime (82, 83, 93) are for
    /// those who lead; signs of recruitment and incidents against staff for authorities; the rest is for the place.
    package static func ofCategory(_ code: Int) -> Reach {
        switch code {
        case 82, 83, 93: .named([.coordinator, .policeLead])
        case 81, 84, 71...74, 64: .circle(.authority)
        default: .circle(.place)
        }
    }

    package func includes(_ access: Access) -> Bool {
        switch self {
        case .circle(let circle): circle <= access.circle
        case .named(let roles): access.circle == .authority && access.roles.contains(where: roles.contains)
        }
    }
}
