import Foundation
import Markup
import Storage

/// The files a page needs beside itself, read once at start and served under an address that holds their hash.
package struct AssetCatalogue: Sendable {
    struct Asset: Sendable {
        let bytes: [UInt8]
        let gzip: [UInt8]?
        let type: String
    }

    /// By the last part of the address: `site-1f3a….css`.
    private(set) var assets: [String: Asset] = [:]
    let stylesheet: Link
    /// The scripts that pages name, in the order they are written in a page.
    let scripts: [(script: PageScript, link: Link)]

    private static let fonts = ["inter.woff2", "vollkorn-400.woff2", "vollkorn-600.woff2"]

    /// Every module that is served; none imports one that stands after it.
    private static let modules: [(file: String, text: StaticString)] = [
        ("report-answers.js", SiteAssets.reportAnswers), ("report-queue.js", SiteAssets.reportQueue), ("report-line.js", SiteAssets.reportLine),
        ("report-form.js", SiteAssets.reportForm), ("report-status.js", SiteAssets.reportStatus), (PageScript.report.file, SiteAssets.report),
        ("person-signs.js", SiteAssets.personSigns), (PageScript.personGuard.file, SiteAssets.personGuard),
    ]

    /// Reads the fonts from the first folder that has them; where none does, the stylesheet's own fallbacks take over.
    package init(folders: [String]) {
        var shelf = Shelf()
        var css = SiteAssets.css.description
        for font in AssetCatalogue.fonts {
            guard let data = folders.lazy.compactMap({ FileManager.default.contents(atPath: "\($0)/\(font)") }).first else {
                css = css.split(separator: "\n", omittingEmptySubsequences: false).filter { !$0.contains("@@\(font)@@") }.joined(separator: "\n")
                continue
            }
            css = css.replacing("@@\(font)@@", with: shelf.put(font, Array(data), type: "font/woff2", isText: false).text)
        }
        stylesheet = shelf.put("site.css", Array(css.utf8), type: "text/css; charset=utf-8")
        var scripts: [(script: PageScript, link: Link)] = []
        for module in AssetCatalogue.modules {
            let link = shelf.put(module: module.file, module.text.description)
            if let script = PageScript.allCases.first(where: { $0.file == module.file }) { scripts.append((script, link)) }
        }
        self.scripts = scripts
        assets = shelf.assets
    }

    /// Everything here, in order of address: what a phone needs to show a page without a network.
    var addresses: [String] { assets.keys.sorted().map { Link(["assets", $0]).text } }
}

/// What a catalogue is gathered on.
private struct Shelf {
    private(set) var assets: [String: AssetCatalogue.Asset] = [:]
    /// The addresses of the modules put so far, by their file.
    private var modules: [(file: String, link: Link)] = []

    mutating func put(_ file: String, _ bytes: [UInt8], type: String, isText: Bool = true) -> Link {
        let name = Shelf.hashed(file, bytes)
        assets[name] = AssetCatalogue.Asset(bytes: bytes, gzip: isText ? Gzip.compress(bytes, level: 9) : nil, type: type)
        return Link(["assets", name])
    }

    /// A module imports others by their files beside it; here they get the addresses that those have, so that a change in one is a new address for all that
    /// rest on it.
    mutating func put(module file: String, _ source: String) -> Link {
        let text = modules.reduce(source) { $0.replacing("\"./\($1.file)\"", with: "\"\($1.link.text)\"") }
        let link = put(file, Array(text.utf8), type: "text/javascript; charset=utf-8")
        modules.append((file, link))
        return link
    }

    /// `site-0123456789ab.css`: the name with the beginning of the content's hash in it.
    private static func hashed(_ name: String, _ bytes: [UInt8]) -> String {
        let parts = name.split(separator: ".")
        return "\(parts.dropLast().joined(separator: "."))-\(Sha256.hex(of: bytes).prefix(12)).\(parts.last ?? "")"
    }
}
