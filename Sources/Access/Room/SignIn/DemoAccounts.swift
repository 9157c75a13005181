package import Picture

/// The accounts that a demonstration shows on its sign-in page: one for each role, with a password that everybody may know. No other program has any.
package struct DemoAccounts: Sendable {
    package struct One: Sendable {
        package let name: String
        package let address: String
        package let role: Role

        package init(name: String, address: String, role: Role) {
            self.name = name
            self.address = address
            self.role = role
        }
    }

    /// How the addresses of every demonstration end. Outside of one nobody signs in with them, whatever lies in the store: their password is known to all.
    package static let ending = "@demo.example"

    package let all: [One]
    package let password: String

    package init(all: [One], password: String) {
        self.all = all
        self.password = password
    }
}
