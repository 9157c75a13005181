import AccessRules
import Almanac
import Picture
import Storage
import Web

/// What people do with their own account: password, one-time codes, recovery codes, sign-ins.
struct OwnAccount: Sendable {
    /// Why something could not be done.
    enum Refusal: Error, Sendable {
        /// The password, or the code that was asked for beside, is wrong.
        case wrong
        case wait(seconds: Int)
        case password(PasswordRule.Refusal)
        /// The two passwords are not the same.
        case unlike
        /// The code does not fit the new phone.
        case code
        /// The link is used, has been replaced, or is too old.
        case link
    }

    let room: AccessRoom
    let sender: Sender
    let now: Instant

    private var clock: Instant { room.means.clock() }

    /// What a password must be for an account.
    func rule(for account: Account) async throws -> PasswordRule {
        let names = try await room.store.read { [room] in try room.parties.parties($0, asOf: $0.change()) }
        let own = account.name.split(separator: " ").map { String($0) } + [account.address, String(account.address.prefix { $0 != "@" }), "samsyn"]
        return PasswordRule(breached: room.means.breached, words: own + names.cooperations.map(\.name) + names.organisations.map(\.name))
    }

    /// A hash of a new password, typed twice.
    func hashed(_ password: String, again: String, for account: Account) async throws -> PasswordHash {
        guard password == again else { throw Refusal.unlike }
        let rule = try await rule(for: account)
        do { try rule.check(password) } catch { throw Refusal.password(error) }
        return try await room.desk.hash(password)
    }

    /// Changes the password. Every other sign-in is over, and so are links that were given out.
    func changePassword(of signedIn: SignedIn, from old: String, to new: String, again: String) async throws -> Entrance {
        let account = signedIn.account
        try await confirm(old, of: account)
        let hash = try await hashed(new, again: again, for: account)
        try await write(account, signedIn.viewer.actor, "Valde ett nytt lösenord") { [room] writer in
            try room.keys.setPassword(hash, of: account.number, writer)
            try room.keys.dropLinks(of: account.number, writer)
            try room.sessions.dropAll(of: account.number, writer)
            try room.sessions.forgetDevices(of: account.number, writer)
            try room.events.add(AccessEvent(.passwordSet, account: account.number, address: sender.address), writer)
        }
        return try await SigningIn(room: room, sender: sender, now: now).enter(account, signedIn.record.stage)
    }

    /// Asks for the password anew, as before everything that could lock its owner out.
    func confirm(_ password: String, of account: Account) async throws {
        if let wait = await room.gate.take([.pair(account: "bekräfta \(account.number)", address: sender.address)], at: clock) {
            throw Refusal.wait(seconds: wait)
        }
        let kept = try await room.store.read { [room] in try room.keys.password(of: account.number, $0) }
        guard try await room.desk.matches(password, kept) else {
            let event = AccessEvent(.signInFailed, account: account.number, about: "fel lösenord vid en ändring", address: sender.address)
            try await room.book.take(event, by: .unknown, at: now, clock: clock)
            throw Refusal.wrong
        }
    }

    /// Takes a phone into use: its first code must fit. The sign-in is strong from now on, under a new token.
    func setFactor(_ secret: [UInt8], code: String, password: String, of signedIn: SignedIn) async throws -> Entrance {
        let account = signedIn.account
        try await confirm(password, of: account)
        let step = OneTimeCode.step(atSeconds: clock.millisecondsSince1970 / 1000)
        guard secret.count >= 16, let found = OneTimeCode.accepted(code, at: step, after: nil, mac: { Secrets.authentication($0, secret: secret) }) else {
            throw Refusal.code
        }
        try await write(account, signedIn.viewer.actor, "Kopplade en telefon som gör engångskoder") { [room] writer in
            try room.keys.setFactor(secret, step: found, codes: [], of: account.number, writer)
            try room.sessions.dropAll(of: account.number, writer)
            try room.events.add(AccessEvent(.factorSet, account: account.number, address: sender.address), writer)
        }
        return try await SigningIn(room: room, sender: sender, now: now).enter(account, .strong)
    }

    /// New recovery codes, in the place of those that were. They are told once, here.
    func makeRecoveryCodes(password: String, of signedIn: SignedIn) async throws -> [String] {
        try await confirm(password, of: signedIn.account)
        let codes = (0..<RecoveryCode.count).map { _ in room.means.secrets.bytes(RecoveryCode.bytes) }
        try await write(signedIn.account, signedIn.viewer.actor, "Gjorde nya reservkoder") { [room] writer in
            try room.keys.setRecoveryCodes(codes, of: signedIn.account.number, writer)
            try room.events.add(AccessEvent(.recoveryCodesMade, account: signedIn.account.number, address: sender.address), writer)
        }
        return codes.map(RecoveryCode.text)
    }

    /// Ends this sign-in.
    func signOut(_ token: String, of signedIn: SignedIn) async throws {
        try await write(signedIn.account, signedIn.viewer.actor, "Loggade ut") { [room] writer in
            try room.sessions.drop(mark: Secrets.mark(of: token), writer)
            try room.events.add(AccessEvent(.signedOut, account: signedIn.account.number, address: sender.address), writer)
        }
    }

    /// Ends every sign-in of the account, this one too.
    func signOutEverywhere(_ signedIn: SignedIn) async throws {
        try await write(signedIn.account, signedIn.viewer.actor, "Avslutade alla sina inloggningar") { [room] writer in
            let ended = try room.sessions.dropAll(of: signedIn.account.number, writer)
            try room.sessions.forgetDevices(of: signedIn.account.number, writer)
            try room.events.add(
                AccessEvent(.signInsEnded, account: signedIn.account.number, about: "\(ended) inloggningar", address: sender.address), writer)
        }
    }

    /// Works in another cooperation from now on.
    /// - Returns: false where there is no role in it, or no such cooperation.
    func enter(_ cooperation: Slug, _ signedIn: SignedIn) async throws -> Bool {
        guard let chosen = signedIn.choices.first(where: { $0.slug == cooperation }) else { return false }
        let old = signedIn.record
        let record = SignInRecord(
            mark: old.mark, account: old.account, stage: old.stage, cooperation: chosen.slug, began: old.began, expires: old.expires, browser: old.browser)
        try await write(signedIn.account, signedIn.viewer.actor, "Gick över till \(chosen.name)") { [room] writer in
            try room.sessions.put(record, writer)
            try room.events.add(AccessEvent(.cooperationEntered, account: old.account, cooperation: chosen.slug, about: chosen.name), writer)
        }
        return true
    }

    private func write(_ account: Account, _ actor: Actor, _ why: String, _ work: @escaping @Sendable (Writer) throws -> Void) async throws {
        _ = try await room.store.write(by: actor, at: now, why: why, work)
    }
}

/// Links that are good once: an invitation, or a new password.
extension OwnAccount {
    /// Whose link it is; nil when it is good no more.
    func owner(of link: String) async throws -> Account? {
        try await room.store.read { [room, clock] reader in
            guard let found = try room.keys.link(link, at: clock, reader) else { return nil }
            return try room.accounts.account(found.account, reader).flatMap { $0.state == .closed ? nil : $0 }
        }
    }

    /// Chooses the first password, or a new one, and signs in. Who has one-time codes is asked for one first.
    func usePassword(_ password: String, again: String, link: String) async throws -> SignInAnswer {
        guard let account = try await owner(of: link) else { throw Refusal.link }
        let hash = try await hashed(password, again: again, for: account)
        let opened = Account(number: account.number, name: account.name, address: account.address, state: .open)
        let actor = Actor(name: account.name, role: "", account: account.number)
        let isUsed = try await room.store.write(by: actor, at: now, why: "Valde sitt lösenord med en länk") { [room, clock, sender] writer in
            guard let found = try room.keys.link(link, at: clock, writer.reader), found.account == account.number else { return false }
            try room.keys.dropLinks(of: account.number, writer)
            try room.keys.setPassword(hash, of: account.number, writer)
            try room.accounts.set(opened, writer)
            try room.sessions.dropAll(of: account.number, writer)
            try room.sessions.forgetDevices(of: account.number, writer)
            try room.events.add(AccessEvent(.linkUsed, account: account.number, about: found.kind.rawValue, address: sender.address), writer)
            return true
        }.answer
        guard isUsed else { throw Refusal.link }
        return try await SigningIn(room: room, sender: sender, now: now).begin(address: account.address, password: password)
    }
}
