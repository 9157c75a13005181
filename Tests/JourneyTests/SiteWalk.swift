import Foundation
import FoundationNetworking
import ProgramUnderTest

/// Finds the pages of a site by following its links, one page of each kind: a new kind of page is tried without anyone listing it.
struct SiteWalk {
    /// Addresses within the site, in the order they were found.
    private(set) var pages: [String] = []
    private var kinds: Set<String> = []

    /// Walks from the front page, and from addresses that are reached by a form or by mistake.
    init(_ site: String, also starts: [String]) async throws {
        var waiting = ["/"] + starts
        kinds = Set(waiting)
        while !waiting.isEmpty {
            let path = waiting.removeFirst()
            let answer = try await Answer.of(site + path)
            guard answer.type.hasPrefix("text/html"), !pages.contains(answer.path) else { continue }
            pages.append(answer.path)
            for link in SiteWalk.links(answer.text) where kinds.insert(SiteWalk.kind(link)).inserted { waiting.append(link) }
        }
    }

    /// The site's own addresses that a page links to.
    private static func links(_ html: String) -> [String] {
        html.matches(of: /<a [^>]*href="(\/[^"#]*)"/).map { String($0.1).replacing("&amp;", with: "&") }
    }

    /// What kind of page an address leads to: `/omraden/*`, `/figur/levels.ge3`.
    private static func kind(_ link: String) -> String {
        let path = link.prefix { $0 != "?" }.split(separator: "/")
        guard path.count > 1, let first = path.first, let second = path.dropFirst().first else { return "/" + (path.first ?? "") }
        if first == "figur" { return "/figur/" + second.prefix { $0 != ":" } }
        let file = second.split(separator: ".").dropFirst().last.map { "." + $0 } ?? ""
        return (["/" + first, "*" + file] + path.dropFirst(2).map { _ in "*" }).joined(separator: "/")
    }
}

/// What the server answers to a plain request.
struct Answer: Sendable {
    let status: Int
    /// Path and query that answered, which redirections may have led to.
    let path: String
    let type: String
    let data: Data

    var text: String { String(decoding: data, as: UTF8.self) }

    static func of(_ address: String, accept: String = "text/html") async throws -> Answer {
        guard let url = URL(string: address) else { throw Obstacle("no address: \(address)") }
        var request = URLRequest(url: url, timeoutInterval: 60)
        request.setValue(accept, forHTTPHeaderField: "accept")
        let (data, response) = try await URLSession.shared.data(for: request)
        guard let response = response as? HTTPURLResponse, let from = response.url else { throw Obstacle("no answer from \(address)") }
        return Answer(
            status: response.statusCode, path: from.path + (from.query.map { "?" + $0 } ?? ""),
            type: response.value(forHTTPHeaderField: "content-type") ?? "", data: data)
    }
}
