/// One-time codes by the clock (TOTP, RFC 6238 over RFC 4226): six digits that change every thirty seconds.
package enum OneTimeCode {
    package static let digits = 6
    package static let seconds = 30
    /// How many steps before and after now are taken: clocks differ, and people type slowly.
    package static let slack: Int64 = 1

    /// The step that holds an instant, counted from 1970.
    package static func step(atSeconds seconds: Int64) -> Int64 {
        seconds >= 0 ? seconds / Int64(OneTimeCode.seconds) : (seconds - Int64(OneTimeCode.seconds) + 1) / Int64(OneTimeCode.seconds)
    }

    /// The message that is authenticated for a step: eight bytes, the highest first.
    package static func message(_ step: Int64) -> [UInt8] { (0..<8).reversed().map { UInt8(truncatingIfNeeded: step >> (8 * Int64($0))) } }

    /// The code of an HMAC (RFC 4226, 5.3): the four bytes that its last half-byte points to, without their highest bit, modulo a million.
    ///
    /// - Parameter mac: at least 20 bytes; nil for fewer.
    package static func code(of mac: [UInt8]) -> String? {
        guard mac.count >= 20, let last = mac.last else { return nil }
        let offset = Int(last & 0x0F)
        let number = mac[offset..<offset + 4].reduce(UInt32(0)) { $0 << 8 | UInt32($1) } & 0x7FFF_FFFF
        let text = String(number % 1_000_000)
        return String(repeating: "0", count: digits - text.count) + text
    }

    /// The step whose code was typed: within the slack, and after the last one that was used, so that no code is good twice.
    ///
    /// Every step is looked at whatever is found, so that the time it takes tells nothing.
    ///
    /// - Parameters:
    ///   - typed: as it was typed; spaces do not count.
    ///   - lastUsed: the last step that was accepted; nil when none was.
    ///   - mac: the HMAC of a message.
    package static func accepted(_ typed: String, at now: Int64, after lastUsed: Int64?, mac: ([UInt8]) -> [UInt8]) -> Int64? {
        let typed = Array(typed.utf8.filter { $0 != UInt8(ascii: " ") })
        var found: Int64?
        for candidate in (now - slack)...(now + slack) {
            let isSame = code(of: mac(message(candidate))).map { equal(Array($0.utf8), typed) } ?? false
            if isSame, candidate > lastUsed ?? .min, found == nil { found = candidate }
        }
        return found
    }

    /// Whether two texts are the same, in a time that depends on their length alone.
    package static func equal(_ left: [UInt8], _ right: [UInt8]) -> Bool {
        guard left.count == right.count else { return false }
        return zip(left, right).reduce(UInt8(0)) { $0 | ($1.0 ^ $1.1) } == 0
    }
}
