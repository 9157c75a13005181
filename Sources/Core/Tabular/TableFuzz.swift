/// The door for a fuzzer: whatever the bytes, they are a table or faults, and never a trap.
package enum TableFuzz {
    /// Opens the bytes as a file and reads every sheet of it, with limits that keep each run short.
    package static func run(_ bytes: UnsafeRawBufferPointer) {
        let content = FileContent.memory(Array(bytes))
        guard let table = TableFile.open(content, file: "fuzz", limits: limits).table else { return }
        for sheet in table.sheets.isEmpty ? [nil] : table.sheets.map(Optional.some) { read(table, sheet) }
        _ = Sheet.open(content, file: "fuzz", limits: limits) { $0.header.count > 1 }
    }

    private static func read(_ table: TableFile, _ sheet: String?) {
        var characters = 0
        // The closure throws nothing, so there is nothing to catch.
        _ = try? table.stream(sheet: sheet) { record in
            for cell in 0..<record.count { characters += record.text(cell).utf8.count }
            characters += record.marks.count
        }
    }

    private static let limits: FileLimits = {
        var limits = FileLimits()
        (limits.unpacked, limits.sheet, limits.sharedStrings, limits.part) = (8 << 20, 8 << 20, 2 << 20, 1 << 20)
        (limits.text, limits.cells, limits.entries, limits.ratioFloor) = (16 << 20, 2_000_000, 200, 1 << 20)
        return limits
    }()
}
