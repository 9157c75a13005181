package import Logging

/// What is told and counted of every answer. Neither query, form, cookie nor address of the asker is told: only what was answered, and how fast.
package struct SiteWatch: Sendable {
    package let meters: Meters
    private let logger: Logger

    package init(meters: Meters, logger: Logger) {
        self.meters = meters
        self.logger = logger
    }

    func answered(_ request: SiteRequest, _ response: SiteResponse, of municipality: String, took: Duration) {
        let seconds = Double(took.components.seconds) + Double(took.components.attoseconds) * 1e-18
        meters.count(response, method: request.method, municipality: municipality, seconds: seconds)
        let level: Logger.Level = response.status >= 500 ? .error : .info
        logger.log(
            level: level, "answered",
            metadata: [
                "municipality": "\(municipality)", "method": "\(request.method.prefix(12))", "path": "\(SiteWatch.path(request.target))",
                "status": "\(response.status)", "bytes": "\(response.body.count)", "ms": "\((seconds * 100_000).rounded() / 100)",
            ])
    }

    /// The address without what was asked of it, and without what opens something: a link that is good once stands in its address.
    private static func path(_ target: String) -> String {
        let parts = target.prefix { $0 != "?" }.prefix(300).split(separator: "/", omittingEmptySubsequences: false)
        return parts.map { $0.utf8.count == 43 && !$0.contains(":") ? "…" : String($0) }.joined(separator: "/")
    }
}
