/// What a password must be: long, and not one that everybody tries first. No demand for odd characters, which only makes passwords alike.
///
/// OWASP ASVS 5.0, 6.2: at least 8 characters and rather 15, at least 64 allowed, held against breached ones, no rules of composition.
package struct PasswordRule: Sendable {
    package enum Refusal: Error, Hashable, Sendable {
        case tooShort(needed: Int)
        case tooLong(most: Int)
        /// Among the passwords that are known from breaches.
        case breached
        /// Holds the user's own name, or the product's or the place's.
        case guessable(String)
        /// One sign, or a run of signs, again and again.
        case repetitive
    }

    /// Characters at least.
    package static let fewest = 12
    /// Characters at most; long enough for any sentence, short enough to be hashed at once.
    package static let most = 128

    private let breached: Set<String>
    private let words: [String]

    /// - Parameters:
    ///   - breached: known passwords, in lower case.
    ///   - words: what must not make up the password: the user's name, the cooperation's, the product's.
    package init(breached: Set<String>, words: [String]) {
        self.breached = breached
        self.words = words.map { $0.lowercased() }.filter { $0.count >= 4 }
    }

    /// - Throws: the first reason to refuse.
    package func check(_ password: String) throws(Refusal) {
        guard password.count >= PasswordRule.fewest else { throw .tooShort(needed: PasswordRule.fewest) }
        guard password.count <= PasswordRule.most else { throw .tooLong(most: PasswordRule.most) }
        let plain = password.lowercased()
        if breached.contains(plain) || breached.contains(PasswordRule.bare(plain)) { throw .breached }
        if PasswordRule.isRepetitive(plain) { throw .repetitive }
        // A word counts when little is left of the password without it.
        if let word = words.first(where: { plain.replacing($0, with: "").count < PasswordRule.fewest / 2 && plain.contains($0) }) { throw .guessable(word) }
    }

    /// Without the digits and signs that are put at the end of a common word to make it long enough.
    private static func bare(_ password: String) -> String { String(password.reversed().drop { !$0.isLetter }.reversed()) }

    /// Made of one part of at most four signs, over and over.
    private static func isRepetitive(_ password: String) -> Bool {
        let signs = Array(password)
        return (1...4).contains { length in signs.indices.allSatisfy { signs[$0] == signs[$0 % length] } }
    }
}
