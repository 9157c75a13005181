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
    private let patience: LinePatience
    private let lines: Int
    private let logger: Logger

    /// - Parameters:
    ///   - patience: how long a line may take with what it sends.
    ///   - lines: how many are open at once, at most; fewer where the system lets the program have fewer files open.
    package init(
        sites: SiteDirectory, watch: SiteWatch, address: Address, patience: LinePatience = LinePatience(), lines: Int = 1_000, logger: Logger
    ) {
        self.sites = sites
        self.watch = watch
        self.address = address
        self.patience = patience
        self.lines = lines
        self.logger = logger
    }

    /// Serves until the program is told to stop; `onReady` is told the port when it is open.
    /// - Throws: `Refused` when the address is in use.
    package func run(onReady: @escaping @Sendable (Int) async -> Void) async throws {
        do {
            try await application(onReady).runService()
        } catch let error as IOError where error.errnoCode == EADDRINUSE {
            throw Refused(.machine, [portTaken])
        }
    }

    /// Serves until the task is cancelled, and leaves the program's signals alone.
    func serve(onReady: @escaping @Sendable (Int) async -> Void) async throws { try await application(onReady).run() }

    private func application(_ onReady: @escaping @Sendable (Int) async -> Void) -> Application<SiteResponder> {
        let (patience, logger) = (patience, logger)
        let channel = HTTP1Channel.Configuration(
            additionalChannelHandlers: [LineFitting(patience: patience, logger: logger)], idleTimeout: TimeAmount(patience.idle),
            httpDecoderConfiguration: .init(
                maxHeaderFieldSize: LineSize.field, maxHeaderListSize: LineSize.head, maxHeaderFieldCount: LineSize.headers))
        return Application(
            responder: SiteResponder(sites: sites, watch: watch), server: .http1(configuration: channel),
            configuration: .init(
                address: .hostname(address.host, port: address.port), serverName: nil,
                availableConnectionsDelegate: LineLimit(LineLimit.within(lines), logger: logger)),
            onServerRunning: { channel in await onReady(channel.localAddress?.port ?? 0) }, logger: logger)
    }

    private var portTaken: Fault {
        Fault(
            "port-in-use", "Porten \(address.port) används redan av ett annat program.",
            remedy: "Stoppa det andra programmet, eller välj en annan port: samsyn serve --port \(address.port + 1)", found: String(address.port))
    }
}

/// What is known of the line that a request came on.
private struct LineContext: RequestContext {
    var coreContext: CoreRequestContextStorage
    /// The machine at the other end.
    let peer: String

    init(source: ApplicationRequestContextSource) {
        coreContext = .init(source: source)
        peer = source.channel.remoteAddress?.ipAddress ?? ""
    }
}

/// The one responder: every path goes to the site, which knows its own routes.
private struct SiteResponder: HTTPResponder {
    typealias Context = LineContext

    let sites: SiteDirectory
    let watch: SiteWatch

    func respond(to request: Request, context: Context) async throws -> Response {
        let began = ContinuousClock.now
        guard let entry = sites.entry(host: request.head.authority) else { return SiteResponder.carried(SafetyHeaders.add(to: SiteResponder.nobody)) }
        let site = entry.site
        var asked = SiteRequest(method: request.method.rawValue, target: request.head.path ?? "/")
        asked.headers = SiteResponder.headers(request.head)
        asked.peer = context.peer
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
    private static var nobody: SiteResponse { .plain(421, "Här finns ingen sådan adress.") }

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
            "accept", "accept-encoding", "content-type", "cookie", "if-none-match", "origin", "referer", "sec-fetch-site", "user-agent", "x-forwarded-for",
            "forwarded",
        ] {
            headers[name] = HTTPField.Name(name).flatMap { head.headerFields[$0] }
        }
        return headers
    }
}
