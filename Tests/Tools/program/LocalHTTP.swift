import Foundation
import Glibc
package import Picture

/// A request to a program on this computer, and what it answers.
///
/// Foundation's URLSession cannot be used with chromedriver: on Linux it refuses header lines that have no space after the colon.
package enum LocalHTTP {
    /// What a program answered.
    package struct Answer: Sendable {
        package let status: Int
        /// Lines of the head after the first, as they came.
        package let head: [String]
        package let body: [UInt8]

        /// The values of a header, in order.
        package func values(of name: String) -> [String] {
            head.filter { $0.lowercased().hasPrefix(name.lowercased() + ":") }.map { $0.drop { $0 != ":" }.dropFirst().trimmingCharacters(in: .whitespaces) }
        }

        package var text: String { String(decoding: body, as: UTF8.self) }
        /// The body as JSON.
        package var json: JSON { get throws { try JSON(reading: body) } }
    }

    /// Sends a form as a browser does, and waits for the whole answer.
    /// - Parameter form: fields and values, encoded: `kalla=anmalda-brott&text=hej`.
    package static func post(_ path: String, port: UInt16, form: String, cookie: String? = nil) async throws -> Answer {
        try await send("POST", path, port: port, body: Array(form.utf8), type: "application/x-www-form-urlencoded", cookie: cookie)
    }

    /// Sends a request and waits for the whole answer, two minutes at most.
    /// - Parameter type: what the body is.
    /// - Throws: an `Obstacle` when nobody answers, or not in HTTP with a length.
    package static func send(
        _ method: String, _ path: String, port: UInt16, body: [UInt8], type: String = "application/json; charset=utf-8", cookie: String? = nil
    ) async throws -> Answer {
        let request = bytes(method, path, port, body, type, cookie)
        return try await withCheckedThrowingContinuation { continuation in
            DispatchQueue.global().async { continuation.resume(with: Result { try exchange(request, port) }) }
        }
    }

    static func bytes(_ method: String, _ path: String, _ port: UInt16, _ body: [UInt8], _ type: String, _ cookie: String?) -> [UInt8] {
        let head =
            [
                "\(method) \(path) HTTP/1.1", "Host: 127.0.0.1:\(port)", "Content-Type: \(type)",
                "Content-Length: \(body.count)", "Connection: close",
            ] + (cookie.map { ["Cookie: \($0)"] } ?? []) + ["", ""]
        return Array(head.joined(separator: "\r\n").utf8) + body
    }

    private static func exchange(_ request: [UInt8], _ port: UInt16) throws -> Answer {
        let line = try line()
        defer { close(line) }
        try connect(line, port)
        try write(request, line)
        return try read(line)
    }

    static func line() throws -> Int32 {
        let line = socket(AF_INET, Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue), 0)
        guard line >= 0 else { throw Obstacle("no socket") }
        return line
    }

    static func connect(_ line: Int32, _ port: UInt16) throws {
        var patience = timeval(tv_sec: 120, tv_usec: 0)
        setsockopt(line, SOL_SOCKET, SO_RCVTIMEO, &patience, socklen_t(MemoryLayout<timeval>.size))
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = port.bigEndian
        address.sin_addr.s_addr = inet_addr("127.0.0.1")
        let connected = withUnsafeBytes(of: &address) { bytes in
            bytes.withMemoryRebound(to: sockaddr.self) { Glibc.connect(line, $0.baseAddress, socklen_t(bytes.count)) }
        }
        guard connected == 0 else { throw Obstacle("nobody answers on port \(port)") }
    }

    static func write(_ request: [UInt8], _ line: Int32) throws {
        var sent = 0
        while sent < request.count {
            let count = request[sent...].withUnsafeBytes { Glibc.send(line, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL)) }
            guard count > 0 else { throw Obstacle("the request was not taken: \(String(cString: strerror(errno)))") }
            sent += count
        }
    }

    /// Reads until the length that the head promises has come.
    static func read(_ line: Int32) throws -> Answer {
        var answer: [UInt8] = []
        var piece = [UInt8](repeating: 0, count: 65_536)
        while true {
            let count = recv(line, &piece, piece.count, 0)
            guard count >= 0 else { throw Obstacle("no answer in time") }
            answer += piece.prefix(count)
            if let whole = try parsed(answer) { return whole }
            guard count > 0 else { throw Obstacle("the answer broke off") }
        }
    }

    /// The answer, once all of it is there.
    private static func parsed(_ bytes: [UInt8]) throws -> Answer? {
        guard let end = bytes.firstRange(of: [13, 10, 13, 10]) else { return nil }
        let lines = String(decoding: bytes[..<end.lowerBound], as: UTF8.self).split(separator: "\r\n")
        let length = lines.first { $0.lowercased().hasPrefix("content-length:") }?.drop { $0 != ":" }.dropFirst()
        guard let status = lines.first?.split(separator: " ").dropFirst().first.flatMap({ Int($0) }),
            let length = length.flatMap({ Int($0.trimmingCharacters(in: .whitespaces)) })
        else { throw Obstacle("the answer is no HTTP with a length: \(lines)") }
        let body = bytes[end.upperBound...]
        return body.count < length ? nil : Answer(status: status, head: lines.dropFirst().map { String($0) }, body: Array(body.prefix(length)))
    }
}
