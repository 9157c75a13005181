import AccessRules
import Crypto
import Dispatch
import Foundation
import Storage
import Synchronization

/// What nobody may foresee, and what is kept of it.
package struct Secrets: Sendable {
    private let random: @Sendable (Int) -> [UInt8]

    /// - Parameter random: so many bytes nobody can foresee, from the operating system's own source.
    package init(random: @escaping @Sendable (Int) -> [UInt8]) { self.random = random }

    func bytes(_ count: Int) -> [UInt8] { random(count) }

    /// A token for a cookie or a link: 256 bits, in letters, digits, `-` and `_`.
    func token() -> String { Secrets.urlText(random(32)) }

    /// What is kept of a token: whoever reads the store cannot sign in with it.
    static func mark(of token: String) -> String { Sha256.hex(of: Array("samsyn:token:\(token)".utf8)) }

    /// What every form of a sign-in must hold. Made of its token, so that nothing more need be kept, and so that it tells nothing of it.
    static func formToken(of token: String) -> String {
        let key = SymmetricKey(data: Array(token.utf8))
        return Sha256.hex(Array(HMAC<SHA256>.authenticationCode(for: Array("samsyn:form".utf8), using: key).prefix(20)))
    }

    /// What the trail keeps of a hashed password or of a phone's secret.
    static func mark(ofKept text: String) -> String { Sha256.hex(of: Array("samsyn:kept:\(text)".utf8)) }

    /// What is kept of a recovery code. It holds 80 bits of chance, so that it needs no slow hashing.
    static func mark(ofCode bytes: [UInt8]) -> String { Sha256.hex(of: Array("samsyn:code:".utf8) + bytes) }

    /// The authentication code that one-time codes are made of (RFC 6238 with SHA-1, which is what phones know).
    static func authentication(_ message: [UInt8], secret: [UInt8]) -> [UInt8] {
        Array(HMAC<Insecure.SHA1>.authenticationCode(for: message, using: SymmetricKey(data: secret)))
    }

    private static func urlText(_ bytes: [UInt8]) -> String {
        String(Data(bytes).base64EncodedString().compactMap { $0 == "+" ? "-" : $0 == "/" ? "_" : $0 == "=" ? nil : $0 })
    }
}

/// Hashes passwords one at a time, on a thread of its own: each takes a third of a second and 32 MB, and pages must not wait for them.
final class PasswordDesk: Sendable {
    private let cost: PasswordHash.Cost
    private let secrets: Secrets
    /// What is compared where there is no account, so that the time tells nothing.
    private let decoy = Mutex<PasswordHash?>(nil)
    private let queue = DispatchQueue(label: "samsyn.passwords")

    init(cost: PasswordHash.Cost, secrets: Secrets) {
        (self.cost, self.secrets) = (cost, secrets)
    }

    func hash(_ password: String) async throws -> PasswordHash {
        try await apart { [cost, secrets] in try PasswordHash(password, cost: cost, salt: secrets.bytes(16)) }
    }

    /// Whether a password is the one kept; without one it takes as long to say no.
    func matches(_ password: String, _ kept: PasswordHash?) async throws -> Bool {
        // Nothing that is a password is longer, and what is longer must not cost a hashing.
        guard password.count <= PasswordRule.most else { return false }
        if let kept { return try await apart { try kept.matches(password) } }
        let other = try await decoyHash()
        _ = try await apart { try other.matches(password) }
        return false
    }

    private func decoyHash() async throws -> PasswordHash {
        if let made = decoy.withLock({ $0 }) { return made }
        let made = try await hash("ingen har det här lösenordet")
        decoy.withLock { $0 = made }
        return made
    }

    private func apart<Answer: Sendable>(_ work: @escaping @Sendable () throws -> Answer) async throws -> Answer {
        try await withCheckedThrowingContinuation { continuation in
            queue.async { continuation.resume(with: Result { try work() }) }
        }
    }
}
