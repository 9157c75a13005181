import Foundation
import Logging
import Picture
import Reports
import Storage
import Web

// What those who watch over the server ask it.
extension SiteAssembly {
    /// Is the program alive, can it read its store, can it make documents, and is the store kept safe. An old backup does not make it less ready.
    var health: Route {
        let store = house.store
        let (tools, safety) = (House.documentTools, safety)
        return .get("/halsa", .everyone, cached: false) { request in
            let change = try? await store.read { try $0.change() }
            let documents = await tools.state()
            let state = await safety.state(at: request.now)
            return .data(
                .of([
                    "live": .bool(true), "ready": .bool(change != nil), "change": .optional(change?.value), "version": .string(Samsyn.version),
                    "documents": .string(documents.word), "backup": state.backup.map { .object($0.members) } ?? .null,
                    "copy": state.copy.map { .object($0.members) } ?? .null,
                ]), ready: change != nil)
        }
    }

    /// Numbers of the server's work, in Prometheus' form. Only for who asks the server itself: a proxy that lets the public in says so in its request.
    var metrics: Route {
        let (store, meters, municipality, safety) = (house.store, meters, municipality, safety)
        return .direct("/metrics") { request in
            let change = try? await store.read { try $0.change() }
            let gauges =
                await [
                    Meters.Gauge("samsyn_ready", help: "1 when the store can be read.", municipality: municipality, value: change == nil ? 0 : 1),
                    Meters.Gauge(
                        "samsyn_store_change", help: "Number of the newest change.", municipality: municipality, value: Double(change?.value ?? 0)),
                ] + safety.state(at: request.now).gauges(municipality)
            return .file(Array(meters.text(gauges).utf8), type: "text/plain; version=0.0.4; charset=utf-8", name: "metrics.txt")
        }
    }
}

extension SafetyState {
    /// What is not set up, or has not been made yet, has no number.
    fileprivate func gauges(_ municipality: String) -> [Meters.Gauge] {
        let numbers: [(name: String, help: String, value: Double?)] = [
            ("samsyn_backup_age_seconds", "Seconds since the newest backup was made.", backup?.seconds.map { Double($0) }),
            ("samsyn_copy_age_seconds", "Seconds since the newest continuous copy began.", copy?.seconds.map { Double($0) }),
            (
                "samsyn_copy_change", "Every change up to this number has been copied.",
                copy?.seconds.flatMap { _ in copy.map { Double($0.status.change.value) } }
            ),
        ]
        return numbers.compactMap { number in
            number.value.map { Meters.Gauge(number.name, help: number.help, municipality: municipality, value: $0) }
        }
    }
}

extension DocumentTools.State {
    /// As `/halsa` says it.
    fileprivate var word: String {
        switch self {
        case .present: "ok"
        case .missing: "missing"
        }
    }
}

/// The server's log.
enum ServerLog {
    /// Warnings and errors go to the error channel; `SAMSYN_LOG=info` tells of every answer, `SAMSYN_LOG_FORMAT=json` makes each remark a line of JSON.
    static func logger() -> Logger {
        let environment = ProcessInfo.processInfo.environment
        var logger = Logger(label: "samsyn") { label -> any LogHandler in
            environment["SAMSYN_LOG_FORMAT"] == "json" ? JSONLog(label: label) : StreamLogHandler.standardError(label: label)
        }
        logger.logLevel = environment["SAMSYN_LOG"].flatMap { Logger.Level(rawValue: $0) } ?? .warning
        return logger
    }
}
