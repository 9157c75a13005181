import Foundation
import Markup
import Picture
import Testing

@testable import Web

/// What pages are helped by: the scripts, the worker that keeps a page in the phone, and how a phone is told of the product. What the scripts themselves do
/// is tried in Tests/Scripts.
@Suite struct ScriptTests {
    private let bench = Workbench()

    /// The addresses of the modules that a text leads to, in order.
    private func modules(_ text: String) -> [String] {
        text.matches(of: #/(?:from |src=)"(\/assets\/[^"]+\.js)"/#).map { String($0.1) }
    }

    /// Every module that a page reads, those that modules read too, by address.
    private func read(from page: String) async -> [String: SiteResponse] {
        var (found, waiting) = ([String: SiteResponse](), modules(page))
        while let next = waiting.popLast() {
            let answer = await bench.get(next)
            found[next] = answer
            waiting += modules(answer.text).filter { found[$0] == nil }
        }
        return found
    }

    @Test func `a page that names no script has none, and no page has one of its own words`() async {
        #expect(modules(await bench.get("/").text) == [])
        #expect(!(await bench.get("/").text.contains("manifest")))
        let helped = await bench.get("/hjalpt").text
        #expect(helped.matches(of: #/<script/#).count == 2)
        #expect(helped.matches(of: #/<script type="module" src="\/assets\/[a-z-]+-[0-9a-f]{12}\.js"><\/script>/#).count == 2)
    }

    @Test func `a page reads its scripts in the same order however they were named`() async {
        let names = modules(await bench.get("/hjalpt").text).map { String($0.dropFirst("/assets/".count).prefix { $0 != "-" }) }
        #expect(names == ["rapportera", "vakt"])
        #expect(await bench.get("/hjalpt").body == Workbench().get("/hjalpt").body)
    }

    @Test func `only who reports is told that the product can be put among a phone's programs`() async {
        #expect(await bench.get("/hjalpt").text.contains(#"<link rel="manifest" href="/manifest.webmanifest">"#))
        #expect(!(await bench.get("/sida/a").text.contains("webmanifest")))
    }

    @Test func `every module is there, and leads to others by the hash of what they hold`() async {
        let found = await read(from: await bench.get("/hjalpt").text)
        #expect(found.count == 8)
        for (address, answer) in found {
            #expect(answer.status == 200, "\(address)")
            #expect(answer["content-type"] == "text/javascript; charset=utf-8")
            #expect(answer["cache-control"] == "public, max-age=31536000, immutable")
            #expect(!answer.text.contains("\"./"), "\(address) leads to a file and not to an address")
            #expect(answer.text.matches(of: #/^import .* from "\/assets\//#.anchorsMatchLineEndings()).count == modules(answer.text).count, "\(address)")
        }
    }

    @Test func `no script makes markup or program of a text, or knows of another site`() async {
        var scripts = await read(from: await bench.get("/hjalpt").text).mapValues(\.text)
        scripts["/sw.js"] = await bench.get("/sw.js").text
        for (address, text) in scripts {
            for pattern in [
                "innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "eval(", "Function(", "http://", "https://", "localStorage",
                "document.cookie",
            ] {
                #expect(!text.contains(pattern), "\(address): \(pattern)")
            }
            #expect(text.split(separator: "\n", omittingEmptySubsequences: false).count <= 300, "\(address)")
        }
    }

    @Test func `the worker stands at the root, is asked for anew each time and is the same for everybody`() async throws {
        let worker = await bench.get("/sw.js")
        #expect(worker.status == 200)
        #expect(worker["content-type"] == "text/javascript; charset=utf-8")
        #expect(worker["cache-control"] == "no-cache")
        #expect(worker["content-disposition"] == nil)
        let unchanged = await bench.get("/sw.js", ["if-none-match": try #require(worker["etag"])])
        #expect(unchanged.status == 304)
        #expect(unchanged.body == [])
        let viewer = Viewer(
            Actor(name: "Kim Skrivare", role: "samordnare", cooperation: Slug(known: "exempelby"), account: 7), circle: .place, rights: [.takePart])
        let signedIn = Workbench(viewer: { viewer })
        #expect(await signedIn.get("/sw.js").body == worker.body)
        #expect(await signedIn.get("/sw.js")["cache-control"] == "no-cache")
        #expect(signedIn.told.all.isEmpty)
    }

    @Test func `the worker keeps the page for writing without a network, the files it needs, and no other page`() async throws {
        let text = await bench.get("/sw.js").text
        #expect(!text.contains("@@"))
        let list = try #require(text.firstMatch(of: #/const ADDRESSES = \[([^\]]*)\]/#)?.1)
        let kept = list.matches(of: #/"([^"]+)"/#).map { String($0.1) }
        #expect(kept.filter { !$0.hasPrefix("/assets/") } == ["/rapportera/utan-nat", "/favicon.svg"])
        for address in kept where address != "/rapportera/utan-nat" { #expect(await bench.get(address).status == 200, "\(address)") }
        let needed = await read(from: await bench.get("/hjalpt").text).keys
        #expect(Set(needed).isSubset(of: kept))
        #expect(kept.contains { $0.hasPrefix("/assets/site-") && $0.hasSuffix(".css") })
    }

    @Test func `the worker keeps the fonts where there are any`() throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("typsnitt-\(UUID())")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        try Data([1, 2, 3]).write(to: folder.appendingPathComponent("inter.woff2"))
        let addresses = AssetCatalogue(folders: [folder.path]).addresses
        #expect(addresses.count { $0.hasPrefix("/assets/inter-") && $0.hasSuffix(".woff2") } == 1)
        #expect(addresses == addresses.sorted())
    }

    @Test func `another build is another worker, with a place of its own for what it keeps`() throws {
        func shelf(_ addresses: [String]) throws -> String {
            let text = String(decoding: WithoutNetwork.worker(keeping: addresses), as: UTF8.self)
            return String(try #require(text.firstMatch(of: #/"samsyn-skal-([0-9a-f]{12})"/#)?.1))
        }
        #expect(try shelf(["/a"]) == shelf(["/a"]))
        #expect(try shelf(["/a"]) != shelf(["/b"]))
    }

    @Test func `a phone is told where to begin, in the colours of the product`() async {
        let manifest = await bench.get("/manifest.webmanifest")
        #expect(manifest["content-type"] == "application/manifest+json")
        #expect(manifest["cache-control"] == "no-cache")
        let plain = manifest.text.filter { !$0.isWhitespace }
        for said in [#""name":"Samsyn""#, #""start_url":"/rapportera""#, #""display":"standalone""#, #""src":"/favicon.svg""#] {
            #expect(plain.contains(said), "\(said)")
        }
        let css = SiteAssets.css.description
        #expect(css.contains("--accent: \(WithoutNetwork.accent);") && plain.contains(#""theme_color":"\#(WithoutNetwork.accent)""#))
        #expect(css.contains("--papper: \(WithoutNetwork.paper);") && plain.contains(#""background_color":"\#(WithoutNetwork.paper)""#))
    }

    @Test func `a form of a report, its status and its guarded field are marked for the scripts, and read as any form without`() {
        let form = postForm(to: Link("/rapportera"), .reportForm, .reportAccount("a\"b")) { textarea(.name("ord"), .guarded) {} }
        let text = String(decoding: form.bytes(formToken: "t"), as: UTF8.self)
        #expect(text.contains(#"<form method="post" action="/rapportera" data-rapport data-konto="a&quot;b">"#))
        #expect(text.contains(#"<textarea name="ord" data-vakt></textarea>"#))
        let status = String(decoding: div(.reportQueue, .ariaLive) {}.bytes(formToken: ""), as: UTF8.self)
        #expect(status == #"<div data-ko aria-live="polite"></div>"#)
    }
}
