import Logging
import NIOCore
import NIOHTTP1

/// Stands between the bytes of a line and the server: gives heads and bodies their deadlines, refuses what is unclear, and sees to that a line which
/// has had its last answer is closed also when the other end does not close it.
///
/// The server answers every refusal with an empty 400, in its turn after the answers that are owed. Only it knows when that is, so it is let do so, and
/// the answer is changed here for one that says what was wrong.
final class LineGuard: ChannelDuplexHandler, RemovableChannelHandler {
    typealias InboundIn = HTTPServerRequestPart
    typealias InboundOut = HTTPServerRequestPart
    typealias OutboundIn = HTTPServerResponsePart
    typealias OutboundOut = HTTPServerResponsePart

    private enum Hearing { case nothing, head, body, deaf }

    private let patience: LinePatience
    private let logger: Logger
    private var context: ChannelHandlerContext?
    private var deadline: Scheduled<Void>?
    private var hearing = Hearing.nothing
    /// Bytes of the request line of the head that is heard, and whether there may be more.
    private var firstLine = (bytes: 0, isWhole: false)
    private var bodyTime: Duration
    /// Requests that have been passed on and not been answered to their end.
    private var owed = 0
    /// The request that is heard is the last that the line carries.
    private var isLast = false
    private var refusal: (reason: LineRefusal, isOfBody: Bool)?
    private var isSilenced = false

    init(patience: LinePatience, logger: Logger) {
        self.patience = patience
        self.logger = logger
        bodyTime = patience.body
    }

    func handlerAdded(context: ChannelHandlerContext) { self.context = context }

    func handlerRemoved(context: ChannelHandlerContext) {
        stopWaiting()
        self.context = nil
    }

    // MARK: What comes

    /// True when nothing more that comes on the line is read.
    var isDeaf: Bool { hearing == .deaf }

    /// Told of bytes before they are taken apart. Line breaks before a head are none of it (RFC 9112, 2.2).
    func hear(_ bytes: ByteBufferView) {
        if hearing == .nothing, bytes.contains(where: { $0 != 10 && $0 != 13 }) {
            hearing = .head
            firstLine = (0, false)
        }
        guard hearing == .head, !firstLine.isWhole else { return }
        let end = bytes.firstIndex(of: 10)
        firstLine = (firstLine.bytes + bytes.distance(from: bytes.startIndex, to: end ?? bytes.endIndex), end != nil)
    }

    /// Told when all that had come is heard: for what is still missing there is a deadline.
    func pause() {
        guard deadline == nil else { return }
        switch hearing {
        case .head: wait(patience.head) { $0.refuse(.slowHead) }
        case .body: wait(bodyTime) { $0.refuse(.slowBody) }
        case .nothing, .deaf: break
        }
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        guard !isDeaf else { return }
        switch unwrapInboundIn(data) {
        case .head(let head): hear(head, context)
        case .body: context.fireChannelRead(data)
        case .end:
            stopWaiting()
            hearing = isLast ? .deaf : .nothing
            context.fireChannelRead(data)
        }
    }

    private func hear(_ head: HTTPRequestHead, _ context: ChannelHandlerContext) {
        stopWaiting()
        if let reason = LineRefusal(head) { return refuse(reason) }
        var head = head
        // After a switch of language nothing is taken apart any more, and what comes would only be heaped up.
        isLast = !head.isKeepAlive || head.version != .http1_1 || head.method == .CONNECT || head.headers.contains(name: "upgrade")
        // The server knows this only when it is said in one way.
        if isLast { head.headers.replaceOrAdd(name: "connection", value: "close") }
        hearing = .body
        bodyTime = patience.body(of: head.headers.first(name: "content-length").flatMap { Int($0) })
        owed += 1
        context.fireChannelRead(wrapInboundOut(.head(head)))
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) {
        guard let flaw = error as? HTTPParserError else { return context.fireErrorCaught(error) }
        refuse(LineRefusal(flaw, firstLine: firstLine.bytes))
    }

    func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
        // A server that stops waits for the answers it owes, but not for long for a body that does not come.
        if event is ChannelShouldQuiesceEvent, hearing == .body {
            stopWaiting()
            wait(min(patience.head, bodyTime)) { $0.refuse(.slowBody) }
        }
        context.fireUserInboundEventTriggered(event)
    }

    private func refuse(_ reason: LineRefusal) {
        guard !isDeaf, let context else { return }
        logger.info("line refused", metadata: ["reason": "\(reason.rawValue)", "status": "\(reason.status)"])
        refusal = (reason, isOfBody: hearing == .body)
        hearing = .deaf
        stopWaiting()
        context.fireErrorCaught(HTTPParserError.unknown)
    }

    // MARK: What goes

    func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
        switch unwrapOutboundIn(data) {
        case .head(let head): tell(head, context, promise)
        case .body: context.write(data, promise: promise)
        case .end:
            owed = max(0, owed - 1)
            if isSilenced { promise?.succeed() } else { context.write(data, promise: promise) }
        }
    }

    private func tell(_ head: HTTPResponseHead, _ context: ChannelHandlerContext, _ promise: EventLoopPromise<Void>?) {
        var head = head
        guard let refusal, head.status == .badRequest, !head.headers.contains(name: "content-type") else {
            if isLast, owed == 1 { head.headers.replaceOrAdd(name: "connection", value: "close") }
            return context.write(wrapOutboundOut(.head(head)), promise: promise)
        }
        // Whoever has had the answer, and then did not send the rest of what was answered, is told nothing more.
        isSilenced = refusal.isOfBody && owed == 0
        guard !isSilenced else {
            promise?.succeed()
            return
        }
        let answer = refusal.reason.response
        head.status = HTTPResponseStatus(statusCode: answer.status)
        head.headers = HTTPHeaders(answer.headers.map { ($0.name, $0.value) })
        head.headers.add(name: "connection", value: "close")
        head.headers.add(name: "content-length", value: String(answer.body.count))
        context.write(wrapOutboundOut(.head(head)), promise: nil)
        context.write(wrapOutboundOut(.body(.byteBuffer(ByteBuffer(bytes: answer.body)))), promise: promise)
    }

    /// After the last answer the other end may close; what it still sends is thrown away meanwhile, for else the answer would be lost with it.
    func close(context: ChannelHandlerContext, mode: CloseMode, promise: EventLoopPromise<Void>?) {
        context.close(mode: mode, promise: promise)
        guard mode == .output else { return }
        hearing = .deaf
        wait(patience.farewell) { $0.context?.close(promise: nil) }
        context.read()
    }

    // MARK: Time

    private func wait(_ time: Duration, _ then: @escaping (LineGuard) -> Void) {
        stopWaiting()
        deadline = context?.eventLoop.assumeIsolated().scheduleTask(in: TimeAmount(time)) {
            self.deadline = nil
            then(self)
        }
    }

    private func stopWaiting() {
        deadline?.cancel()
        deadline = nil
    }
}
