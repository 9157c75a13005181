import Crypto
import Foundation
import Picture

/// Somebody who has signed in to a store's server, with password and one-time code, all the way as a person does.
///
/// A sign-in lies in the store: it is good for the next server of the same store too.
package struct SignedIn: Sendable {
    /// What the browser sends with every request.
    package let cookie: String
    /// What every form holds.
    package let formToken: String

    private static let password = "sjutton gröna paraplyer"

    /// Adds an account on the command line, opens its link in a server of the store, takes a phone into use and signs in.
    /// - Parameter role: as the command line names it.
    package static func enter(_ store: String, in folder: String, role: String = "coordinator") async throws -> SignedIn {
        let added = try await Program.run(
            [
                "account", "add", "--name", "Kim Skrivare", "--address", "kim@exempelby.se", "--organisation", "Exempelby kommun", "--kind", "municipality",
                "--role", role, "--cooperation", "Exempelby", "--data", store, "--format", "json",
            ], in: folder)
        guard added.code == 0, let link = try added.envelope()[["data", "link"]]?.string else { throw Obstacle("no account: \(added.out)\(added.err)") }
        return try await Program.serving(["--data", store], in: folder) { site, _ in
            guard let port = UInt16(site.split(separator: ":").last ?? "") else { throw Obstacle("no port in \(site)") }
            return try await enter(link, port)
        }
    }

    private static func enter(_ link: String, _ port: UInt16) async throws -> SignedIn {
        let path = link.hasPrefix("/") ? link : "/" + link.split(separator: "/").suffix(2).joined(separator: "/")
        let chosen = encoded([("nytt", password), ("igen", password)])
        let first = try cookie(of: try await LocalHTTP.post(path, port: port, form: chosen))
        let page = try await LocalHTTP.send("GET", "/konto/engangskoder", port: port, body: [], cookie: first).text
        guard let secret = field("hemlighet", page), let token = field("formular", page) else { throw Obstacle("no phone can be connected: \(page)") }
        let form = encoded([("formular", token), ("hemlighet", secret), ("kod", code(secret)), ("losenord", password)])
        let second = try cookie(of: try await LocalHTTP.post("/konto/engangskoder", port: port, form: form, cookie: first))
        let own = try await LocalHTTP.send("GET", "/konto", port: port, body: [], cookie: second).text
        guard let formToken = field("formular", own) else { throw Obstacle("nobody has signed in: \(own)") }
        return SignedIn(cookie: second, formToken: formToken)
    }

    /// Sends a form as a page made for the sign-in would.
    package func post(_ path: String, port: UInt16, form: String) async throws -> LocalHTTP.Answer {
        try await LocalHTTP.post(path, port: port, form: "formular=\(formToken)&\(form)", cookie: cookie)
    }

    private static func cookie(of answer: LocalHTTP.Answer) throws -> String {
        let cookies = answer.values(of: "set-cookie").map { String($0.prefix { $0 != ";" }) }
        guard answer.status == 303, !cookies.isEmpty else { throw Obstacle("no sign-in: \(answer.status) \(answer.text)") }
        return cookies.joined(separator: "; ")
    }

    private static func field(_ name: String, _ page: String) -> String? {
        page.components(separatedBy: "name=\"\(name)\" value=\"").dropFirst().map { String($0.prefix { $0 != "\"" }) }.first { !$0.isEmpty }
    }

    private static func encoded(_ fields: [(String, String)]) -> String {
        fields.map { name, value in name + "=" + value.utf8.map { "%" + ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined() }.joined(separator: "&")
    }

    /// The one-time code of a secret in Base32, by this computer's clock (RFC 6238).
    private static func code(_ secret: String) -> String {
        let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".utf8)
        var (bytes, bits, count): ([UInt8], UInt32, Int) = ([], 0, 0)
        for sign in secret.utf8 {
            bits = (bits << 5 | UInt32(alphabet.firstIndex(of: sign) ?? 0)) & 0x1FFF
            count += 5
            if count >= 8 {
                count -= 8
                bytes.append(UInt8(truncatingIfNeeded: bits >> UInt32(count)))
            }
        }
        let step = UInt64(Date().timeIntervalSince1970) / 30
        let message = withUnsafeBytes(of: step.bigEndian) { Array($0) }
        let mac = Array(HMAC<Insecure.SHA1>.authenticationCode(for: message, using: SymmetricKey(data: bytes)))
        let offset = Int(mac[19] & 15)
        let number = mac[offset..<offset + 4].reduce(UInt32(0)) { $0 << 8 | UInt32($1) } & 0x7FFF_FFFF
        return String(format: "%06d", number % 1_000_000)
    }
}
