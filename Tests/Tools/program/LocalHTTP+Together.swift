import Foundation
import Glibc

/// Forms that are sent at the same moment.
extension LocalHTTP {
    /// A form that waits to be sent.
    package struct Form: Sendable {
        package let path: String
        /// Fields and values, encoded.
        package let fields: String
        package let cookie: String?

        package init(_ path: String, _ fields: String, cookie: String? = nil) {
            self.path = path
            self.fields = fields
            self.cookie = cookie
        }
    }

    /// Sends forms at once, each on a line of its own: all of every form but its last byte is there before the first of them is whole.
    /// - Returns: the answers, in the forms' order.
    /// - Throws: an `Obstacle` when one of them is not answered.
    package static func together(_ forms: [Form], port: UInt16) async throws -> [Answer] {
        try await withCheckedThrowingContinuation { continuation in
            DispatchQueue.global().async { continuation.resume(with: Result { try all(forms, port) }) }
        }
    }

    private static func all(_ forms: [Form], _ port: UInt16) throws -> [Answer] {
        var lines: [Int32] = []
        defer { lines.forEach { close($0) } }
        let requests = forms.map { bytes("POST", $0.path, port, Array($0.fields.utf8), "application/x-www-form-urlencoded", $0.cookie) }
        for request in requests {
            let line = try line()
            lines.append(line)
            try connect(line, port)
            try write(Array(request.dropLast()), line)
        }
        for (request, line) in zip(requests, lines) { try write(Array(request.suffix(1)), line) }
        // Answers are short: those that wait for their turn lie in the system meanwhile.
        return try lines.map(read)
    }
}
