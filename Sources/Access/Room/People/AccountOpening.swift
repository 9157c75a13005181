package import AccessRules
package import Almanac
package import Picture
import Storage

/// An account that is opened with a password that is told to everybody, as in a demonstration.
package struct AccountOpening: Sendable {
    package let name: String
    package let address: String
    package let grants: [RoleGrant]

    package init(name: String, address: String, grants: [RoleGrant]) {
        self.name = name
        self.address = address
        self.grants = grants
    }
}

extension AccessRoom {
    /// Opens accounts that share one password. It is hashed once: what everybody knows needs no salt of its own.
    package func open(_ openings: [AccountOpening], password: String, by actor: Actor, at now: Instant) async throws {
        let hash = try await desk.hash(password)
        _ = try await store.write(by: actor, at: now, why: "Öppnade konton för en demonstration") { [accounts, keys] writer in
            for opening in openings {
                let number = try accounts.add(name: opening.name, address: opening.address, state: .open, writer)
                try keys.setPassword(hash, of: number, writer)
                for grant in opening.grants { try accounts.give(grant, to: number, writer) }
            }
        }
    }
}
