/// Something that only some may do. What nobody has been given, nobody may do.
package enum Right: String, Hashable, Sendable, CaseIterable {
    /// Tells what was seen.
    case report
    /// Takes part in the meeting: assessments, actions.
    case takePart
    /// Leads the meeting: review, levels, closing.
    case lead
    /// Reads in figures, and keeps sources.
    case keepFigures
    /// Writes notes on figures.
    case annotate
    /// Writes sections of reports and plans.
    case write
    /// Approves what then never changes.
    case approve
    /// Raises and lowers circles, with a reason.
    case setCircles
    /// Keeps organisations, accounts and roles.
    case keepAccounts
    /// Changes settings.
    case configure
    /// Keeps public records: retention, purging, copies that are given out.
    case keepRecords
    /// Reads the audit trail.
    case readTrail
}

/// Who asks: what they may see and do, right now, in the cooperation they work in. Made anew for every request, so that a right that is taken away is gone
/// at once.
package struct Viewer: Hashable, Sendable {
    /// As the trail names them, with their account where they have signed in.
    package let actor: Actor
    /// The widest circle that is read.
    package let circle: Circle
    package let rights: Set<Right>
    /// What they are in the cooperation: some things are kept to those who lead.
    package let roles: Set<Role>

    /// Somebody who has signed in.
    package init(_ actor: Actor, circle: Circle, rights: Set<Right>, roles: Set<Role> = []) {
        self.actor = actor
        self.circle = circle
        self.rights = rights
        self.roles = roles
    }

    /// Anybody: reads what is open, and may do nothing.
    package static let anybody = Viewer(Actor(name: "Allmänheten", role: ""), circle: .open, rights: [])

    /// The number of the account; nil for somebody who has not signed in.
    package var account: Int64? { actor.account }
    /// The cooperation that is worked in; nil for somebody who has not signed in.
    package var cooperation: Slug? { actor.cooperation }

    package var isSignedIn: Bool { account != nil }
}

/// Who may ask for an address. No route registers without one.
package struct Permission: Hashable, Sendable {
    /// The circle whose readers may ask.
    package let circle: Circle
    /// What they must have been given besides; nil for what every reader of the circle may ask for.
    package let right: Right?
    /// True where one must have signed in.
    package let isPersonal: Bool

    private init(_ circle: Circle, right: Right? = nil, isPersonal: Bool) {
        self.circle = circle
        self.right = right
        self.isPersonal = isPersonal
    }

    /// Anyone may read.
    package static let everyone = Permission(.open, isPersonal: false)
    /// Anyone who has signed in.
    package static let signedIn = Permission(.open, isPersonal: true)

    /// Readers of a circle, and of the ones within it.
    package static func members(of circle: Circle) -> Permission { Permission(circle, isPersonal: circle > .open) }

    /// Those who have been given a right.
    package static func holders(of right: Right) -> Permission { Permission(.open, right: right, isPersonal: true) }

    /// What somebody is answered who asks for the address.
    package enum Admission: Hashable, Sendable {
        case admitted
        /// It is for those who have signed in.
        case signInFirst
        /// It is for those who have been given another right.
        case refused
        /// It is within a circle that they do not read, and answers like what does not exist.
        case absent
    }

    /// How somebody is answered.
    package func admission(of viewer: Viewer) -> Admission {
        if circle > viewer.circle { return .absent }
        if isPersonal, !viewer.isSignedIn { return .signInFirst }
        return right.map(viewer.rights.contains) ?? true ? .admitted : .refused
    }
}
