/// The template and the helper that set a report, embedded by `scripts/embed.py` from `Sources/Reports/Assets`.
enum DocumentAssets {
    /// Every file that must lie beside `report.json`, by its name there.
    static var files: [(name: String, text: StaticString)] {
        [
            ("report.typ", report), ("cover.typ", cover), ("sheet.typ", sheet), ("sources.typ", sources), ("house.typ", house), ("blocks.typ", blocks),
            ("levels.typ", levels), ("changes.typ", changes), (helperName, helper),
        ]
    }

    static let helperName = "render.py"
}

extension StaticString {
    /// The text's UTF-8 bytes.
    var bytes: [UInt8] { withUTF8Buffer { Array($0) } }
}
