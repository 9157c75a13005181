import Access
import AccessRules
import Foundation
import Testing

@Suite struct BreachedPasswordTests {
    /// Digits enough to make any word long enough.
    private static let tail = "202620262026"

    /// Folders that are gone when the body has ended; each with what its list says, and none for nil.
    private static func folders<Result>(_ lists: [String?], _ body: ([String]) throws -> Result) throws -> Result {
        let place = FileManager.default.temporaryDirectory.appending(path: "breached-" + UUID().uuidString)
        defer { try? FileManager.default.removeItem(at: place) }
        let folders = lists.indices.map { place.appending(path: "\($0)") }
        for (folder, list) in zip(folders, lists) {
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            if let list { try Data(list.utf8).write(to: folder.appending(path: BreachedPasswords.file)) }
        }
        return try body(folders.map { $0.path(percentEncoded: false) })
    }

    @Test func `known passwords are read from the first folder that has them`() throws {
        let read = try Self.folders([nil, "password1234\niloveyou\n", "another-one\n"]) { BreachedPasswords.read(from: $0) }
        #expect(read == ["password1234", "iloveyou"])
    }

    @Test func `no folder has them, and the program goes on with none`() throws {
        #expect(try Self.folders([nil, nil]) { BreachedPasswords.read(from: $0) }.isEmpty)
        #expect(try Self.folders([nil]) { BreachedPasswords.read(from: $0.map { $0 + "/gone" }) }.isEmpty)
        #expect(BreachedPasswords.read(from: []).isEmpty)
    }

    @Test func `a list may be edited by hand: any case, any line ends, empty lines, no end to the last`() throws {
        let read = try Self.folders(["Sommarlov\r\n\r\nVÄLKOMMEN\n\nmed blank"]) { BreachedPasswords.read(from: $0) }
        #expect(read == ["sommarlov", "välkommen", "med blank"])
    }

    @Test func `a list that is damaged is read as far as it can be`() throws {
        let place = FileManager.default.temporaryDirectory.appending(path: "breached-" + UUID().uuidString)
        defer { try? FileManager.default.removeItem(at: place) }
        try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
        try Data([0xFF, 0xFE, 0x0A] + Array("qwertyuiop\n".utf8)).write(to: place.appending(path: BreachedPasswords.file))
        #expect(BreachedPasswords.read(from: [place.path(percentEncoded: false)]).contains("qwertyuiop"))
    }

    @Test func `a known password is refused as it is, in capitals, and with a year after it`() throws {
        let read = try Self.folders(["correcthorse\nfotbollslag\n"]) { BreachedPasswords.read(from: $0) }
        let rule = PasswordRule(breached: read, words: [])
        for password in ["correcthorse", "CorrectHorse", "correcthorse2026", "Fotbollslag!1"] {
            #expect(throws: PasswordRule.Refusal.breached) { try rule.check(password) }
        }
        #expect(throws: Never.self) { try rule.check("fotbollslagets-buss") }
    }

    @Test func `every word of our own is refused with digits after it`() {
        let rule = PasswordRule(breached: BreachedPasswords.own, words: [])
        for word in BreachedPasswords.own.sorted() {
            #expect(throws: PasswordRule.Refusal.breached, "\(word)") { try rule.check(word + Self.tail) }
            #expect(throws: PasswordRule.Refusal.breached, "\(word)") { try rule.check(word.capitalized + "!" + Self.tail) }
        }
    }

    @Test(arguments: [
        "Lösenord2026", "Losenord2026", "Välkommen123", "Valkommen123!", "Sommar2026!!", "VINTER2026!!", "Samsyn202611", "Polisen12345", "Stockholm123",
        "Kommunen2026",
        "November2026", "måndag123456", "Hässelby2026", "Hasselby2026", "jagälskardig", "Jagalskardig1",
    ])
    func `what everybody here tries first is refused`(_ password: String) {
        #expect(throws: PasswordRule.Refusal.breached) { try PasswordRule(breached: BreachedPasswords.own, words: []).check(password) }
    }

    @Test func `ö is ö, however the keyboard puts it together`() {
        let apart = "lo\u{308}senord2026"
        #expect(apart.unicodeScalars.count > "lösenord2026".unicodeScalars.count)
        #expect(throws: PasswordRule.Refusal.breached) { try PasswordRule(breached: BreachedPasswords.own, words: []).check(apart) }
    }

    @Test func `a sentence of such words is a good password`() {
        let rule = PasswordRule(breached: BreachedPasswords.own, words: [])
        #expect(throws: Never.self) { try rule.check("polisen fikar i hässelby om vintern") }
    }

    @Test func `our own words are whole words in lower case, at least 120 of them, each also without its dots and rings`() {
        let marked = BreachedPasswords.own.filter { !$0.allSatisfy(\.isASCII) }
        #expect(BreachedPasswords.own.count - marked.count >= 120)
        for word in BreachedPasswords.own { #expect(word == word.lowercased() && word.count >= 3 && word.allSatisfy(\.isLetter), "\(word)") }
        for word in marked {
            let plain = word.replacing("å", with: "a").replacing("ä", with: "a").replacing("ö", with: "o").replacing("é", with: "e")
            #expect(BreachedPasswords.own.contains(plain), "\(word)")
        }
    }
}
