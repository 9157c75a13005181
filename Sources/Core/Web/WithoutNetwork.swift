import Markup
import Picture
import Storage

/// What the phone of somebody who reports keeps of the site, so that a report can be written where there is no network: the page for it, which holds nothing
/// of anybody, and the files that it needs. Nothing that somebody has signed in to see is kept.
enum WithoutNetwork {
    /// The page that stands in for the report form.
    static let page = Link("/rapportera/utan-nat")
    static let manifest = Link("/manifest.webmanifest")

    /// The colours of the masthead and of the paper, as site.css has them in light.
    static let accent = "#0D5562"
    static let paper = "#FBFAF6"

    /// The addresses of the worker and of what a phone may make an icon of; one worker for each build, since it names the files of the build.
    static func routes(_ assets: AssetCatalogue) -> [Route] {
        let worker = worker(keeping: [page.text, "/favicon.svg"] + assets.addresses)
        return [
            .get("/sw.js", .everyone, cached: false) { _ in .shared(worker, type: "text/javascript; charset=utf-8") },
            .get("/manifest.webmanifest", .everyone, cached: false) { _ in .shared(description.bytes, type: "application/manifest+json") },
        ]
    }

    /// The worker with the list of what it keeps, under a name that is another when the list or the worker is.
    static func worker(keeping addresses: [String]) -> [UInt8] {
        let list = String(decoding: JSON.strings(addresses).bytes, as: UTF8.self)
        let text = SiteAssets.worker.description.replacing("[\"@@addresses@@\"]", with: list)
        return Array(text.replacing("@@build@@", with: Sha256.hex(of: Array(text.utf8)).prefix(12)).utf8)
    }

    /// How a phone shows it among its programs (W3C, Web Application Manifest).
    private static let description = JSON.of([
        "name": .string("Samsyn"), "short_name": .string("Samsyn"), "lang": .string("sv"), "id": .string("/rapportera"), "start_url": .string("/rapportera"),
        "scope": .string("/"), "display": .string("standalone"), "background_color": .string(paper), "theme_color": .string(accent),
        "icons": .array([.of(["src": .string("/favicon.svg"), "type": .string("image/svg+xml"), "sizes": .string("any")])]),
    ])
}
