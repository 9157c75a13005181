import AccessRules
package import Almanac
package import Picture
package import Storage

/// Who may do what: organisations, local cooperations, accounts, roles, sign-in, and the trail of it all.
package struct AccessRoom: Sendable {
    /// What the room is told by who opens it.
    package struct Means: Sendable {
        /// The computer's own clock: one-time codes and sign-ins go by it, whatever time the pages show.
        let clock: @Sendable () -> Instant
        let secrets: Secrets
        let cost: PasswordHash.Cost
        /// Passwords that are known from breaches, in lower case.
        let breached: Set<String>
        /// Accounts that anybody may try, in a demonstration.
        let demonstration: DemoAccounts?

        package init(
            clock: @escaping @Sendable () -> Instant, secrets: Secrets, cost: PasswordHash.Cost = .standard, breached: Set<String> = [],
            demonstration: DemoAccounts? = nil
        ) {
            self.clock = clock
            self.secrets = secrets
            self.cost = cost
            self.breached = breached
            self.demonstration = demonstration
        }
    }

    package let store: Store
    package let parties = PartyStore()
    package let accounts = AccountStore()
    package let events = EventStore()
    let keys = KeyStore()
    let sessions = SessionStore()
    let means: Means
    let desk: PasswordDesk
    let book: EventBook
    let gate: AttemptGate
    let door = FirstDoor()

    package init(store: Store, means: Means) {
        self.store = store
        self.means = means
        desk = PasswordDesk(cost: means.cost, secrets: means.secrets)
        book = EventBook(store)
        gate = AttemptGate()
    }

    /// Whether an account may be signed in to here at all.
    func isUsable(_ account: Account) -> Bool {
        account.state == .open && (means.demonstration != nil || !account.address.hasSuffix(DemoAccounts.ending))
    }

    /// Makes a secret that nobody can guess: 256 bits, in letters and digits.
    package var token: @Sendable () -> String { { [secrets = means.secrets] in secrets.token() } }

    /// Whether somebody still has a right in the cooperation they work in, asked within the change that uses it.
    package func holds(_ right: Right, _ viewer: Viewer, _ reader: Reader) throws -> Bool {
        guard viewer.rights.contains(right), let number = viewer.account, let cooperation = viewer.cooperation,
            try accounts.account(number, reader)?.state == .open
        else { return false }
        let kinds = try parties.parties(reader, asOf: reader.change()).kinds
        return try Access(of: accounts.grants(of: number, reader), in: cooperation, kinds: kinds, isStrong: true).rights.contains(right)
    }

    /// Writes what has been counted and not yet written. Called when the server stops.
    package func settle(at now: Instant) async throws { try await book.settle(at: now) }
}
