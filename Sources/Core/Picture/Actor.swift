/// Who writes: a named official or a program; shown in the trail and in the import history.
package struct Actor: Hashable, Sendable {
    /// `Kommandoraden`, a person's name.
    package let name: String
    /// The role the writer has in the cooperation: `administratör`, `analytiker`.
    package let role: String
    /// For whom, by the name that the organisation has; nil for a program.
    package let organisation: String?
    /// The cooperation that is worked in; nil for a program.
    package let cooperation: Slug?
    /// The number of the account; nil for a program, and for somebody who has not signed in.
    package let account: Int64?

    package init(name: String, role: String, organisation: String? = nil, cooperation: Slug? = nil, account: Int64? = nil) {
        self.name = name
        self.role = role
        self.organisation = organisation
        self.cooperation = cooperation
        self.account = account
    }
}
