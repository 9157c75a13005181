import Testing

/// Every code that a fault can have stands in docs/faults.md, and no other.
@Suite struct FaultCodeTests {
    /// Codes written in the sources, where faults are made.
    private var used: Set<String> {
        get throws {
            var codes: Set<String> = []
            for file in try Repository.files(under: "Sources") {
                for match in file.code.matches(
                    of: #/(?:[fF]ault|refusal|[rR]efused|missing|error)\(\s*(?:record,\s*)?(?:\w+ \? "([a-z0-9-]+)" : )?"([a-z0-9-]+)"/#)
                {
                    codes.formUnion([match.1.map(String.init), String(match.2)].compactMap { $0 })
                }
            }
            return codes
        }
    }

    /// Rows of the table: code, when, exit or status.
    private var documented: [[String]] {
        get throws {
            try Repository.text("docs/faults.md").split(separator: "\n").filter { $0.hasPrefix("| `") }.map { row in
                row.split(separator: "|").map { $0.trimmingPrefix(while: \.isWhitespace) }.map { String($0.reversed().drop(while: \.isWhitespace).reversed()) }
            }
        }
    }

    private var codes: [String] {
        get throws { try documented.map { String($0[0].filter { $0 != "`" }) } }
    }

    @Test func `documents every code the sources use`() throws {
        let undocumented = try used.subtracting(codes).sorted()
        #expect(undocumented == [])
        #expect(try used.count > 70)
    }

    @Test func `documents no code that is gone, and none twice`() throws {
        let gone = try Set(codes).subtracting(used).sorted()
        #expect(gone == [])
        #expect(try Set(codes).count == codes.count)
        #expect(try codes == codes.sorted())
    }

    @Test func `says of each in a sentence what it means, and where it ends`() throws {
        for row in try documented {
            #expect(row.count == 3, "\(row)")
            #expect(row[1].hasSuffix("."), "\(row)")
            #expect(row[2].contains(#/[0-9]/#) || row[2] == "varning", "\(row)")
        }
    }

    @Test func `writes codes in kebab-case`() throws {
        #expect(try used.filter { $0.wholeMatch(of: #/[a-z]+(-[a-z]+)*/#) == nil } == [])
    }
}
