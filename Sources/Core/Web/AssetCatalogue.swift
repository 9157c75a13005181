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
    let assets: [String: Asset]
    let stylesheet: Link

    private static let fonts = ["inter.woff2", "vollkorn-400.woff2", "vollkorn-600.woff2"]

    /// Reads the fonts from the first folder that has them; where none does, the stylesheet's own fallbacks take over.
    package init(folders: [String]) {
        var assets: [String: Asset] = [:]
        var css = SiteAssets.css.description
        for font in AssetCatalogue.fonts {
            guard let data = folders.lazy.compactMap({ FileManager.default.contents(atPath: "\($0)/\(font)") }).first else {
                css = css.split(separator: "\n", omittingEmptySubsequences: false).filter { !$0.contains("@@\(font)@@") }.joined(separator: "\n")
                continue
            }
            let name = AssetCatalogue.hashed(font, Array(data))
            assets[name] = Asset(bytes: Array(data), gzip: nil, type: "font/woff2")
            css = css.replacing("@@\(font)@@", with: "/assets/\(name)")
        }
        let bytes = Array(css.utf8)
        let name = AssetCatalogue.hashed("site.css", bytes)
        assets[name] = Asset(bytes: bytes, gzip: Gzip.compress(bytes, level: 9), type: "text/css; charset=utf-8")
        self.assets = assets
        stylesheet = Link(["assets", name])
    }

    /// `site-0123456789ab.css`: the name with the beginning of the content's hash in it.
    private static func hashed(_ name: String, _ bytes: [UInt8]) -> String {
        let parts = name.split(separator: ".")
        return "\(parts.dropLast().joined(separator: "."))-\(Sha256.hex(of: bytes).prefix(12)).\(parts.last ?? "")"
    }
}
