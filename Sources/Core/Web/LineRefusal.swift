import NIOHTTP1

/// Why a line is closed before the site was asked. No page is made then: what was sent could not be read, or never came.
enum LineRefusal: String, Sendable, CaseIterable {
    case slowHead, slowBody, headTooLarge, addressTooLong, unclearHost, unknownCoding, malformed

    /// - Parameter firstLine: how many bytes of the request line there were.
    init(_ flaw: HTTPParserError, firstLine: Int) {
        self = flaw != .headerOverflow ? .malformed : firstLine > LineSize.field ? .addressTooLong : .headTooLarge
    }

    /// What a head that could be read is refused for; nil for a sound one.
    init?(_ head: HTTPRequestHead) {
        let codings = head.headers["transfer-encoding"].map { $0.lowercased() }
        if !codings.isEmpty, head.version != .http1_1 {
            self = .malformed
        } else if !codings.allSatisfy({ $0 == "chunked" }) {
            self = .unknownCoding
        } else if !LineRefusal.isClear(head.headers["host"], head) {
            self = .unclearHost
        } else {
            return nil
        }
    }

    /// True when it is clear which host is asked for: one is named, and a whole address names the same (RFC 9112, 3.2).
    private static func isClear(_ hosts: [String], _ head: HTTPRequestHead) -> Bool {
        guard let host = hosts.first else { return head.version != .http1_1 && head.uri.hasPrefix("/") }
        guard hosts.count == 1, !host.isEmpty, host.utf8.allSatisfy(isHostSign) else { return false }
        guard !head.uri.hasPrefix("/"), head.uri != "*", head.method != .CONNECT else { return true }
        let address = head.uri.lowercased()
        guard let scheme = ["http://", "https://"].first(where: address.hasPrefix) else { return false }
        return address.dropFirst(scheme.count).prefix { !"/?#".contains($0) } == host.lowercased()
    }

    private static func isHostSign(_ byte: UInt8) -> Bool {
        switch byte {
        case 48...57, 65...90, 97...122: true
        default: "-._~:[]".utf8.contains(byte)
        }
    }

    var status: Int {
        switch self {
        case .slowHead, .slowBody: 408
        case .headTooLarge: 431
        case .addressTooLong: 414
        case .unknownCoding: 501
        case .unclearHost, .malformed: 400
        }
    }

    private var words: String {
        switch self {
        case .slowHead, .slowBody: "Det tog för lång tid innan allt hade kommit fram. Inget har ändrats. Försök igen."
        case .headTooLarge: "Webbläsaren skickade för mycket på en gång. Ta bort webbplatsens kakor och försök igen."
        case .addressTooLong: "Adressen är för lång. Korta det du söker efter."
        case .unclearHost: "Det går inte att se vilken webbplats frågan gäller."
        case .unknownCoding: "Det som skickades är packat på ett sätt som inte går att läsa. Inget har ändrats."
        case .malformed: "Frågan går inte att läsa. Inget har ändrats."
        }
    }

    /// The answer, with the safety headers that every answer has.
    var response: SiteResponse { SafetyHeaders.add(to: .plain(status, words)) }
}

extension SiteResponse {
    /// A sentence without a page around it, that nobody keeps.
    static func plain(_ status: Int, _ words: String) -> SiteResponse {
        SiteResponse(
            status: status, headers: [("content-type", "text/plain; charset=utf-8"), ("cache-control", "no-store")], body: Array("\(words)\n".utf8))
    }
}
