import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdCore
package import Logging
import NIOCore
import Picture

/// Carries requests to the site over HTTP.
package struct SiteServer: Sendable {
    package struct Address: Sendable {
        package let host: String
        package let port: Int

        package init(host: String, port: Int) {
            self.host = host
            self.port = port
        }
    }

    private let sites: SiteDirectory
    private let watch: SiteWatch
    private let address: Address
    private let logger: Logger

    package init(sites: SiteDirectory, watch: SiteWatch, address: Address, logger: Logger) {
        self.sites = sites
        self.watch = watch
        self.address = address
        self.logger = logger
    }

    /// Serves until the program is told to stop; `onReady` is told the port when it is open.
    /// - Throws: `Refused` when the address is in use.
    package func run(onReady: @escaping @Sendable (Int) async -> Void) async throws {
        let application = Application(
            responder: SiteResponder(sites: sites, watch: watch),
            server: .http1(configuration: .init(idleTimeout: .seconds(30))),
            configuration: .init(address: .hostname(address.host, port: address.port), serverName: nil),
            onServerRunning: { channel in await onReady(channel.localAddress?.port ?? 0) },
            logger: logger)
        do {
            try await application.runService()
        } catch let error as IOError where error.errnoCode == EADDRINUSE {
            throw Refused(.machine, [portTaken])
        }
    }

    private var portTaken: Fault {
        Fault(
            "port-in-use", "Porten \(address.port) används redan av ett annat program.",
            remedy: "Stoppa det andra programmet, eller välj en annan port: samsyn serve --port \(address.port + 1)", found: String(address.port))
    }
}

/// The one responder: every path goes to the site, which knows its own routes.
private struct SiteResponder: HTTPResponder {
    typealias Context = BasicRequestContext

    let sites: SiteDirectory
    let watch: SiteWatch

    func respond(to request: Request, context: Context) async throws -> Response {
        let began = ContinuousClock.now
        guard let entry = sites.entry(host: request.head.authority) else { return SiteResponder.carried(SafetyHeaders.add(to: SiteResponder.nobody)) }
        let site = entry.site
        var asked = SiteRequest(method: request.method.rawValue, target: request.head.path ?? "/")
        asked.headers = SiteResponder.headers(request.head)
        if request.method != .get, request.method != .head {
            let body = try await SiteResponder.body(of: request, upTo: site.bodyBytes(for: asked))
            asked.body = body ?? []
            asked.isBodyTooLarge = body == nil
        }
        let answer = await site.respond(to: asked)
        watch.answered(asked, answer, of: entry.municipality, took: began.duration(to: .now))
        return SiteResponder.carried(answer)
    }

    /// The answer to a host name that no municipality here has: nothing is told of those that are.
    private static var nobody: SiteResponse {
        SiteResponse(
            status: 421, headers: [("content-type", "text/plain; charset=utf-8"), ("cache-control", "no-store")],
            body: Array("Här finns ingen sådan adress.\n".utf8))
    }

    private static func carried(_ answer: SiteResponse) -> Response {
        var fields = HTTPFields()
        for (name, value) in answer.headers {
            if let name = HTTPField.Name(name) { fields.append(HTTPField(name: name, value: value)) }
        }
        return Response(status: .init(code: answer.status), headers: fields, body: .init(byteBuffer: ByteBuffer(bytes: answer.body)))
    }

    /// The body, gathered piece by piece; nil when it is larger than the address takes.
    private static func body(of request: Request, upTo limit: Int) async throws -> [UInt8]? {
        let length = request.headers[.contentLength].flatMap { Int($0) } ?? 0
        guard length <= limit else { return nil }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(length)
        for try await piece in request.body {
            guard bytes.count + piece.readableBytes <= limit else { return nil }
            bytes.append(contentsOf: piece.readableBytesView)
        }
        return bytes
    }

    private static func headers(_ head: HTTPRequest) -> [String: String] {
        var headers: [String: String] = [:]
        headers["host"] = head.authority
        for name in [
            "accept", "accept-encoding", "content-type", "cookie", "if-none-match", "origin", "referer", "sec-fetch-site", "x-forwarded-for", "forwarded",
        ] {
            headers[name] = HTTPField.Name(name).flatMap { head.headerFields[$0] }
        }
        return headers
    }
}
