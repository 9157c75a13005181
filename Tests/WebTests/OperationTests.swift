import Logging
import Synchronization
import Testing

@testable import Web

/// Gathers what is logged.
private final class Ear: Sendable {
    private let heard = Mutex<[String]>([])

    var lines: [String] { heard.withLock { $0 } }
    func hear(_ line: String) { heard.withLock { $0.append(line) } }
}

private struct EarLog: LogHandler {
    let ear: Ear
    var metadata: Logger.Metadata = [:]
    var logLevel: Logger.Level = .info

    subscript(metadataKey key: String) -> Logger.Metadata.Value? {
        get { metadata[key] }
        set { metadata[key] = newValue }
    }

    func log(event: LogEvent) {
        let told = (event.metadata ?? [:]).sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }.joined(separator: " ")
        ear.hear("\(event.level) \(event.message) \(told)")
    }
}

@Suite struct WatchTests {
    private let ear = Ear()
    private let meters = Meters()
    private var watch: SiteWatch { SiteWatch(meters: meters, logger: Logger(label: "test") { _ in EarLog(ear: ear) }) }

    private func answer(_ request: SiteRequest, took: Duration = .milliseconds(3)) async -> SiteResponse {
        let response = await Workbench().site.respond(to: request)
        watch.answered(request, response, of: "exempelby", took: took)
        return response
    }

    @Test func `tells of every answer, but not what was asked or sent`() async {
        _ = await answer(SiteRequest(target: "/sida/torget?q=hemligt", headers: ["cookie": "tema=mork"]))
        _ = await answer(SiteRequest(method: "POST", target: "/skicka?x=hemligt", headers: ["content-type": "application/x-www-form-urlencoded"]))
        #expect(ear.lines.count == 2)
        #expect(ear.lines.first?.hasPrefix("info answered bytes=") == true)
        #expect(ear.lines.first?.hasSuffix("method=GET ms=3.0 municipality=exempelby path=/sida/torget status=200") == true)
        #expect(!ear.lines.contains { $0.contains("hemligt") || $0.contains("mork") })
    }

    @Test func `counts answers by the route's pattern, not by what it was filled with`() async {
        for name in ["torget", "parken"] { _ = await answer(SiteRequest(target: "/sida/\(name)")) }
        _ = await answer(SiteRequest(target: "/finns-inte"))
        _ = await answer(SiteRequest(method: "BREW", target: "/"))
        let text = meters.text([])
        #expect(text.contains("samsyn_request_seconds_count{municipality=\"exempelby\",route=\"/sida/{namn}\",method=\"GET\",status=\"200\"} 2\n"))
        #expect(text.contains("route=\"none\",method=\"GET\",status=\"404\"} 1\n"))
        #expect(text.contains("route=\"none\",method=\"OTHER\",status=\"405\"} 1\n"))
        #expect(!text.contains("torget"))
    }

    @Test func `counts how many answers took at most so long`() async {
        for milliseconds in [1, 4, 15, 400] { _ = await answer(SiteRequest(target: "/"), took: .milliseconds(milliseconds)) }
        let text = meters.text([])
        for (bound, count) in [("0.001", 1), ("0.005", 2), ("0.02", 3), ("0.25", 3), ("1.0", 4), ("+Inf", 4)] {
            #expect(text.contains("status=\"200\",le=\"\(bound)\"} \(count)\n"), "\(bound)")
        }
        #expect(text.contains("samsyn_request_seconds_sum{municipality=\"exempelby\",route=\"/\",method=\"GET\",status=\"200\"} 0.42"))
    }

    @Test func `writes numbers of the moment with what they mean, names escaped`() {
        let text = meters.text([Meters.Gauge("samsyn_ready", help: "1 when the store can be read.", municipality: "a\"b", value: 1)])
        #expect(text.hasSuffix("# HELP samsyn_ready 1 when the store can be read.\n# TYPE samsyn_ready gauge\nsamsyn_ready{municipality=\"a\\\"b\"} 1.0\n"))
    }

    @Test func `hides what is for the server itself from whoever comes through a proxy`() async {
        let site = Workbench().site
        #expect(await site.respond(to: SiteRequest(target: "/matare")).status == 200)
        for header in ["x-forwarded-for", "forwarded"] {
            #expect(await site.respond(to: SiteRequest(target: "/matare", headers: [header: "10.0.0.1"])).status == 404)
        }
    }
}

@Suite struct SiteDirectoryTests {
    private let entry = SiteDirectory.Entry(municipality: "solna", site: Workbench().site)

    @Test func `gives one municipality whatever the host is called`() {
        let sites = SiteDirectory(only: entry)
        for host in ["localhost:8080", "vad.som.helst", nil] { #expect(sites.entry(host: host)?.municipality == "solna") }
    }

    @Test func `finds a municipality by its host, in any case, with or without a port`() {
        let sites = SiteDirectory(["solna.exempel.se": entry])
        for host in ["solna.exempel.se", "SOLNA.exempel.se:8080"] { #expect(sites.entry(host: host)?.municipality == "solna") }
        for host in ["nacka.exempel.se", "", nil] { #expect(sites.entry(host: host)?.municipality == nil) }
    }
}
