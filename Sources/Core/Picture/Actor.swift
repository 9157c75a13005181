/// Who writes: a named official or a program; shown in the trail and in the import history.
package struct Actor: Hashable, Sendable {
    /// `Kommandoraden`, a person's name.
    package let name: String
    /// The role the writer has in the cooperation: `administratör`, `analytiker`.
    package let role: String

    package init(name: String, role: String) {
        self.name = name
        self.role = role
    }
}

/// Who may ask for an address. No route registers without one.
package struct Permission: Hashable, Sendable {
    package let circle: Circle

    private init(_ circle: Circle) { self.circle = circle }

    /// Anyone may read.
    package static let everyone = Permission(.open)

    /// Readers of a circle, and of the ones within it.
    package static func members(of circle: Circle) -> Permission { Permission(circle) }
}
