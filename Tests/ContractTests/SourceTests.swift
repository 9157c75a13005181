import Foundation
import Testing

/// What the sources promise, read off them.
@Suite struct SourceTests {
    private static let allSources = Result { try Repository.files(under: "Sources") }

    private var sources: [SourceFile] {
        get throws { try SourceTests.allSources.get() }
    }

    /// Files of the sources that import any of some modules.
    private func importers(of modules: Set<String>) throws -> [String] {
        try sources.filter { !$0.imports.isDisjoint(with: modules) }.map(\.path)
    }

    /// Where a text stands in the code, a line each.
    private func places(of pattern: String, in files: [SourceFile]) -> [String] {
        files.flatMap { file in
            file.code.split(separator: "\n").filter { $0.contains(pattern) }.map { "\(file.path): \($0.drop(while: \.isWhitespace))" }
        }
    }

    @Test func `has rooms and a core to read`() throws {
        #expect(try Repository.rooms.contains("Weekly"))
        #expect(try sources.count > 100)
    }

    @Test func `only Storage knows the database`() throws {
        let found = try importers(of: ["GRDB", "GRDBSQLite", "SQLite3", "CSQLite", "PostgresNIO", "CPostgres"])
        #expect(found.allSatisfy { $0.hasPrefix("Sources/Core/Storage/") }, "\(found)")
        #expect(!found.isEmpty)
    }

    @Test func `only Web knows the server`() throws {
        let modules: Set<String> = ["Hummingbird", "HummingbirdCore", "HTTPTypes", "NIOCore", "NIO", "NIOPosix", "NIOHTTP1", "NIOFoundationCompat"]
        let found = try importers(of: modules)
        #expect(found.allSatisfy { $0.hasPrefix("Sources/Core/Web/") }, "\(found)")
        #expect(!found.isEmpty)
    }

    @Test func `the sign for percent is written by the type that knows percent from percentage points`() throws {
        let found = ["noBreak)%", "noBreak + \"%", "\\u{00A0}%"].flatMap { [sources = try sources] in places(of: $0, in: sources) }
        #expect(found.allSatisfy { $0.hasPrefix("Sources/Core/Picture/Percent.swift") }, "\(found)")
        #expect(!found.isEmpty)
    }

    @Test func `a room never imports another room`() throws {
        let rooms = Set(try Repository.rooms)
        for room in rooms {
            for file in try Repository.files(under: "Sources/\(room)") {
                #expect(file.imports.intersection(rooms.subtracting([room])).isEmpty, "\(file.path)")
            }
        }
    }

    @Test func `rules import the pure core and the rules of rooms above, nothing else`() throws {
        // In the order of who may speak of whom (DESIGN §3).
        let order = ["Areas", "Access", "Counts", "Surveys", "Weekly", "Places", "Plan", "Overview", "Reports", "Records", "OpenData"]
        for room in try Repository.rooms {
            let place = try #require(order.firstIndex(of: room), "\(room) has no place in the order of rooms")
            let above = Set(order[..<place].map { "\($0)Rules" })
            for file in try Repository.files(under: "Sources/\(room)/Rules") {
                #expect(file.imports.isSubset(of: above.union(["Almanac", "PersonGuard", "Picture", "Statistics"])), "\(file.path)")
            }
            for file in try Repository.files(under: "Sources/\(room)/Room") {
                let rules = file.imports.filter { $0.hasSuffix("Rules") }
                #expect(rules.isSubset(of: above.union(["\(room)Rules"])), "\(file.path)")
            }
        }
    }

    @Test(arguments: [
        ("Almanac", []), ("LinearPrograms", ["CCbc", "Glibc", "Synchronization"]),
        ("Statistics", ["Almanac", "LinearPrograms", "SpecialFunctions", "Glibc"]), ("Picture", ["Almanac"]), ("Markup", []),
        ("Charts", ["Markup", "Picture", "Glibc"]),
    ])
    func `the pure core imports nothing but the pure core, and Glibc for its arithmetic`(_ target: String, _ allowed: [String]) throws {
        for file in try Repository.files(under: "Sources/Core/\(target)") {
            #expect(file.imports.isSubset(of: allowed), "\(file.path)")
        }
    }

    @Test func `unescaped markup is written in four files, and never of anything but the product's own words`() throws {
        let found = try sources.filter { $0.code.contains("Html.raw(") || $0.code.contains(" .raw(") || $0.code.contains("[.raw(") }.map(\.path)
        let charts = ["Drawing", "Palette", "Sprite"].map { "Sources/Core/Charts/\($0).swift" }
        #expect(found == charts + ["Sources/Core/Web/PageShell.swift"])
        #expect(places(of: "func raw(", in: try sources).map { $0.contains("_ text: StaticString") } == [true])
    }

    @Test(arguments: ["try!", "fatalError(", "@unchecked Sendable", "nonisolated(unsafe)", "as! ", "unowned(unsafe)", "TODO", "FIXME"])
    func `nothing is forced or left unchecked`(_ pattern: String) throws {
        let tests = try Repository.files(under: "Tests").filter { !$0.path.hasSuffix("SourceTests.swift") }
        #expect(places(of: pattern, in: try sources + tests) == [])
    }

    @Test func `no file is longer than three hundred lines`() throws {
        let all = try sources + Repository.files(under: "Tests")
        let long = all.map { ($0.path, $0.text.split(separator: "\n", omittingEmptySubsequences: false).count - 1) }.filter { $0.1 > 300 }
        #expect(long.map { "\($0.0): \($0.1)" } == [])
    }

    @Test func `names are package or narrower, never public`() throws {
        let found = try sources.flatMap { file in
            file.code.split(separator: "\n").filter { $0.contains(#/^\s*public /#) }.map { "\(file.path): \($0)" }
        }
        #expect(found == [])
    }

    @Test func `no room takes a clock or a random number by itself`() throws {
        // A folder that nobody else has must have a name that nobody foresees; it is gone before anyone could read it.
        let folder = "Sources/Reports/Room/Documents/PrivateFolder.swift"
        let rooms = try Repository.rooms.flatMap { try Repository.files(under: "Sources/\($0)") }.filter { $0.path != folder }
        for pattern in ["Date()", "Date.now", ".random(in:", "UUID()", "SystemRandomNumberGenerator", "ContinuousClock"] {
            #expect(places(of: pattern, in: rooms) == [], "\(pattern)")
        }
    }

    @Test func `every reading of a file is a long write, so that nobody's answer waits for it`() throws {
        let writes = places(of: "store.write(by:", in: try sources.filter { $0.path.hasSuffix("Import.swift") })
        #expect(writes.allSatisfy { $0.contains("isLong: true") }, "\(writes)")
        #expect(writes.count > 4)
    }

    @Test func `text assets carried in the program are the files they came from`() throws {
        let generated = try Repository.files(under: "Sources", generated: true)
        var seen: [String] = []
        for file in generated {
            for match in file.text.matches(of: #/\/// `([^`]+)`\.\n    static let \w+: StaticString = (#+)"""\n/#) {
                let rest = file.text[match.range.upperBound...]
                let end = try #require(rest.range(of: "\n\"\"\"\(match.2)\n"), "\(file.path)")
                let path = String(match.1)
                #expect(String(rest[..<end.lowerBound]) == (try Repository.text(path)), "\(path): kör scripts/embed.py")
                seen.append(path)
            }
        }
        #expect(Set(seen).count == seen.count)
        #expect(seen.contains("Sources/Core/Web/Assets/site.css"))
        #expect(seen.contains("Examples/lagesbild-2024/compstat.csv"))
    }

    @Test func `the page on architecture names every target of the package`() throws {
        let manifest = try Repository.text("Package.swift")
        let page = try Repository.text("docs/architecture.md")
        var targets = manifest.matches(of: #/(?:core|tests)\("(\w+)"/#).map { String($0.1) }
        targets += manifest.matches(of: #/[tT]arget\(\s*name: "([\w-]+)"/#).map { String($0.1) }
        targets += manifest.matches(of: #/systemLibrary\(\s*name: "([\w-]+)"/#).map { String($0.1) }
        targets += manifest.matches(of: #/room\("(\w+)"/#).flatMap { [String($0.1), "\($0.1)Rules"] }
        #expect(targets.count > 30)
        #expect(targets.filter { !page.contains("`\($0)`") } == [])
    }
}
