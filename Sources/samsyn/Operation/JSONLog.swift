import Foundation
import Logging
import Picture

/// Writes each remark of the log as one line of JSON on the error channel, for programs that gather logs.
struct JSONLog: LogHandler {
    var metadata: Logger.Metadata = [:]
    var metadataProvider: Logger.MetadataProvider?
    var logLevel: Logger.Level = .warning
    private let label: String
    private let write: @Sendable ([UInt8]) -> Void

    init(label: String, write: @escaping @Sendable ([UInt8]) -> Void = { FileHandle.standardError.write(Data($0)) }) {
        self.label = label
        self.write = write
    }

    subscript(metadataKey key: String) -> Logger.Metadata.Value? {
        get { metadata[key] }
        set { metadata[key] = newValue }
    }

    func log(event: LogEvent) {
        let all = metadata.merging(metadataProvider?.get() ?? [:]) { $1 }.merging(event.metadata ?? [:]) { $1 }
        let own = [
            ("time", Date().formatted(Date.ISO8601FormatStyle(includingFractionalSeconds: true))), ("level", event.level.rawValue), ("log", label),
            ("message", event.message.description),
        ]
        let fields = own + all.map { ($0.key, $0.value.description) }.sorted { $0.0 < $1.0 }
        // One write for each line: lines of several threads do not mix.
        write(JSON.object(fields.map { JSON.Member(key: $0.0, value: .string($0.1)) }).bytes + [UInt8(ascii: "\n")])
    }
}
