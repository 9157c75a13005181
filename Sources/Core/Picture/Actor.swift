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
