package import Almanac
package import Markup
package import Picture
package import Tabular

/// How a page may be had at the same address: as a page, or with an ending, as data or document.
package enum PageFormat: String, Sendable, Hashable, CaseIterable {
    case html, csv, xlsx, json, pdf

    var contentType: String {
        switch self {
        case .html: "text/html; charset=utf-8"
        case .csv: "text/csv; charset=utf-8; header=present"
        case .xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
        case .json: "application/json"
        case .pdf: "application/pdf"
        }
    }
}

/// An address of the product: who may ask for it, in which forms, and what answers. A value, so that all of them can be listed and tested.
package struct Route: Sendable {
    package enum Method: String, Sendable, Hashable { case get = "GET", post = "POST" }

    package let method: Method
    package let pattern: RoutePattern
    package let permission: Permission
    package let formats: Set<PageFormat>
    /// False for answers that depend on more than the store and the address.
    package let isCacheable: Bool
    /// Largest body of a form that is sent here, in bytes; files may be sent where it is more than a form's own.
    package var bodyBytes = Route.formBytes
    /// True for what only somebody on the server itself may ask for, never through a proxy.
    package private(set) var isDirect = false
    /// True for what anybody on the server itself may ask for too, whoever else may.
    private var isOpenOnServer = false
    let answer: @Sendable (PageRequest) async throws -> Answer

    /// A page that is read, in the formats given.
    package static func get(
        _ pattern: StaticString, _ permission: Permission, formats: Set<PageFormat> = [.html], cached: Bool = true,
        _ answer: @escaping @Sendable (PageRequest) async throws -> Answer
    ) -> Route {
        Route(method: .get, pattern: RoutePattern(pattern), permission: permission, formats: formats, isCacheable: cached, answer: answer)
    }

    /// The same address, also for whoever asks on the server itself, never through a proxy.
    package func openOnServer() -> Route {
        var route = self
        route.isOpenOnServer = true
        return route
    }

    /// Who may ask.
    /// - Parameter isForwarded: whether the request came through a proxy.
    func permission(isForwarded: Bool) -> Permission { isOpenOnServer && !isForwarded ? .everyone : permission }

    /// Numbers for who watches over the server; for everyone else the address does not exist.
    package static func direct(
        _ pattern: StaticString, _ answer: @escaping @Sendable (PageRequest) async throws -> Answer
    ) -> Route {
        var route = Route.get(pattern, .everyone, cached: false, answer)
        route.isDirect = true
        return route
    }

    /// A form's fields are short.
    package static let formBytes = 64_000

    /// A form with a file in it, sent as `multipart/form-data`.
    package static func upload(
        _ pattern: StaticString, _ permission: Permission, bytes: Int, _ answer: @escaping @Sendable (PageRequest) async throws -> Answer
    ) -> Route {
        var route = Route.post(pattern, permission, answer)
        route.bodyBytes = bytes
        return route
    }

    /// A form that is sent.
    package static func post(
        _ pattern: StaticString, _ permission: Permission, _ answer: @escaping @Sendable (PageRequest) async throws -> Answer
    ) -> Route {
        Route(method: .post, pattern: RoutePattern(pattern), permission: permission, formats: [.html], isCacheable: false, answer: answer)
    }
}

/// The shape of an address: `/arssammanstallning/{ar}`.
package struct RoutePattern: Sendable, Hashable, CustomStringConvertible {
    enum Segment: Sendable, Hashable {
        case fixed(String)
        case capture(String)
    }

    let segments: [Segment]
    package let description: String

    init(_ text: StaticString) {
        description = text.description
        segments = description.split(separator: "/").map { part in
            part.hasPrefix("{") ? .capture(String(part.dropFirst().dropLast())) : .fixed(String(part))
        }
    }

    /// What the captures hold when the path fits; nil when it does not.
    func match(_ path: [String]) -> [String: String]? {
        guard path.count == segments.count else { return nil }
        var captures: [String: String] = [:]
        for (segment, part) in zip(segments, path) {
            switch segment {
            case .fixed(let text): if text != part { return nil }
            case .capture(let name): captures[name] = part
            }
        }
        return captures
    }
}

/// What a page is asked with.
package struct PageRequest: Sendable {
    package let captures: [String: String]
    package let query: [String: String]
    package let format: PageFormat
    package let visit: Visit
    package let sender: Sender
    package let reading: Reading
    /// The clock, as the program was told it.
    package let now: Instant
    /// What a form holds; empty for pages.
    package let fields: [String: String]
    /// Files that came with a form, by field.
    package var files: [String: UploadedFile] = [:]
    /// The address the reader came from, within the product.
    package let cameFrom: String?

    /// Who asks, and what they may do.
    package var viewer: Viewer { visit.viewer }

    /// The day it is, on a Swedish clock.
    package var today: Day { SwedishTime.local(of: now).day }

    package subscript(query name: String) -> String? { query[name].flatMap { $0.isEmpty ? nil : $0 } }
}

/// A file that was sent with a form.
package struct UploadedFile: Sendable, Hashable {
    /// As the sender's computer has it, without folders.
    package let name: String
    package let bytes: [UInt8]

    package init(name: String, bytes: [UInt8]) {
        self.name = name
        self.bytes = bytes
    }
}

/// What a route answers.
package enum Answer: Sendable {
    case page(Page)
    /// A table as CSV or XLSX, by the format asked for; the name is without its ending.
    case table(TableExport, name: String, format: PageFormat)
    case csv([UInt8], name: String)
    case json(Envelope)
    case file([UInt8], type: String, name: String)
    /// A part of the program that is the same for everybody, whoever they are: may be kept, but is asked for anew each time.
    case shared([UInt8], type: String)
    /// Leads on to another address of the product, with cookies on the way.
    case redirect(Link, [HostCookie] = [])
    /// Sets the reader's choice of theme and leads back.
    case theme(Theme, back: String)
    /// Plain data for machines that is no envelope: health.
    case data(JSON, ready: Bool)
}

/// A page before the shell is put around it.
package struct Page: Sendable {
    /// What stands in the browser's tab.
    package let title: String
    /// The heading of the menu that is underlined; nil underlines none.
    package let heading: String?
    /// The way here from the front page, the page itself last; empty on the front page.
    package let crumbs: [Crumb]
    package let content: Html
    package let status: Int
    /// What the page is helped by, and works without.
    package let scripts: Set<PageScript>

    package init(
        title: String, heading: String? = nil, crumbs: [Crumb] = [], status: Int = 200, scripts: Set<PageScript> = [], @HtmlBuilder content: () -> Html
    ) {
        self.title = title
        self.heading = heading
        self.crumbs = crumbs
        self.status = status
        self.scripts = scripts
        self.content = content()
    }
}

/// A step on the way from the front page.
package struct Crumb: Sendable {
    package let title: String
    /// Nil for the page itself.
    package let link: Link?

    package init(_ title: String, _ link: Link? = nil) {
        self.title = title
        self.link = link
    }
}

/// Light, dark, or as the computer has it.
package enum Theme: String, Sendable, Hashable, CaseIterable {
    case computer = "dator"
    case light = "ljust"
    case dark = "morkt"
}
