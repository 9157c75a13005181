import Markup
import Picture
import Storage

/// The address exists, for another method.
struct WrongMethod: Error {
    /// The methods that the address has: `GET, HEAD`.
    let allowed: String
}

/// The address is not for whoever asks, and its existence is no secret.
enum Inadmissible: Error {
    /// Perhaps it is for them when they have signed in.
    case signInFirst
    /// They have signed in and have not been given the right.
    case refused
}

/// Which status and which faults an error is.
enum Problems {
    static func status(of error: any Error) -> (Int, [Fault]) {
        switch error {
        case is WrongMethod: (405, [Faults.wrongMethod])
        case Inadmissible.signInFirst: (401, [Faults.signInFirst])
        case Inadmissible.refused: (403, [Faults.rightMissing])
        case let refusal as FormRefusal: status(of: refusal)
        case let refused as Refused: (status(of: refused.kind), refused.faults)
        case let refusal as StoreRefusal: (503, [refusal.fault])
        case FigureRefusal.malformed(let text): (404, [noFigure(text)])
        case FigureRefusal.unknown(let id): (404, [noFigure(id.description)])
        default: (500, [Faults.unforeseen])
        }
    }

    private static func status(of refusal: FormRefusal) -> (Int, [Fault]) {
        switch refusal {
        case .fromElsewhere: (403, [Faults.strangeForm])
        case .ofAnotherSignIn: (403, [Faults.staleForm])
        case .tooLarge(let limit): (413, [limit > Route.formBytes ? Faults.fileTooLarge(limit) : Faults.tooLarge])
        case .cut: (400, [Faults.cutForm])
        case .unreadable: (400, [Faults.unreadableForm])
        }
    }

    private static func noFigure(_ text: String) -> Fault {
        Fault(
            "figure-unknown", "Det finns ingen figur som heter ”\(text.prefix(200))”.", remedy: "Sök efter figuren, eller gå till sidan där den står.",
            found: String(text.prefix(200)))
    }

    private static func status(of kind: Refused.Kind) -> Int {
        switch kind {
        case .data: 422
        case .use: 400
        case .machine: 503
        case .absent: 404
        }
    }
}

/// Headers that every answer carries, the mistaken ones too.
enum SafetyHeaders {
    private static let headers = [
        (
            "content-security-policy",
            "default-src 'none'; style-src 'self'; img-src 'self'; font-src 'self'; script-src 'self'; connect-src 'self'; worker-src 'self'; manifest-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'"
        ),
        ("x-content-type-options", "nosniff"), ("referrer-policy", "same-origin"), ("x-frame-options", "DENY"),
        ("cross-origin-opener-policy", "same-origin"), ("cross-origin-resource-policy", "same-origin"),
        ("permissions-policy", "camera=(), geolocation=(), microphone=()"),
    ]

    static func add(to response: SiteResponse) -> SiteResponse {
        var response = response
        response.headers += headers
        return response
    }
}

enum Cookies {
    /// The first cookie of a name. Compared byte by byte: what Swift takes for a space or a semicolon is to a browser a part of another cookie's name or
    /// value, and that one a neighbouring host may have set.
    static func value(of name: String, in header: String?) -> String? {
        let start = Array("\(name)=".utf8)
        for piece in (header ?? "").utf8.split(separator: UInt8(ascii: ";")) {
            let cookie = piece.drop { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
            if cookie.starts(with: start) { return String(Substring(cookie.dropFirst(start.count))) }
        }
        return nil
    }
}

extension Site {
    /// Routes the path fits, each with its captures and the format its ending names.
    static func find(_ path: [String], in routes: [Route]) -> [(Route, [String: String], PageFormat)] {
        routes.compactMap { route in
            for format in route.formats where format != .html && path.last?.hasSuffix(".\(format.rawValue)") ?? false {
                let bare = path.dropLast() + path.suffix(1).map { String($0.dropLast(format.rawValue.utf8.count + 1)) }
                if let captures = route.pattern.match(Array(bare)) { return (route, captures, format) }
            }
            guard route.formats.contains(.html), let captures = route.pattern.match(path) else { return nil }
            return (route, captures, .html)
        }
    }

    static func moved(to link: Link) -> SiteResponse {
        SiteResponse(status: 308, headers: [("location", link.text), ("cache-control", "no-cache")], body: [])
    }

    /// Compressed, unchanged or whole, as the asker can take it.
    static func negotiated(_ response: SiteResponse, _ request: SiteRequest, of route: Route? = nil) -> SiteResponse {
        var response = response
        response.route = route?.pattern.description
        let tag = response.headers.first { $0.name == "etag" }?.value
        if let tag, request.headers["if-none-match"] == tag {
            var unchanged = SiteResponse(status: 304, headers: response.headers.filter { $0.name != "content-type" }, body: [])
            unchanged.route = response.route
            return unchanged
        }
        if takesGzip(request.headers["accept-encoding"]), let gzip = response.gzip ?? compressed(response, level: 1).gzip {
            response.body = gzip
            response.headers.append(("content-encoding", "gzip"))
        }
        response.gzip = nil
        return response
    }

    /// True when gzip is named among what the asker takes, and not with a weight of nothing.
    private static func takesGzip(_ header: String?) -> Bool {
        (header ?? "").lowercased().split(separator: ",").contains { offer in
            let parts = offer.split(separator: ";").map { $0.filter { !$0.isWhitespace } }
            return parts.first == "gzip" && !parts.dropFirst().contains { $0.hasPrefix("q=") && Double($0.dropFirst(2)) == 0 }
        }
    }

    /// Text that is worth it gets a compressed form beside it: well for what is kept, quickly for what is not.
    static func compressed(_ response: SiteResponse, level: Int32) -> SiteResponse {
        let type = response.headers.first { $0.name == "content-type" }?.value ?? ""
        guard response.gzip == nil, response.body.count > 600, type.hasPrefix("text/") || type.hasPrefix("application/json") else { return response }
        var response = response
        response.gzip = Gzip.compress(response.body, level: level)
        return response
    }

    /// The path of an address when it is the product's own, so that nobody is led elsewhere.
    static func ownPath(_ address: String?, host: String?) -> String? {
        guard let address, let host else { return nil }
        for scheme in ["http://", "https://"] where address.hasPrefix(scheme + host + "/") {
            let path = String(address.dropFirst(scheme.count + host.count))
            return path.hasPrefix("//") || path.contains("\\") ? nil : Link.own(path)?.text
        }
        return nil
    }

    /// Routes of the site itself.
    static let own: [Route] = [
        .post("/utseende", .everyone) { request in
            .theme(Theme(rawValue: request.fields["tema"] ?? "") ?? .computer, back: request.cameFrom ?? "/")
        },
        .get("/favicon.svg", .everyone) { _ in
            .file(Array(SiteMark.svg.description.utf8), type: "image/svg+xml", name: "favicon.svg")
        },
    ]
}

/// The mark: two circles, their overlap filled.
enum SiteMark {
    static let svg: StaticString = """
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 42 42"><path fill="#0D5562" d="M21 10.4a13 13 0 0 1 0 21.2 13 13 0 0 1 0-21.2"/>\
        <g fill="none" stroke="#5F6A70" stroke-width="2"><circle cx="14" cy="21" r="13"/><circle cx="28" cy="21" r="13"/></g></svg>
        """
}
