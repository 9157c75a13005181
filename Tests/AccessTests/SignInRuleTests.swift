import AccessRules
import Almanac
import Testing

@Suite struct OneTimeCodeTests {
    /// RFC 4226, appendix D: the HMAC-SHA-1 of the counters 0–9 with the secret `12345678901234567890`, and their codes.
    private static let published = [
        ("cc93cf18508d94934c64b65d8ba7667fb7cde4b0", "755224"), ("75a48a19d4cbe100644e8ac1397eea747a2d33ab", "287082"),
        ("0bacb7fa082fef30782211938bc1c5e70416ff44", "359152"), ("66c28227d03a2d5529262ff016a1e6ef76557ece", "969429"),
        ("a904c900a64b35909874b33e61c5938a8e15ed1c", "338314"), ("a37e783d7b7233c083d4f62926c7a25f238d0316", "254676"),
        ("bc9cd28561042c83f219324d3c607256c03272ae", "287922"), ("a4fb960c0bc06e1eabb804e5b397cdc4b45596fa", "162583"),
        ("1b3c89f65e6c9e883012052823443f048b4332db", "399871"), ("1637409809a679dc698207310c8c7fc07290d9e5", "520489"),
    ]

    private static func bytes(_ hex: String) -> [UInt8] {
        let digits = hex.compactMap(\.hexDigitValue)
        return stride(from: 0, to: digits.count, by: 2).map { UInt8(digits[$0] * 16 + digits[$0 + 1]) }
    }

    /// The HMAC of the published counters; of any other message, one that gives another code.
    private static func mac(_ message: [UInt8]) -> [UInt8] {
        let counter = message.reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
        return counter < 10 ? bytes(published[Int(counter)].0) : [UInt8](repeating: 7, count: 20)
    }

    @Test(arguments: published) func `makes the published codes`(_ hex: String, _ code: String) {
        #expect(OneTimeCode.code(of: Self.bytes(hex)) == code)
    }

    @Test func `counts steps of thirty seconds, before 1970 too`() {
        #expect([0, 29, 30, 59, -1, -30, -31].map { OneTimeCode.step(atSeconds: $0) } == [0, 0, 1, 1, -1, -1, -2])
        #expect(OneTimeCode.message(1) == [0, 0, 0, 0, 0, 0, 0, 1])
    }

    @Test func `takes the code of now and of the step beside it, spaces aside`() {
        #expect(OneTimeCode.accepted("338 314", at: 4, after: nil, mac: Self.mac) == 4)
        #expect(OneTimeCode.accepted("969429", at: 4, after: nil, mac: Self.mac) == 3)
        #expect(OneTimeCode.accepted("254676", at: 4, after: nil, mac: Self.mac) == 5)
        #expect(OneTimeCode.accepted("359152", at: 4, after: nil, mac: Self.mac) == nil)
        #expect(OneTimeCode.accepted("", at: 4, after: nil, mac: Self.mac) == nil)
        #expect(OneTimeCode.accepted("33831", at: 4, after: nil, mac: Self.mac) == nil)
    }

    @Test func `no code is good twice, nor one before it`() {
        #expect(OneTimeCode.accepted("338314", at: 4, after: 4, mac: Self.mac) == nil)
        #expect(OneTimeCode.accepted("969429", at: 4, after: 4, mac: Self.mac) == nil)
        #expect(OneTimeCode.accepted("254676", at: 4, after: 4, mac: Self.mac) == 5)
    }

    @Test func `a hash that is too short gives no code`() {
        #expect(OneTimeCode.code(of: [1, 2, 3]) == nil)
    }

    @Test(arguments: [("", ""), ("f", "MY"), ("fo", "MZXQ"), ("foo", "MZXW6"), ("foob", "MZXW6YQ"), ("fooba", "MZXW6YTB"), ("foobar", "MZXW6YTBOI")])
    func `writes secrets as RFC 4648 does`(_ plain: String, _ text: String) {
        #expect(Base32.text(Array(plain.utf8)) == text)
        #expect(Base32.bytes(text.lowercased()) == Array(plain.utf8))
    }

    @Test func `reads secrets with spaces and padding, and refuses other signs`() {
        #expect(Base32.bytes("MZXW 6===") == Array("foo".utf8))
        #expect(Base32.bytes("MZ1W6") == nil)
    }
}

@Suite struct PasswordRuleTests {
    private static let rule = PasswordRule(breached: ["sommar2024sommar", "lösenordlösenord", "password1234"], words: ["Samsyn", "kim.skrivare", "abc"])

    @Test(arguments: ["trappan luktar kaffe", "Åtta-gröna-bussar-i-Grimsta", "correct horse battery"])
    func `takes any long sentence, without demands for odd signs`(_ password: String) {
        #expect(throws: Never.self) { try Self.rule.check(password) }
    }

    @Test(arguments: [
        ("kort", PasswordRule.Refusal.tooShort(needed: 12)), ("sommar2024sommar", .breached), ("Lösenordlösenord123!", .breached),
        ("abababababababab", .repetitive), ("aaaaaaaaaaaaaa", .repetitive), ("samsynsamsyn1", .guessable("samsyn")),
        ("Kim.Skrivare1", .guessable("kim.skrivare")),
    ])
    func `refuses what everybody tries first`(_ password: String, _ reason: PasswordRule.Refusal) {
        #expect(throws: reason) { try Self.rule.check(password) }
    }

    @Test func `takes 128 characters and no more`() {
        let signs = (0..<128).map { index -> Character in Array("abcdefghijklmnopqrstuvwxyzåäö")[index * index % 29] }
        let long = String(signs)
        #expect(throws: Never.self) { try Self.rule.check(long) }
        #expect(throws: PasswordRule.Refusal.tooLong(most: 128)) { try Self.rule.check(long + "å") }
    }

    @Test func `a name within a long password does no harm`() {
        #expect(throws: Never.self) { try Self.rule.check("samsyn är vårt verktyg på onsdagar") }
    }
}

@Suite struct SessionRuleTests {
    private static func at(_ minutes: Int) -> Instant { Instant(millisecondsSince1970: 1_730_000_000_000 + Int64(minutes) * 60_000) }

    @Test func `ends when nothing has been asked for an hour`() {
        let rule = SessionRule.standard
        #expect(rule.holds(signedIn: Self.at(0), lastSeen: Self.at(10), now: Self.at(69)))
        #expect(!rule.holds(signedIn: Self.at(0), lastSeen: Self.at(10), now: Self.at(70)))
    }

    @Test func `ends after twelve hours however busy`() {
        let rule = SessionRule.standard
        #expect(rule.holds(signedIn: Self.at(0), lastSeen: Self.at(719), now: Self.at(719)))
        #expect(!rule.holds(signedIn: Self.at(0), lastSeen: Self.at(719), now: Self.at(720)))
    }
}

@Suite struct AttemptLimitTests {
    private static func at(_ seconds: Double) -> Instant { Instant(millisecondsSince1970: 1_730_000_000_000 + Int64(seconds * 1000)) }

    @Test func `takes ten at once, then asks to wait`() {
        var bucket = AttemptBucket(.pair, at: Self.at(0))
        for _ in 0..<10 { #expect(bucket.take(.pair, at: Self.at(0)) == nil) }
        #expect(bucket.take(.pair, at: Self.at(0)) == 120)
        #expect(bucket.take(.pair, at: Self.at(60)) == 60)
        #expect(bucket.take(.pair, at: Self.at(120)) == nil)
        #expect(bucket.take(.pair, at: Self.at(120)) == 120)
    }

    @Test func `ten thousand tries in a minute give no more than the burst`() {
        var bucket = AttemptBucket(.pair, at: Self.at(0))
        let taken = (0..<10_000).count { bucket.take(.pair, at: Self.at(Double($0) * 0.006)) == nil }
        #expect(taken == 10)
    }

    @Test func `is forgotten when it is full again, and a clock that goes back fills nothing`() {
        var bucket = AttemptBucket(.address, at: Self.at(0))
        #expect(bucket.isFull(.address, at: Self.at(0)))
        _ = bucket.take(.address, at: Self.at(0))
        #expect(!bucket.isFull(.address, at: Self.at(1)) && bucket.isFull(.address, at: Self.at(4)))
        for _ in 0..<59 { _ = bucket.take(.address, at: Self.at(0)) }
        #expect(bucket.take(.address, at: Self.at(-1000)) != nil)
    }
}
