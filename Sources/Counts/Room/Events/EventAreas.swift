import Almanac
import AreasRules
import Picture
import Storage

/// Finds the areas that names of a file mean, and gives each a code.
struct EventAreas: Sendable {
    /// By code.
    private(set) var slugs: [Slug] = []
    /// Names that are no area, with how many rows have them.
    private(set) var unknown: [(name: String, rows: Int, first: Int, suggestions: [String])] = []

    /// Names beyond this many that are no area are counted together.
    private static let most = 200

    private let choices: ImportChoices
    /// The file's own names; only when some are to be read as others.
    private var names: [String] = []
    private let directory: AreaDirectory
    /// The code of rows that name no area.
    let everywhere: Int?
    private var table = ByteTable()
    private var meanings: [Meaning] = []
    private var codeBySlug: [Slug: Int] = [:]

    /// What a name means.
    private enum Meaning: Sendable {
        case area(Int)
        /// Different areas at different times.
        case dated(String)
        case unknown(Int)
    }

    /// - Throws: `Refused` of kind `use` when the area said for the whole file is not known.
    init(_ order: EventOrder, _ standing: EventStanding) throws {
        choices = order.choices
        directory = standing.directory
        guard let name = order.area else {
            everywhere = nil
            return
        }
        switch directory.find(choices.meant(name), on: nil) {
        case .known(let area, _):
            slugs = [area.slug]
            codeBySlug = [area.slug: 0]
            everywhere = 0
        case .unknown(let suggestions): throw Refused(.use, [EventFaults.unknownArea(name, suggestions)])
        }
    }

    /// The code of a name on a day; nil when no area goes by it.
    /// - Complexity: O(length) for a name that has come before.
    mutating func code(_ name: UnsafeBufferPointer<UInt8>, on day: Int, row: Int) -> Int? {
        guard let number = table.number(of: name) ?? add(name, row: row) else {
            unknown[place(ofUnknown: "…", row: row, [])].rows += 1
            return nil
        }
        switch meanings[number] {
        case .area(let code): return code
        case .unknown(let place):
            unknown[place].rows += 1
            return nil
        case .dated(let name):
            guard case .known(let area, _) = directory.find(name, on: Day(daysSince1970: day)) else {
                unknown[place(ofUnknown: name, row: row, [])].rows += 1
                return nil
            }
            return code(of: area.slug)
        }
    }

    /// Nil when the file has named more areas than there can be.
    private mutating func add(_ bytes: UnsafeBufferPointer<UInt8>, row: Int) -> Int? {
        guard unknown.count < EventAreas.most else { return nil }
        let own = String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isWhitespace).joined(separator: " ")
        if !choices.renames.isEmpty { names.append(own) }
        let name = choices.meant(own)
        let folded = NearestNames.folded(name)
        switch directory.find(name, on: nil) {
        case .known(let area, nil): meanings.append(.area(code(of: area.slug)))
        case .known, .unknown:
            let aliases = directory.aliases.filter { NearestNames.folded($0.name) == folded }
            if aliases.contains(where: { $0.validFrom != nil || $0.validThrough != nil }) {
                meanings.append(.dated(name))
            } else if case .known(let area, _) = directory.find(name, on: nil) {
                meanings.append(.area(code(of: area.slug)))
            } else if case .unknown(let suggestions) = directory.find(name, on: nil) {
                meanings.append(.unknown(place(ofUnknown: name, row: row, suggestions)))
            }
        }
        return table.add(bytes)
    }

    /// What the file's names can be read as: an area that there is.
    var renameGround: RenameGround {
        RenameGround(names, known: directory.areas.map(\.name), lacking: "inget område") { [directory] name in
            if case .known = directory.find(name, on: nil) { true } else { false }
        }
    }

    private mutating func place(ofUnknown name: String, row: Int, _ suggestions: [String]) -> Int {
        if let place = unknown.firstIndex(where: { $0.name == name }) { return place }
        unknown.append((name, 0, row, suggestions))
        return unknown.count - 1
    }

    private mutating func code(of slug: Slug) -> Int {
        if let code = codeBySlug[slug] { return code }
        codeBySlug[slug] = slugs.count
        slugs.append(slug)
        return slugs.count - 1
    }

    /// For the code of each area, the codes of the areas that it is part of; areas above that the file does not name get codes too.
    mutating func above() -> [Int: [Int]] {
        var above: [Int: [Int]] = [:]
        for (code, slug) in Array(slugs.enumerated()) {
            let codes = directory.ancestors(of: slug).map { self.code(of: $0) }
            if !codes.isEmpty { above[code] = codes }
        }
        return above
    }
}
