import Logging
import NIOCore
import NIOHTTPTypesHTTP1

/// Puts a guard on a line when it is opened. The server has one place only for handlers of others, above the one where a guard must stand.
final class LineFitting: ChannelInboundHandler, RemovableChannelHandler {
    typealias InboundIn = Never

    private let patience: LinePatience
    private let logger: Logger

    init(patience: LinePatience, logger: Logger) {
        self.patience = patience
        self.logger = logger
    }

    func handlerAdded(context: ChannelHandlerContext) {
        let line = LineGuard(patience: patience, logger: logger)
        let pipeline = context.pipeline.syncOperations
        do {
            try pipeline.addHandler(line, position: .before(pipeline.handler(type: HTTP1ToHTTPServerCodec.self)))
            try pipeline.addHandler(LineEar(line), position: .first)
        } catch {
            // No line goes without a guard.
            logger.error("line without guard", metadata: ["error": "\(error)"])
            context.close(promise: nil)
        }
    }
}

/// Tells a line's guard of bytes before they are taken apart, and throws away those that it will not have.
final class LineEar: ChannelInboundHandler, RemovableChannelHandler {
    typealias InboundIn = ByteBuffer
    typealias InboundOut = ByteBuffer

    private let line: LineGuard

    init(_ line: LineGuard) { self.line = line }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        guard !line.isDeaf else { return }
        line.hear(unwrapInboundIn(data).readableBytesView)
        context.fireChannelRead(data)
    }

    func channelReadComplete(context: ChannelHandlerContext) {
        line.pause()
        context.fireChannelReadComplete()
        if line.isDeaf { context.read() }
    }
}
