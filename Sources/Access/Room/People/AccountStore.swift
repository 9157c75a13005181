package import AccessRules
package import Picture
package import Storage

/// Reads and writes accounts and the roles they have been given.
package struct AccountStore: Sendable {
    package init() {}

    /// The account of a number. One index seek.
    package func account(_ number: Int64, _ reader: Reader) throws -> Account? {
        try reader.first("SELECT account, name, address, state FROM account WHERE account = ?1 AND until IS NULL", [.int(number)], AccountStore.account)
    }

    /// The account that signs in with an address. One index seek.
    package func account(address: String, _ reader: Reader) throws -> Account? {
        try reader.first("SELECT account, name, address, state FROM account WHERE address = ?1 AND until IS NULL", [.text(address)], AccountStore.account)
    }

    /// The accounts that have a role in a cooperation, by name.
    package func accounts(in cooperation: Slug, _ reader: Reader) throws -> [Account] {
        try reader.rows(
            """
            SELECT account, name, address, state FROM account
            WHERE until IS NULL AND account IN (SELECT account FROM role_grant WHERE cooperation = ?1 AND until IS NULL)
            """, [.text(cooperation.text)], AccountStore.account
        ).sorted { Swedish.precedes($0.name, $1.name) }
    }

    /// True in a store where nobody has an account.
    package func isEmpty(_ reader: Reader) throws -> Bool {
        try reader.first("SELECT account FROM account WHERE until IS NULL LIMIT 1") { $0.int(0) } == nil
    }

    /// The roles of an account, in every cooperation. One index seek.
    package func grants(of account: Int64, _ reader: Reader) throws -> [RoleGrant] {
        try reader.rows(
            "SELECT cooperation, organisation, role FROM role_grant WHERE account = ?1 AND until IS NULL ORDER BY id", [.int(account)], AccountStore.grant
        ).compactMap { $0 }
    }

    /// The roles given in a cooperation, by account.
    package func grants(in cooperation: Slug, _ reader: Reader) throws -> [Int64: [RoleGrant]] {
        let rows = try reader.rows(
            "SELECT cooperation, organisation, role, account FROM role_grant WHERE cooperation = ?1 AND until IS NULL ORDER BY id",
            [.text(cooperation.text)]
        ) { row in (row.int(3), AccountStore.grant(row)) }
        return rows.reduce(into: [:]) { found, row in if let grant = row.1 { found[row.0, default: []].append(grant) } }
    }

    private static func account(_ row: any StoredRow) -> Account {
        Account(number: row.int(0), name: row.text(1), address: row.text(2), state: Account.State(rawValue: row.text(3)) ?? .closed)
    }

    private static func grant(_ row: any StoredRow) -> RoleGrant? {
        guard let cooperation = Slug(row.text(0)), let organisation = Slug(row.text(1)), let role = Role(rawValue: row.text(2)) else { return nil }
        return RoleGrant(cooperation: cooperation, organisation: organisation, role: role)
    }
}

/// Changes.
extension AccountStore {
    /// Adds an account for somebody who has been invited.
    /// - Returns: its lasting number.
    package func add(name: String, address: String, state: Account.State = .invited, _ writer: Writer) throws -> Int64 {
        let number = try writer.upcomingID(of: AccessSchema.accountFacts)
        try AccountStore.write(Account(number: number, name: name, address: address, state: state), writer)
        return number
    }

    /// Puts an account in the place of the one with the same number; nothing when they are the same.
    package func set(_ account: Account, _ writer: Writer) throws {
        guard try self.account(account.number, writer.reader) != account else { return }
        let row = try writer.reader.first("SELECT id FROM account WHERE account = ?1 AND until IS NULL", [.int(account.number)]) { $0.int(0) }
        if let row { try writer.end(row, of: AccessSchema.accountFacts) }
        try AccountStore.write(account, writer)
    }

    /// Gives a role; nothing when it has been given already.
    package func give(_ grant: RoleGrant, to account: Int64, _ writer: Writer) throws {
        guard try row(of: grant, account, writer.reader) == nil else { return }
        let names: [Bind] = [.text(grant.cooperation.text), .text(grant.organisation.text), .text(grant.role.rawValue)]
        try writer.add([.int(account)] + names, to: AccessSchema.grants)
    }

    /// Takes a role away; nothing when it has not been given.
    package func take(_ grant: RoleGrant, from account: Int64, _ writer: Writer) throws {
        if let row = try row(of: grant, account, writer.reader) { try writer.end(row, of: AccessSchema.grants) }
    }

    private func row(of grant: RoleGrant, _ account: Int64, _ reader: Reader) throws -> Int64? {
        try reader.first(
            "SELECT id FROM role_grant WHERE account = ?1 AND cooperation = ?2 AND organisation = ?3 AND role = ?4 AND until IS NULL",
            [.int(account), .text(grant.cooperation.text), .text(grant.organisation.text), .text(grant.role.rawValue)]
        ) { $0.int(0) }
    }

    private static func write(_ account: Account, _ writer: Writer) throws {
        try writer.add(
            [.int(account.number), .text(account.name), .text(account.address), .text(account.state.rawValue)], to: AccessSchema.accountFacts)
    }
}
