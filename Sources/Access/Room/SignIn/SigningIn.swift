import AccessRules
import Almanac
import Picture
import Storage
import Web

/// What somebody who signs in is answered.
enum SignInAnswer: Sendable {
    /// Too many attempts: so many seconds to wait.
    case wait(seconds: Int)
    /// Address, password or code is wrong; which of them is not told.
    case wrong
    /// The password was right, and a one-time code is asked for.
    case codeNeeded([HostCookie])
    case entered(Entrance)
}

/// Why a right password opened nothing after all.
enum SignInRefusal: Error { case closed }

/// A sign-in that has begun.
struct Entrance: Sendable {
    let cookies: [HostCookie]
    /// True where a role gives nothing until one-time codes are used.
    let needsFactor: Bool
}

/// Signing in, step by step.
struct SigningIn: Sendable {
    let room: AccessRoom
    let sender: Sender
    /// The page's clock, which the trail shows.
    let now: Instant

    private var clock: Instant { room.means.clock() }

    /// What the store knows of an address that was typed.
    private struct Known: Sendable {
        var account: Account?
        var password: PasswordHash?
        var needsFactor = false
        var hasDevice = false
    }

    /// The first step: address and password.
    func begin(address typed: String, password: String) async throws -> SignInAnswer {
        let address = Account.address(typed) ?? ""
        let known = try await known(address)
        let strangers: [AttemptBook.Key] = [.pair(account: address, address: sender.address), .address(sender.address), .strangers]
        if let wait = await room.gate.take(known.hasDevice ? [.device(deviceMark)] : strangers, at: clock) {
            try await failed(known.account, "för många försök")
            return .wait(seconds: wait)
        }
        guard try await room.desk.matches(password, known.password), let account = known.account else {
            try await failed(known.account, "fel adress eller lösenord")
            return .wrong
        }
        if known.password?.isWeaker(than: room.means.cost) ?? false { try await rehash(password, of: account) }
        if known.needsFactor { return try await askCode(account) }
        // Whoever tries a demonstration has no phone for it, and nothing there is secret.
        let isDemonstrated = room.means.demonstration?.all.contains { $0.address == account.address } ?? false
        return try await entered(account, isDemonstrated ? .strong : .password)
    }

    /// The second step: a one-time code, or a recovery code.
    func show(code typed: String) async throws -> SignInAnswer {
        guard let account = try await halfway() else { return .wrong }
        let hasDevice = try await room.store.read { [room, device, clock] reader in
            try device.map { try room.sessions.knows($0, of: account.number, at: clock, reader) } ?? false
        }
        let name = "kod \(account.number)"
        let keys: [AttemptBook.Key] = hasDevice ? [.device(deviceMark)] : [.pair(account: name, address: sender.address), .pair(account: name, address: "")]
        if let wait = await room.gate.take(keys, at: clock) {
            try await failed(account, "för många försök med engångskod")
            return .wait(seconds: wait)
        }
        guard let how = try await accepted(typed, of: account) else {
            try await failed(account, "fel engångskod")
            return .wrong
        }
        return try await entered(account, .strong, beside: how)
    }

    /// Whose password has been shown, while a code is waited for.
    func halfway() async throws -> Account? {
        guard let token = AccessRoom.token(sender) else { return nil }
        return try await room.store.read { [room, clock] reader in
            guard let record = try room.sessions.record(token, at: clock, room.rule(reader), reader), record.stage == .code else { return nil }
            return try room.accounts.account(record.account, reader).flatMap { $0.state == .open ? $0 : nil }
        }
    }

    private func known(_ address: String) async throws -> Known {
        try await room.store.read { [room, device, clock] reader in
            var known = Known(account: try room.accounts.account(address: address, reader))
            guard let account = known.account else { return known }
            known.hasDevice = try device.map { try room.sessions.knows($0, of: account.number, at: clock, reader) } ?? false
            guard room.isUsable(account) else { return known }
            known.password = try room.keys.password(of: account.number, reader)
            known.needsFactor = try room.keys.needsFactor(account.number, reader)
            return known
        }
    }

    private var device: String? { sender.cookie(HostCookie.name(AccessRoom.deviceCookie)).flatMap { $0.isEmpty ? nil : $0 } }

    private var deviceMark: String { device.map { Secrets.mark(of: $0) } ?? "" }

    private func failed(_ account: Account?, _ how: String) async throws {
        let event = AccessEvent(.signInFailed, account: account?.number, about: how, address: sender.address)
        // Who tries is not known to be the owner: the account is what it is about.
        try await room.book.take(event, by: .unknown, at: now, clock: clock)
    }
}

/// What a right password or code leads to.
extension SigningIn {
    /// Checks a code and uses it up.
    /// - Returns: nil when it is wrong; otherwise what should stand in the trail besides the sign-in.
    private func accepted(_ typed: String, of account: Account) async throws -> [AccessEvent]? {
        let (room, step) = (room, OneTimeCode.step(atSeconds: clock.millisecondsSince1970 / 1000))
        return try await room.store.write(by: Actor(name: account.name, role: ""), at: now, why: "") { writer -> [AccessEvent]? in
            guard let factor = try room.keys.factor(of: account.number, writer.reader) else { return nil }
            let found = OneTimeCode.accepted(typed, at: step, after: factor.lastStep) { Secrets.authentication($0, secret: factor.secret) }
            if let found { return try room.keys.use(step: found, of: account.number, writer) ? [] : nil }
            guard let code = RecoveryCode.read(typed), try room.keys.use(code: code, of: account.number, writer) else { return nil }
            let left = try room.keys.recoveryCodes(of: account.number, writer.reader)
            return [AccessEvent(.recoveryCodeUsed, account: account.number, about: "\(left) kvar")]
        }.answer
    }

    private func askCode(_ account: Account) async throws -> SignInAnswer {
        let token = room.means.secrets.token()
        let record = record(token, account, .code, expires: AccessRoom.later(clock, minutes: 10))
        _ = try await room.store.write(by: Actor(name: account.name, role: ""), at: now, why: "") { [room] in try room.sessions.put(record, $0) }
        return .codeNeeded([HostCookie(AccessRoom.sessionCookie, token)])
    }

    private func entered(_ account: Account, _ stage: SignInStage, beside events: [AccessEvent] = []) async throws -> SignInAnswer {
        do { return .entered(try await enter(account, stage, beside: events)) } catch SignInRefusal.closed { return .wrong }
    }

    /// A new sign-in with a new token; the one that the browser came with is over, so that none that was known before is worth anything.
    func enter(_ account: Account, _ stage: SignInStage, beside events: [AccessEvent] = []) async throws -> Entrance {
        let (token, known) = (room.means.secrets.token(), room.means.secrets.token())
        let rule = try await room.store.read { [room] in try room.rule($0) }
        let record = record(token, account, stage, expires: AccessRoom.later(clock, minutes: rule.idleMinutes))
        let (room, sender, clock, old, oldDevice) = (room, sender, clock, AccessRoom.token(sender), device)
        let keepsFor = 180 * 24 * 60
        let actor = Actor(name: account.name, role: "", account: account.number)
        let needsFactor = try await room.store.write(by: actor, at: now, why: "Loggade in") { writer in
            // Closed while the password was being hashed.
            guard try room.accounts.account(account.number, writer.reader)?.state == .open else { throw SignInRefusal.closed }
            try room.sessions.sweep(at: clock, writer)
            if let old { try room.sessions.drop(mark: Secrets.mark(of: old), writer) }
            if let oldDevice { try room.sessions.forget(device: oldDevice, writer) }
            try room.sessions.put(record, writer)
            try room.sessions.remember(known, of: account.number, until: AccessRoom.later(clock, minutes: keepsFor), writer)
            let how = stage == .strong ? "med engångskod" : "med lösenord"
            try room.events.add(
                AccessEvent(.signedIn, account: account.number, about: how, address: sender.address, mark: record.vouching), writer)
            for event in events { try room.events.add(event, writer) }
            return try stage != .strong && room.accounts.grants(of: account.number, writer.reader).contains { $0.role.needsSecondFactor }
        }.answer
        let cookies = [HostCookie(AccessRoom.sessionCookie, token), HostCookie(AccessRoom.deviceCookie, known, seconds: keepsFor * 60)]
        return Entrance(cookies: cookies, needsFactor: needsFactor)
    }

    private func record(_ token: String, _ account: Account, _ stage: SignInStage, expires: Instant) -> SignInRecord {
        SignInRecord(
            mark: Secrets.mark(of: token), account: account.number, stage: stage, cooperation: nil, began: clock, expires: expires, browser: sender.browser)
    }

    private func rehash(_ password: String, of account: Account) async throws {
        let hash = try await room.desk.hash(password)
        _ = try await room.store.write(by: Actor(name: "Samsyn", role: ""), at: now, why: "Sparade om ett lösenord med dagens säkerhet") { [room] in
            try room.keys.setPassword(hash, of: account.number, $0)
        }
    }
}
