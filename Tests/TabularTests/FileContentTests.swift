import Picture
import Tabular
import Testing

@Suite struct FileContentTests {
    private func all(_ content: FileContent) throws -> [UInt8] {
        var bytes: [UInt8] = []
        try content.eachChunk { bytes.append(contentsOf: $0) }
        return bytes
    }

    private static let long = (0..<2_500_000).map { UInt8(truncatingIfNeeded: $0 &* 31 >> 3) }

    @Test func `hands over a file a megabyte at a time, from memory and from disk`() throws {
        let disk = try TemporaryFile(Self.long)
        for content in [FileContent.memory(Self.long), disk.content] {
            #expect(content.size == Self.long.count)
            var sizes: [Int] = []
            try content.eachChunk { sizes.append($0.count) }
            #expect(sizes == [1 << 20, 1 << 20, 2_500_000 - (2 << 20)])
            #expect(try all(content) == Self.long)
            #expect(content.opening(5) == Array(Self.long.prefix(5)))
        }
        #expect(FileContent.memory([1, 2]).opening(9) == [1, 2])
    }

    @Test func `unpacks gzip on the way, also when packed in several pieces`() throws {
        let packed = TestArchive.gzip(Self.long)
        let disk = try TemporaryFile(packed)
        #expect(try all(.memory(packed)) == Self.long)
        #expect(try all(disk.content) == Self.long)
        #expect(FileContent.memory(packed).opening(3) == Array(Self.long.prefix(3)))
        #expect(try all(.memory(TestArchive.gzip([1, 2]) + TestArchive.gzip([3]) + [0, 0])) == [1, 2, 3])
    }

    @Test func `tells a packed file that is cut or damaged`() {
        let packed = TestArchive.gzip(Self.long)
        #expect(throws: TableFlaw.cut) { try all(.memory(Array(packed.dropLast(20)))) }
        var damaged = packed
        damaged[500] ^= 1
        #expect(throws: TableFlaw.damaged(part: nil)) { try all(.memory(damaged)) }
    }

    @Test func `refuses packed text that unpacks to more than the limit`() throws {
        var limits = FileLimits.standard
        limits.unpacked = 1_000_000
        let packed = TestArchive.gzip(Array("a,b\n".utf8) + Array(String(repeating: "1,2\n", count: 500_000).utf8))
        let table = try #require(TableFile.open(.memory(packed), file: "a.csv.gz", limits: limits).table)
        let report = try table.stream { _ in }
        #expect(report.isRefused)
        #expect(report.faults.map(\.code) == ["file-inflates"])
    }

    @Test func `tells a file that is not there`() {
        #expect(throws: TableFlaw.unreadable) { try all(.disk(path: "finns-inte/alls.csv", size: 1)) }
    }

    @Test func `a workbook that is packed once more is not read`() {
        let packed = TestArchive.gzip(TestWorkbook([["a", "b"], ["1", "2"]]).archive.bytes)
        #expect(TableFile.open(.memory(packed), file: "bok.xlsx.gz").faults.map(\.code) == ["file-not-table"])
    }
}
