import Almanac
import AreasRules
import Foundation
import Picture
import Storage

@testable import Counts

/// A house with three areas in a district, one of them known by another name, and what its counts say.
struct EventHouse {
    let house: CountHouse

    static let areas = AreaDirectory(
        areas: [
            AreaName(slug: Slug(known: "hasselby-vallingby"), name: "Hässelby-Vällingby", parent: nil, division: "stadsdelsområde"),
            AreaName(slug: Slug(known: "hasselby-gard"), name: "Hässelby gård", parent: Slug(known: "hasselby-vallingby"), division: "stadsdel"),
            AreaName(slug: Slug(known: "racksta"), name: "Råcksta", parent: Slug(known: "hasselby-vallingby"), division: "stadsdel"),
            AreaName(slug: Slug(known: "vallingby"), name: "Vällingby", parent: Slug(known: "hasselby-vallingby"), division: "stadsdel"),
        ],
        aliases: [AreaAlias(name: "Räcksta", area: Slug(known: "racksta"), reason: "så skrivs det i underlaget")])

    init() async throws { house = try await CountHouse(areas: EventHouse.areas) }

    @discardableResult
    func read(
        _ text: String, name: String = "handelser.csv", dryRun: Bool = false, columns: [String: String] = [:], acceptsNew: Bool = false,
        _ answers: [String: String] = [:]
    ) async throws -> ImportAnswer {
        try await read(Array(text.utf8), name: name, dryRun: dryRun, columns: columns, acceptsNew: acceptsNew, answers)
    }

    @discardableResult
    func read(
        _ bytes: [UInt8], name: String = "handelser.csv", dryRun: Bool = false, columns: [String: String] = [:], acceptsNew: Bool = false,
        _ answers: [String: String] = [:]
    ) async throws -> ImportAnswer {
        var choices = ImportChoices(["source": "Polisen"].merging(answers) { $1 })
        choices.columns = columns
        choices.acceptsNewCategories = acceptsNew
        return try await house.counts.events.run(
            ImportFile(name: name, bytes: bytes), choices, dryRun: dryRun, by: CountHouse.actor, at: CountHouse.monday)
    }

    /// The current counts of an area by category and first day: `racksta/ran/2024-05-01–2024-05-31`.
    func cells() async throws -> [String: Int64] {
        try await house.store.read { reader in
            let rows = try reader.rows("SELECT area, category, from_day, through_day, value FROM count_cell WHERE until IS NULL") { row in
                ("\(row.text(0))/\(row.text(1))/\(row.text(2))–\(row.text(3))", row.int(4))
            }
            return Dictionary(rows, uniquingKeysWith: +)
        }
    }

    /// The stretches that are covered: `racksta/month/2024-01-01–2024-05-31`.
    func covered() async throws -> Set<String> {
        Set(
            try await house.store.read { reader in
                try reader.rows("SELECT area, grain, from_day, through_day FROM count_coverage WHERE until IS NULL") { row in
                    "\(row.text(0))/\(row.text(1))/\(row.text(2))–\(row.text(3))"
                }
            })
    }

    func number(_ sql: String) async throws -> Int64? { try await house.store.read { try $0.first(sql) { $0.int(0) } } }

    /// A file of the goldens.
    static func golden(_ name: String) throws -> [UInt8] {
        let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../Goldens/compstat")
        return Array(try Data(contentsOf: folder.appending(path: name)))
    }

    /// A golden table's rows, without its heads.
    static func rows(_ name: String) throws -> [[String]] {
        String(decoding: try golden(name), as: UTF8.self).split(separator: "\n").dropFirst().map {
            $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
        }
    }
}
