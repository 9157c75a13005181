import AccessRules
import Almanac
import Picture
import Storage

/// Passwords, second factors, recovery codes and links that are good once. What is kept is thrown away when it is replaced; the trail holds a mark of it, so
/// that what was put there by hand opens nothing.
struct KeyStore: Sendable {
    /// What a key is for.
    enum Kind: String, Sendable { case password, factor }

    /// A phone that makes one-time codes.
    struct Factor: Hashable, Sendable {
        let secret: [UInt8]
        /// The last step whose code was used.
        let lastStep: Int64?
    }

    /// What a link is good for.
    enum LinkKind: String, Sendable {
        case invitation
        /// A new password, and a new phone.
        case renewal
    }

    struct Link: Hashable, Sendable {
        let account: Int64
        let kind: LinkKind
        let expires: Instant
    }

    /// The password of an account; nil where there is none, or where it is not the one that the trail knows of.
    func password(of account: Int64, _ reader: Reader) throws -> PasswordHash? {
        let text = try reader.first("SELECT hash FROM account_password WHERE account = ?1", [.int(account)]) { $0.text(0) }
        guard let text, try isVouched(text, .password, account, reader) else { return nil }
        return PasswordHash(text)
    }

    /// The phone of an account; nil where there is none, or where it is not the one that the trail knows of.
    func factor(of account: Int64, _ reader: Reader) throws -> Factor? {
        let row = try reader.first("SELECT secret, last_step FROM account_factor WHERE account = ?1", [.int(account)]) { ($0.text(0), $0.optionalInt(1)) }
        guard let row, try isVouched(row.0, .factor, account, reader), let secret = Base32.bytes(row.0) else { return nil }
        return Factor(secret: secret, lastStep: row.1)
    }

    /// True for who has a second factor according to the trail, whatever lies in the store: one taken away by hand must not open the way with a
    /// password alone.
    func needsFactor(_ account: Int64, _ reader: Reader) throws -> Bool { try mark(.factor, account, reader) != nil }

    /// How many recovery codes are left.
    func recoveryCodes(of account: Int64, _ reader: Reader) throws -> Int {
        try reader.first("SELECT count(*) FROM recovery_code WHERE account = ?1", [.int(account)]) { Int($0.int(0)) } ?? 0
    }

    /// What a link is good for; nil when it is not, or no longer.
    func link(_ token: String, at now: Instant, _ reader: Reader) throws -> Link? {
        try reader.first("SELECT account, kind, expires FROM account_link WHERE mark = ?1", [.text(Secrets.mark(of: token))]) { row -> Link? in
            guard let kind = LinkKind(rawValue: row.text(1)), let expires = Instant(text: row.text(2)), now < expires else { return nil }
            return Link(account: row.int(0), kind: kind, expires: expires)
        } ?? nil
    }

    private func isVouched(_ text: String, _ kind: Kind, _ account: Int64, _ reader: Reader) throws -> Bool {
        try mark(kind, account, reader) == Secrets.mark(ofKept: text)
    }

    private func mark(_ kind: Kind, _ account: Int64, _ reader: Reader) throws -> String? {
        try reader.first(
            "SELECT mark FROM account_key WHERE account = ?1 AND kind = ?2 AND until IS NULL", [.int(account), .text(kind.rawValue)]
        ) { $0.text(0) }
    }
}

/// Changes.
extension KeyStore {
    func setPassword(_ hash: PasswordHash, of account: Int64, _ writer: Writer) throws {
        try writer.put([.int(account), .text(hash.text)], in: AccessSchema.passwords)
        try setMark(Secrets.mark(ofKept: hash.text), .password, account, writer)
    }

    /// A new phone, with new recovery codes; what was there before opens nothing any more.
    func setFactor(_ secret: [UInt8], step: Int64, codes: [[UInt8]], of account: Int64, _ writer: Writer) throws {
        let text = Base32.text(secret)
        try writer.put([.int(account), .text(text), .int(step)], in: AccessSchema.factors)
        try setMark(Secrets.mark(ofKept: text), .factor, account, writer)
        try setRecoveryCodes(codes, of: account, writer)
    }

    func setRecoveryCodes(_ codes: [[UInt8]], of account: Int64, _ writer: Writer) throws {
        try writer.throwAway(from: AccessSchema.recoveryCodes, where: "account", is: .int(account))
        for code in codes { try writer.put([.int(account), .text(Secrets.mark(ofCode: code))], in: AccessSchema.recoveryCodes) }
    }

    /// Takes phone and recovery codes away.
    func dropFactor(of account: Int64, _ writer: Writer) throws {
        try writer.throwAway(from: AccessSchema.factors, where: "account", is: .int(account))
        try writer.throwAway(from: AccessSchema.recoveryCodes, where: "account", is: .int(account))
        try setMark(nil, .factor, account, writer)
    }

    /// Remembers that the code of a step has been used.
    /// - Returns: false when it had been used meanwhile.
    func use(step: Int64, of account: Int64, _ writer: Writer) throws -> Bool {
        guard let factor = try factor(of: account, writer.reader), step > factor.lastStep ?? .min else { return false }
        try writer.put([.int(account), .text(Base32.text(factor.secret)), .int(step)], in: AccessSchema.factors)
        return true
    }

    /// Uses a recovery code up.
    /// - Returns: false when there is no such code left.
    func use(code: [UInt8], of account: Int64, _ writer: Writer) throws -> Bool {
        let mark = Secrets.mark(ofCode: code)
        let owner = try writer.reader.first(
            "SELECT account FROM recovery_code WHERE account = ?1 AND mark = ?2", [.int(account), .text(mark)]
        ) { $0.int(0) }
        guard owner == account else { return false }
        return try writer.throwAway(from: AccessSchema.recoveryCodes, where: "mark", is: .text(mark)) > 0
    }

    /// A new link for an account; the ones it had are good no more.
    func setLink(_ token: String, _ link: Link, _ writer: Writer) throws {
        try dropLinks(of: link.account, writer)
        try writer.put(
            [.text(Secrets.mark(of: token)), .int(link.account), .text(link.kind.rawValue), .text(link.expires.description)], in: AccessSchema.links)
    }

    func dropLinks(of account: Int64, _ writer: Writer) throws {
        try writer.throwAway(from: AccessSchema.links, where: "account", is: .int(account))
    }

    private func setMark(_ mark: String?, _ kind: Kind, _ account: Int64, _ writer: Writer) throws {
        let row = try writer.reader.first(
            "SELECT id FROM account_key WHERE account = ?1 AND kind = ?2 AND until IS NULL", [.int(account), .text(kind.rawValue)]
        ) { $0.int(0) }
        if let row { try writer.end(row, of: AccessSchema.keys) }
        if let mark { try writer.add([.int(account), .text(kind.rawValue), .text(mark)], to: AccessSchema.keys) }
    }
}
