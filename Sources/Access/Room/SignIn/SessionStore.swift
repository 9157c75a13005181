import AccessRules
import Almanac
import Picture
import Storage

/// Somebody's sign-in on a device, as it is kept: by a mark of its token, so that whoever reads the store cannot use it.
struct SignInRecord: Hashable, Sendable {
    let mark: String
    let account: Int64
    let stage: SignInStage
    /// The cooperation that is worked in; nil until one has been found.
    let cooperation: Slug?
    let began: Instant
    /// When it is over unless it is used before.
    let expires: Instant
    /// What the browser calls itself.
    let browser: String

    /// What the trail knows the sign-in by: nobody who reads it can sign in with it, and it is another for another account or strength.
    var vouching: String { Secrets.mark(ofKept: "\(mark) \(account) \(stage.rawValue)") }
}

/// Reads and writes sign-ins, and the devices that are known.
struct SessionStore: Sendable {
    /// The sign-in of a token, while it stands. One index seek.
    func record(_ token: String, at now: Instant, _ rule: SessionRule, _ reader: Reader) throws -> SignInRecord? {
        let mark = Secrets.mark(of: token)
        let record = try reader.first(
            "SELECT mark, account, stage, cooperation, began, expires, browser FROM sign_in WHERE mark = ?1", [.text(mark)], SessionStore.record)
        guard let record = record ?? nil, now < record.expires, rule.holds(signedIn: record.began, lastSeen: now, now: now) else { return nil }
        guard try record.stage == .code || isVouched(record, reader) else { return nil }
        return record
    }

    /// Whether the trail knows of the sign-in, with the account and the strength it has. One index seek.
    private func isVouched(_ record: SignInRecord, _ reader: Reader) throws -> Bool {
        try reader.first("SELECT account FROM access_event WHERE mark = ?1", [.text(record.vouching)]) { $0.optionalInt(0) } == .some(record.account)
    }

    /// The sign-ins of an account that stand, newest first.
    func records(of account: Int64, at now: Instant, _ reader: Reader) throws -> [SignInRecord] {
        try reader.rows(
            "SELECT mark, account, stage, cooperation, began, expires, browser FROM sign_in WHERE account = ?1 ORDER BY began DESC, mark",
            [.int(account)], SessionStore.record
        ).compactMap { $0 }.filter { now < $0.expires && $0.stage != .code }
    }

    private static func record(_ row: any StoredRow) -> SignInRecord? {
        guard let stage = SignInStage(rawValue: row.text(2)), let began = Instant(text: row.text(4)), let expires = Instant(text: row.text(5)) else {
            return nil
        }
        return SignInRecord(
            mark: row.text(0), account: row.int(1), stage: stage, cooperation: row.optionalText(3).flatMap { Slug($0) }, began: began, expires: expires,
            browser: row.text(6))
    }

    func put(_ record: SignInRecord, _ writer: Writer) throws {
        try writer.put(
            [
                .text(record.mark), .int(record.account), .text(record.stage.rawValue), .optional(record.cooperation?.text),
                .text(record.began.description), .text(record.expires.description), .text(record.browser),
            ], in: AccessSchema.sessions)
    }

    func drop(mark: String, _ writer: Writer) throws { try writer.throwAway(from: AccessSchema.sessions, where: "mark", is: .text(mark)) }

    /// Ends all sign-ins of an account.
    /// - Returns: how many there were.
    @discardableResult
    func dropAll(of account: Int64, _ writer: Writer) throws -> Int {
        try writer.throwAway(from: AccessSchema.sessions, where: "account", is: .int(account))
    }

    /// Throws away what has expired.
    func sweep(at now: Instant, _ writer: Writer) throws {
        try writer.throwAway(from: AccessSchema.sessions, where: "expires", isBefore: now.description)
        try writer.throwAway(from: AccessSchema.links, where: "expires", isBefore: now.description)
        try writer.throwAway(from: AccessSchema.devices, where: "expires", isBefore: now.description)
    }

    /// Whether a device has signed in to an account before. One index seek.
    func knows(_ device: String, of account: Int64, at now: Instant, _ reader: Reader) throws -> Bool {
        let row = try reader.first("SELECT account, expires FROM known_device WHERE mark = ?1", [.text(Secrets.mark(of: device))]) { row in
            (row.int(0), row.text(1))
        }
        return row.map { $0.0 == account && now.description < $0.1 } ?? false
    }

    func remember(_ device: String, of account: Int64, until expires: Instant, _ writer: Writer) throws {
        try writer.put([.text(Secrets.mark(of: device)), .int(account), .text(expires.description)], in: AccessSchema.devices)
    }

    func forget(device: String, _ writer: Writer) throws {
        try writer.throwAway(from: AccessSchema.devices, where: "mark", is: .text(Secrets.mark(of: device)))
    }

    func forgetDevices(of account: Int64, _ writer: Writer) throws {
        try writer.throwAway(from: AccessSchema.devices, where: "account", is: .int(account))
    }
}
