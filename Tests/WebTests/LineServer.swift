import Foundation
import Glibc
import Logging
import Synchronization

@testable import Web

/// The workbench's site on a port of its own, over real lines.
struct LineServer: Sendable {
    let port: UInt16
    let bench: Workbench

    /// Short, so that tests of deadlines are; and long beside what a busy computer needs.
    static var patience: LinePatience {
        var patience = LinePatience()
        patience.head = .milliseconds(400)
        patience.body = .milliseconds(400)
        patience.farewell = .milliseconds(400)
        return patience
    }

    /// Serves for as long as some work takes.
    /// - Parameters:
    ///   - patience: the usual unless a test is about deadlines.
    ///   - hosts: names that lead to a site each; empty for one site, whatever it is called.
    static func with<Answer: Sendable>(
        patience: LinePatience = LinePatience(), lines: Int = 100, hosts: [String] = [], _ work: @escaping @Sendable (LineServer) async throws -> Answer
    ) async throws -> Answer {
        let bench = Workbench()
        let entries = hosts.map { ($0, SiteDirectory.Entry(municipality: $0, site: bench.site)) }
        let silent = Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }
        let server = SiteServer(
            sites: hosts.isEmpty ? SiteDirectory(only: .init(municipality: "", site: bench.site)) : SiteDirectory(Dictionary(entries) { $1 }),
            watch: SiteWatch(meters: Meters(), logger: silent), address: .init(host: "127.0.0.1", port: 0), patience: patience, lines: lines, logger: silent)
        let (ports, opened) = AsyncStream<UInt16>.makeStream()
        let serving = Task { try await server.serve { opened.yield(UInt16($0)) } }
        defer { serving.cancel() }
        guard let port = await ports.first(where: { _ in true }) else { throw LineTrouble("no port") }
        let answer = try await work(LineServer(port: port, bench: bench))
        serving.cancel()
        _ = try? await serving.value
        return answer
    }

    /// A line on which something is sent at once.
    func line(_ text: String = "") throws -> RawLine {
        let line = try RawLine(port)
        try line.send(text)
        return line
    }

    /// Sends whole requests on a line of their own and reads the first answer.
    func ask(_ text: String) async throws -> RawAnswer? { try await line(text).answer() }

    /// A request without a body, with more headers after the host.
    static func get(_ target: String, _ headers: String..., host: String = "127.0.0.1") -> String {
        "GET \(target) HTTP/1.1\r\nHost: \(host)\r\n" + headers.map { $0 + "\r\n" }.joined() + "\r\n"
    }

    /// The beginning of a form, as far as its length.
    static func post(_ target: String, length: Int) -> String {
        "POST \(target) HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: \(length)\r\n\r\n"
    }
}

struct LineTrouble: Error, CustomStringConvertible {
    let description: String

    init(_ description: String) { self.description = description }
}

/// An answer as it came, taken apart by no more than line breaks.
struct RawAnswer: Sendable {
    let status: Int
    /// Every line of the head after the first, as it came.
    let lines: [String]
    let body: [UInt8]

    var text: String { String(decoding: body, as: UTF8.self) }

    /// The value of the only header of a name; nil where there is none or more.
    subscript(name: String) -> String? {
        let found = lines.filter { $0.lowercased().hasPrefix(name + ":") }
        return found.count == 1 ? found.first.map { $0.drop { $0 != ":" }.dropFirst().trimmingCharacters(in: .whitespaces) } : nil
    }

    var isSafe: Bool {
        self["content-security-policy"]?.hasPrefix("default-src 'none';") == true && self["x-content-type-options"] == "nosniff"
            && self["x-frame-options"] == "DENY" && self["referrer-policy"] == "same-origin"
    }
}

/// One line to a server, on which anything may be said. Nothing here waits in a thread.
final class RawLine: Sendable {
    private let socket: Int32
    private let heard = Mutex<[UInt8]>([])
    private let isOver = Mutex(false)

    /// How long a test waits for what must come.
    static let patience = Duration.seconds(10)

    init(_ port: UInt16) throws {
        socket = Glibc.socket(AF_INET, Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue), 0)
        guard socket >= 0 else { throw LineTrouble("no socket") }
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = port.bigEndian
        address.sin_addr.s_addr = inet_addr("127.0.0.1")
        let connected = withUnsafeBytes(of: &address) { bytes in
            bytes.withMemoryRebound(to: sockaddr.self) { Glibc.connect(socket, $0.baseAddress, socklen_t(bytes.count)) }
        }
        guard connected == 0 else { throw LineTrouble("nobody answers on port \(port)") }
    }

    deinit { close(socket) }

    func send(_ text: String) throws { try send(Array(text.utf8)) }

    func send(_ bytes: [UInt8]) throws {
        var sent = 0
        while sent < bytes.count {
            let count = bytes[sent...].withUnsafeBytes { Glibc.send(socket, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL)) }
            guard count > 0 else { throw LineTrouble("not taken: \(String(cString: strerror(errno)))") }
            sent += count
        }
    }

    /// As much as is taken at once; 0 when nothing more is, nil when the line is closed.
    func offer(_ bytes: [UInt8]) -> Int? {
        let count = bytes.withUnsafeBytes { Glibc.send(socket, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL) | Int32(MSG_DONTWAIT)) }
        return count >= 0 ? count : errno == EAGAIN ? 0 : nil
    }

    /// Says that nothing more will be sent.
    func finish() { shutdown(socket, Int32(SHUT_WR)) }

    /// The next answer on the line; nil when it is closed first, or none comes in time.
    func answer(within time: Duration = RawLine.patience) async throws -> RawAnswer? {
        try await within(time) {
            listen()
            return heard.withLock { RawLine.takeAnswer(&$0) }.map { .some($0) } ?? (isOver.withLock { $0 } ? .some(nil) : nil)
        } ?? nil
    }

    /// True when the other end closes the line in time.
    func isClosed(within time: Duration = RawLine.patience) async throws -> Bool {
        try await within(time) {
            listen()
            return isOver.withLock { $0 } ? true : nil
        } ?? false
    }

    private func within<Value>(_ time: Duration, _ value: () -> Value?) async throws -> Value? {
        let end = ContinuousClock.now + time
        while true {
            if let value = value() { return value }
            guard ContinuousClock.now < end else { return nil }
            try await Task.sleep(for: .milliseconds(5))
        }
    }

    /// Takes in what has come.
    private func listen() {
        var piece = [UInt8](repeating: 0, count: 65_536)
        while true {
            let count = recv(socket, &piece, piece.count, Int32(MSG_DONTWAIT))
            if count > 0 {
                heard.withLock { $0 += piece.prefix(count) }
            } else {
                if count == 0 || errno != EAGAIN { isOver.withLock { $0 = true } }
                return
            }
        }
    }

    private static func takeAnswer(_ bytes: inout [UInt8]) -> RawAnswer? {
        guard let end = bytes.firstRange(of: [13, 10, 13, 10]) else { return nil }
        let lines = String(decoding: bytes[..<end.lowerBound], as: UTF8.self).components(separatedBy: "\r\n")
        let status = lines.first?.split(separator: " ").dropFirst().first.flatMap { Int($0) } ?? 0
        let bare = RawAnswer(status: status, lines: Array(lines.dropFirst()), body: [])
        let length = status == 304 ? 0 : bare["content-length"].flatMap { Int($0) } ?? 0
        guard bytes.count >= end.upperBound + length else { return nil }
        let answer = RawAnswer(status: status, lines: bare.lines, body: Array(bytes[end.upperBound..<(end.upperBound + length)]))
        bytes.removeFirst(end.upperBound + length)
        return answer
    }
}
