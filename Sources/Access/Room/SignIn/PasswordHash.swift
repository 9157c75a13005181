import Crypto
import CryptoExtras
import Foundation

/// A password as it is kept: hashed by scrypt (RFC 7914), with what it cost and its own salt beside it, so that the cost can be raised later.
///
/// The text is in the form that password hashes are exchanged in: `$scrypt$ln=15,r=8,p=3$SALT$HASH`, both in base64 without padding.
package struct PasswordHash: Hashable, Sendable {
    /// What one hashing takes: 128 × r × 2^ln bytes of memory, p times over.
    package struct Cost: Hashable, Sendable {
        package let ln: Int
        package let r: Int
        package let p: Int

        package init(ln: Int, r: Int, p: Int) {
            (self.ln, self.r, self.p) = (ln, r, p)
        }

        /// 32 MB, three times (OWASP's password storage cheat sheet, one of its equal choices).
        package static let standard = Cost(ln: 15, r: 8, p: 3)

        /// Whoever can write in the store must not be able to make a sign-in take all memory.
        var isBearable: Bool { (1...17).contains(ln) && (1...16).contains(r) && (1...8).contains(p) }
    }

    package let text: String
    private let cost: Cost
    private let salt: [UInt8]
    private let hash: [UInt8]

    /// - Returns: nil for what is no such text.
    package init?(_ text: String) {
        let parts = text.split(separator: "$", omittingEmptySubsequences: false)
        guard parts.count == 5, parts[0].isEmpty, parts[1] == "scrypt", let cost = PasswordHash.cost(parts[2]), cost.isBearable,
            let salt = PasswordHash.bytes(parts[3]), let hash = PasswordHash.bytes(parts[4]), salt.count >= 16, hash.count == PasswordHash.length
        else { return nil }
        (self.text, self.cost, self.salt, self.hash) = (text, cost, salt, hash)
    }

    private static let length = 32

    /// Hashes a password.
    /// - Parameter salt: sixteen bytes nobody can foresee.
    /// - Throws: what the library throws, for costs out of its range.
    package init(_ password: String, cost: Cost, salt: [UInt8]) throws {
        self.cost = cost
        self.salt = salt
        hash = try PasswordHash.derived(password, cost, salt)
        text = "$scrypt$ln=\(cost.ln),r=\(cost.r),p=\(cost.p)$\(PasswordHash.base64(salt))$\(PasswordHash.base64(hash))"
    }

    /// Whether a password is the one that was hashed. The comparison takes as long whatever it finds.
    package func matches(_ password: String) throws -> Bool {
        let other = try PasswordHash.derived(password, cost, salt)
        return zip(hash, other).reduce(UInt8(0)) { $0 | ($1.0 ^ $1.1) } == 0
    }

    /// True when it cost less than is asked now.
    package func isWeaker(than cost: Cost) -> Bool { self.cost != cost }

    /// The same word typed on different keyboards is the same password.
    private static func derived(_ password: String, _ cost: Cost, _ salt: [UInt8]) throws -> [UInt8] {
        let plain = Array(password.precomposedStringWithCompatibilityMapping.utf8)
        let key = try KDF.Scrypt.deriveKey(
            from: plain, salt: salt, outputByteCount: length, rounds: 1 << cost.ln, blockSize: cost.r, parallelism: cost.p)
        return key.withUnsafeBytes { Array($0) }
    }

    private static func cost(_ text: Substring) -> Cost? {
        let numbers = text.split(separator: ",").map { $0.split(separator: "=") }
        guard numbers.count == 3, zip(numbers, ["ln", "r", "p"]).allSatisfy({ $0.count == 2 && $0[0] == $1 }) else { return nil }
        let values = numbers.compactMap { Int($0[1]) }
        return values.count == 3 ? Cost(ln: values[0], r: values[1], p: values[2]) : nil
    }

    private static func base64(_ bytes: [UInt8]) -> String { Data(bytes).base64EncodedString().filter { $0 != "=" } }

    private static func bytes(_ text: Substring) -> [UInt8]? {
        let padding = String(repeating: "=", count: (4 - text.count % 4) % 4)
        return Data(base64Encoded: String(text) + padding).map { Array($0) }
    }
}
