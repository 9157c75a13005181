package import Almanac
package import Picture

/// Who stands behind a request, and what the pages need to know to be made for them.
package struct Visit: Sendable {
    package let viewer: Viewer
    /// The name of the cooperation that is worked in, where it is another than the one the site stands under.
    package let cooperation: String?
    /// What every form must send back: letters and digits that only pages made for this very sign-in hold; empty for who has not signed in.
    package let formToken: String

    package init(_ viewer: Viewer, cooperation: String? = nil, formToken: String = "") {
        self.viewer = viewer
        self.cooperation = cooperation
        self.formToken = formToken
    }
}

/// What is known of whoever sends a request, apart from what they ask for.
package struct Sender: Hashable, Sendable {
    /// The machine that the request came from, as far as the nearest server can tell.
    package let address: String
    /// What the browser calls itself; empty when it does not say.
    package let browser: String
    /// The name of this server as the sender wrote it, with its port.
    package let host: String
    private let cookies: String?

    package init(_ request: SiteRequest) {
        address = request.address
        browser = String((request.headers["user-agent"] ?? "").prefix(200))
        host = request.headers["host"] ?? ""
        cookies = request.headers["cookie"]
    }

    /// The value of a cookie; nil when it was not sent.
    package func cookie(_ name: String) -> String? { Cookies.value(of: name, in: cookies) }
}

/// A cookie that the server alone can read and that only this very host is sent (`__Host-`), over a safe line.
package struct HostCookie: Hashable, Sendable {
    private let header: String

    /// - Parameters:
    ///   - name: without its prefix.
    ///   - value: letters, digits, `-` and `_`; other signs are left out.
    ///   - seconds: how long the browser keeps it; nil until it is closed.
    package init(_ name: StaticString, _ value: String, seconds: Int? = nil) {
        let kept = value.filter { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-" || $0 == "_") }
        let age = seconds.map { "; Max-Age=\($0)" } ?? ""
        header = "\(HostCookie.name(name))=\(kept)\(age); Path=/; Secure; HttpOnly; SameSite=Lax"
    }

    /// Takes the cookie away from the browser.
    package static func without(_ name: StaticString) -> HostCookie { HostCookie(name, "", seconds: 0) }

    /// The name as it is sent.
    package static func name(_ name: StaticString) -> String { "__Host-\(name)" }

    var text: String { header }
}

/// Something that happened at an address and should be in the trail, though it changed no fact of the picture.
package struct SiteEvent: Hashable, Sendable {
    package enum Kind: Hashable, Sendable {
        /// Somebody asked for what they have no right to.
        case refused
        /// A form came from another site, or from a page made for another sign-in.
        case strangeForm
        /// Somebody who has signed in took out a table or a document, in this format.
        case exported(String)
    }

    package let kind: Kind
    package let viewer: Viewer
    package let sender: Sender
    package let method: String
    /// The pattern of the address where there is such a page, otherwise the path: `/spar`, `/statistik`.
    package let path: String
    package let at: Instant
}
