import Almanac
import Foundation
import Logging
import Picture
import Storage
import StoresUnderTest
import Web

@testable import samsyn

/// A whole site over a store of its own; gone when the last test lets go of it.
final class DemoSite: Sendable {
    private let place = EmptyPlace()
    let house: House
    let site: Site

    static let now = Instant(text: "2024-11-11T08:00") ?? Instant(millisecondsSince1970: 0)

    /// - Parameters:
    ///   - isFilled: whether the example from 2024 is read in; else the store is empty.
    ///   - safety: where its copies lie; nowhere where nothing is said.
    init(isFilled: Bool = true, safety: Safety = Safety()) async throws {
        house = try await House.openOrCreate(place.store)
        if isFilled { try await Demo.load(into: house, at: DemoSite.now) }
        let cooperation = try await house.cooperation(house.reading()) ?? "Lokal samverkan"
        let assembly = SiteAssembly(
            house: house, municipality: "", cooperation: cooperation, demo: isFilled, now: { DemoSite.now },
            logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }, limits: Limits(), meters: Meters(),
            safety: safety)
        site = assembly.site
    }

    /// The rooms' pages in a frame of the test's own, with or without a page cache.
    func site(cacheBytes: Int, viewer: Viewer = .anybody, wing: Wing = .whole) -> Site {
        let store = house.store
        return Site(
            routes: (wing == house.wing ? house : house.wing(wing)).routes(Houses(house), server: []),
            frame: SiteFrame(cooperation: "Exempelby", responsible: "Ingen.", headings: []),
            assets: AssetCatalogue(folders: []),
            surroundings: .init(change: { try await store.read { try $0.change() } }, now: { DemoSite.now }, visit: { _ in Visit(viewer) }),
            cacheBytes: cacheBytes, logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() })
    }

    /// The whole site as it is served, for somebody who has signed in.
    func assembled(for viewer: Viewer) -> Site {
        let assembly = SiteAssembly(
            house: house, municipality: "", cooperation: "Exempelby", demo: false, now: { DemoSite.now },
            logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }, limits: Limits(), meters: Meters(), visit: { _ in Visit(viewer) })
        return assembly.site
    }

    /// One for all tests that only read.
    static let filled = Task { try await DemoSite() }
    static let empty = Task { try await DemoSite(isFilled: false) }

    /// The page as anybody finds it; one that asks for a sign-in, as somebody who may do everything finds it.
    func get(_ target: String, _ headers: [String: String] = [:]) async -> SiteResponse {
        let request = SiteRequest(target: target, headers: headers)
        let open = await site.respond(to: request)
        return open.status == 401 ? await site(cacheBytes: 0, viewer: .worker).respond(to: request) : open
    }

    /// The trail's link of the newest change of the picture.
    var head: String {
        get async throws {
            let change = try await change
            return try await house.store.read { try $0.trailEntry(change)?.hash ?? "" }
        }
    }

    /// The newest change of the picture.
    var change: ChangeNumber {
        get async throws { try await PictureChange(house.store).newest() }
    }
}

extension SiteResponse {
    var text: String { String(decoding: body, as: UTF8.self) }

    subscript(name: String) -> String? { headers.first { $0.name == name }?.value }

    /// What a reader hears: the words of the page's own content, white space gathered.
    var words: String {
        let content = text.range(of: "<main").map { text[$0.lowerBound...] } ?? text[...]
        let own = content.range(of: "</main>").map { content[..<$0.lowerBound] } ?? content
        return own.replacing(#/<[^>]*>/#, with: " ").replacing("\u{A0}", with: " ").split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    /// Every address inside the product that the page leads to.
    var links: Set<String> {
        Set(text.matches(of: #/(?:href|action|src)="(\/[^"]*)"/#).map { String($0.1).replacing("&amp;", with: "&") })
    }
}
