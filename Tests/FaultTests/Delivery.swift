import Foundation

/// A file of figures that is in no store yet, different for each number, and what it puts into one.
struct Delivery: Sendable {
    let kind: String
    let name: String
    let text: String
    /// What the import is told beside the file.
    let placing: [String]
    /// The table that its figures go to, and how many rows.
    let table: String
    let rows: Int64

    var order: [String] { ["import", kind, name] + placing }

    /// What the program says when it has stored the file.
    static let receipt = "är inläst"

    /// The first years of levels and counts; every third number has its own.
    private static let firstYear = 1960

    static func number(_ number: Int) -> Delivery {
        switch number % 3 {
        case 0: events(number, rows: 4_000)
        case 1: levels(number, year: firstYear + number / 3)
        default: counts(number, year: firstYear + number / 3)
        }
    }

    /// Events of a source of their own.
    static func events(_ number: Int, rows: Int) -> Delivery {
        let kinds = ["Klotter", "Rån", "Stöld"]
        let lines = (0..<rows).map { row in
            "n\(number)-\(row);2024-\(two(row % 12 + 1))-\(two(row % 28 + 1)) 14:30;\(kinds[row % 3]);\(Victim.areas[row % Victim.areas.count])\n"
        }
        return Delivery(
            kind: "events", name: "handelser-\(number).csv", text: "nummer;tid;brottstyp;stadsdel\n" + lines.joined(),
            placing: ["--source", "Larm \(number)", "--column", "id=nummer", "--coverage", "2024-01--2024-12"], table: "event", rows: Int64(rows))
    }

    private static func levels(_ number: Int, year: Int) -> Delivery {
        let lines = (1...52).flatMap { week in
            Victim.areas.enumerated().map { "\(year),\(week),\($1),\((week + $0) % 5 + 1)\n" }
        }
        return Delivery(
            kind: "levels", name: "nivaer-\(number).csv", text: "iso_year,iso_week,area,level\n" + lines.joined(), placing: [], table: "level_decision",
            rows: Int64(lines.count))
    }

    private static func counts(_ number: Int, year: Int) -> Delivery {
        let lines = ["Bilstöld", "Cykelstöld", "Klotter", "Rån", "Snatteri"].enumerated().flatMap { place, category in
            (1...12).flatMap { month in Victim.areas.map { "\(category);\($0);\(year)-\(two(month));\(place + month)\n" } }
        }
        return Delivery(
            kind: "counts", name: "antal-\(number).csv", text: "kategori;område;månad;antal\n" + lines.joined(), placing: ["--source", "Antal"],
            table: "count_cell", rows: Int64(lines.count))
    }

    private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
