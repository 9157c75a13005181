import Almanac
package import Markup
import Picture

/// A request as the site needs it, free of the server that carried it.
package struct SiteRequest: Sendable {
    package var method: String
    /// Path with its query, as it was asked: `/statistik?ar=5`.
    package var target: String
    /// Header names in lower case.
    package var headers: [String: String]
    package var body: [UInt8]
    /// True when the body was larger than the server takes, and was not read.
    package var isBodyTooLarge = false
    /// The machine at the other end of the line; a proxy's own where there is one.
    package var peer = ""

    /// True when a proxy has carried the request from somebody outside.
    var isForwarded: Bool { headers["x-forwarded-for"] != nil || headers["forwarded"] != nil }

    /// The machine that the request came from. What a proxy on this very machine says is believed, and of what it says the last: the rest the sender
    /// may have written.
    var address: String {
        guard SiteRequest.isNear(peer), let last = headers["x-forwarded-for"]?.split(separator: ",").last else { return peer }
        let said = last.filter { !$0.isWhitespace }
        // It goes into the trail: what is no address is not passed on.
        return said.utf8.count <= 45 && said.utf8.allSatisfy(SiteRequest.isOfAddress) ? said : "okänd"
    }

    private static func isOfAddress(_ byte: UInt8) -> Bool {
        switch byte {
        case 48...57, 65...70, 97...102, UInt8(ascii: "."), UInt8(ascii: ":"): true
        default: false
        }
    }

    /// True for this machine itself, and where nothing is known.
    private static func isNear(_ peer: String) -> Bool { peer.isEmpty || peer == "::1" || peer.hasPrefix("127.") }

    package init(method: String = "GET", target: String, headers: [String: String] = [:], body: [UInt8] = []) {
        self.method = method
        self.target = target
        self.headers = headers
        self.body = body
    }
}

/// An answer, free of the server that carries it.
package struct SiteResponse: Sendable {
    package var status: Int
    package var headers: [(name: String, value: String)]
    package var body: [UInt8]
    /// The body compressed, where it is worth it.
    package var gzip: [UInt8]?
    /// The pattern of the route that answered, `/omraden/{slug}`; nil where there is no such page.
    package var route: String?

    package init(status: Int, headers: [(name: String, value: String)], body: [UInt8], gzip: [UInt8]? = nil) {
        self.status = status
        self.headers = headers
        self.body = body
        self.gzip = gzip
    }
}

extension Link {
    /// An address within the product as somebody sent it; nil for what is none. However it was written it leads nowhere else: it is taken apart and put
    /// together anew.
    package static func own(_ path: String) -> Link? {
        guard path.utf8.count <= 2_000, let target = Target(path) else { return nil }
        return Link(target.path, query: target.query.sorted { $0.key < $1.key }.map { ($0.key, $0.value) })
    }
}

/// A path and query taken apart, percent signs undone.
struct Target: Sendable {
    let path: [String]
    /// The path as it is shown in messages.
    let shown: String
    let query: [String: String]
    /// True when the path ends in a slash or has an empty part, and a canonical address exists.
    let isUntidy: Bool

    /// Nil when the percent signs do not make UTF-8 text, or it holds a NUL or a way upwards.
    init?(_ text: String) {
        let parts = text.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
        guard let raw = parts.first, raw.hasPrefix("/") else { return nil }
        let pieces = raw.dropFirst().split(separator: "/", omittingEmptySubsequences: false)
        var path: [String] = []
        for piece in pieces where !piece.isEmpty {
            guard let decoded = Target.decoded(piece, plus: false), decoded != "..", decoded != ".", !decoded.contains("/") else { return nil }
            path.append(decoded)
        }
        guard let query = Target.fields(parts.count == 2 ? parts[1] : "") else { return nil }
        self.path = path
        self.query = query
        shown = "/" + path.joined(separator: "/")
        isUntidy = path.count != pieces.count && raw != "/"
    }

    /// `a=1&b=två`; the last of equal names holds. Nil when it is not UTF-8 text.
    static func fields(_ text: some StringProtocol) -> [String: String]? {
        var fields: [String: String] = [:]
        for pair in text.split(separator: "&") {
            let sides = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            guard let name = decoded(sides[0], plus: true), let value = decoded(sides.count == 2 ? sides[1] : "", plus: true) else { return nil }
            fields[name] = value
        }
        return fields
    }

    /// Percent signs undone; nil when they do not make UTF-8 text, or make a NUL.
    static func decoded(_ text: some StringProtocol, plus: Bool) -> String? {
        var bytes: [UInt8] = []
        var rest = Array(text.utf8)[...]
        while let byte = rest.popFirst() {
            if byte == UInt8(ascii: "%") {
                guard rest.count >= 2, let high = hex(rest.removeFirst()), let low = hex(rest.removeFirst()) else { return nil }
                bytes.append(high * 16 + low)
            } else {
                bytes.append(plus && byte == UInt8(ascii: "+") ? 32 : byte)
            }
        }
        guard !bytes.contains(0) else { return nil }
        return String(validating: bytes, as: UTF8.self)
    }

    private static func hex(_ byte: UInt8) -> UInt8? {
        switch byte {
        case 48...57: byte - 48
        case 65...70: byte - 55
        case 97...102: byte - 87
        default: nil
        }
    }
}
