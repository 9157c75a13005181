/// Somebody who may sign in: an official or a partner's representative, by name. There is no account for anybody who is observed, harmed or helped.
package struct Account: Hashable, Sendable {
    package enum State: String, Hashable, Sendable, CaseIterable {
        /// Has been given a link and has not chosen a password yet.
        case invited
        case open
        /// May not sign in; what was done stands in the trail.
        case closed

        package var name: String {
            switch self {
            case .invited: "inbjuden"
            case .open: "öppet"
            case .closed: "stängt"
            }
        }
    }

    /// Lasting; never given to somebody else.
    package let number: Int64
    package let name: String
    /// The e-mail address that one signs in with, in lower case.
    package let address: String
    package let state: State

    package init(number: Int64, name: String, address: String, state: State) {
        self.number = number
        self.name = name
        self.address = address
        self.state = state
    }

    /// The address as it is kept; nil for what is no e-mail address.
    package static func address(_ text: String) -> String? {
        let plain = String(text.lowercased().filter { !$0.isWhitespace })
        let halves = plain.split(separator: "@", omittingEmptySubsequences: false)
        guard halves.count == 2, plain.utf8.count <= 200, !halves[0].isEmpty, halves[1].contains("."), !halves[1].hasPrefix("."), !halves[1].hasSuffix("."),
            plain.unicodeScalars.allSatisfy({ $0.properties.generalCategory != .control && !"<>\"',;:()[]\\".unicodeScalars.contains($0) })
        else { return nil }
        return plain
    }

    /// A name as it is kept: white space gathered, at most 100 characters, no control characters; nil for an empty one.
    package static func name(_ text: String) -> String? {
        let words = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        let isPlain = words.unicodeScalars.allSatisfy { $0.properties.generalCategory != .control && $0.properties.generalCategory != .format }
        return words.isEmpty || words.count > 100 || !isPlain ? nil : words
    }
}

/// How far somebody has come in signing in.
package enum SignInStage: String, Hashable, Sendable {
    /// Has shown a password, and must show a one-time code too before anything is opened.
    case code
    /// Has signed in with a password alone.
    case password
    /// Has shown a password and a one-time code.
    case strong
}

/// A code that is written down and used once, when the phone is gone.
package enum RecoveryCode {
    /// How many are given at a time.
    package static let count = 10
    /// Bytes of chance in each: 80 bits.
    package static let bytes = 10

    /// `ABCD-EFGH-IJKL-MNOP`.
    package static func text(_ bytes: [UInt8]) -> String {
        let signs = Array(Base32.text(bytes))
        return stride(from: 0, to: signs.count, by: 4).map { String(signs[$0..<min($0 + 4, signs.count)]) }.joined(separator: "-")
    }

    /// The bytes of what was typed, however it was spaced; nil when it is no such code.
    package static func read(_ typed: String) -> [UInt8]? {
        guard let read = Base32.bytes(typed.filter { $0 != "-" }), read.count == bytes else { return nil }
        return read
    }
}
