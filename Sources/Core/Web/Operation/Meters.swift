import Synchronization

/// Counts what a server answers and how long it takes, for those who watch over it. Nothing of what was asked for is kept but the route's own pattern.
package final class Meters: Sendable {
    /// One kind of answer.
    private struct Kind: Hashable {
        let municipality: String
        /// `/omraden/{slug}`; `none` where there is no such page.
        let route: String
        let method: String
        let status: Int
    }

    private struct Tally {
        var answers = 0
        var seconds = 0.0
        /// Answers that took at most each of `Meters.bounds`.
        var within = Array(repeating: 0, count: Meters.bounds.count)
    }

    /// A number of the moment.
    package struct Gauge: Sendable {
        let name: String
        let help: String
        let municipality: String
        let value: Double

        /// - Parameter name: in the form `samsyn_store_change`.
        package init(_ name: String, help: String, municipality: String, value: Double) {
            self.name = name
            self.help = help
            self.municipality = municipality
            self.value = value
        }
    }

    /// Seconds; the promise is that 99 of 100 pages take less than 0.02.
    static let bounds = [0.001, 0.0025, 0.005, 0.01, 0.02, 0.05, 0.1, 0.25, 1, 5]
    private static let methods: Set<String> = ["GET", "HEAD", "POST"]

    private let tallies = Mutex<[Kind: Tally]>([:])

    package init() {}

    /// Counts an answer. A method that no page has is counted as `OTHER`, so that a stranger cannot make the list grow.
    package func count(_ response: SiteResponse, method: String, municipality: String, seconds: Double) {
        let kind = Kind(
            municipality: municipality, route: response.route ?? "none", method: Meters.methods.contains(method) ? method : "OTHER", status: response.status)
        tallies.withLock { tallies in
            tallies[kind, default: Tally()].answers += 1
            tallies[kind]?.seconds += seconds
            for (index, bound) in Meters.bounds.enumerated() where seconds <= bound { tallies[kind]?.within[index] += 1 }
        }
    }

    /// Everything counted so far, in Prometheus' text form, version 0.0.4.
    package func text(_ gauges: [Gauge]) -> String {
        let counted = tallies.withLock { $0 }.sorted { Meters.labels($0.key) < Meters.labels($1.key) }
        var lines = ["# HELP samsyn_request_seconds Time to answer a request, in seconds.", "# TYPE samsyn_request_seconds histogram"]
        for (kind, tally) in counted {
            let labels = Meters.labels(kind)
            for (bound, count) in zip(Meters.bounds, tally.within) { lines.append("samsyn_request_seconds_bucket{\(labels),le=\"\(bound)\"} \(count)") }
            lines.append("samsyn_request_seconds_bucket{\(labels),le=\"+Inf\"} \(tally.answers)")
            lines.append("samsyn_request_seconds_sum{\(labels)} \(tally.seconds)")
            lines.append("samsyn_request_seconds_count{\(labels)} \(tally.answers)")
        }
        return (lines + Meters.lines(gauges)).joined(separator: "\n") + "\n"
    }

    private static func lines(_ gauges: [Gauge]) -> [String] {
        let names = gauges.map(\.name).reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
        return names.flatMap { name in
            let own = gauges.filter { $0.name == name }
            return ["# HELP \(name) \(own.first?.help ?? "")", "# TYPE \(name) gauge"]
                + own.map { "\(name){municipality=\"\(escaped($0.municipality))\"} \($0.value)" }
        }
    }

    private static func labels(_ kind: Kind) -> String {
        "municipality=\"\(escaped(kind.municipality))\",route=\"\(escaped(kind.route))\",method=\"\(kind.method)\",status=\"\(kind.status)\""
    }

    private static func escaped(_ text: String) -> String {
        text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"").replacing("\n", with: "\\n")
    }
}
