/// A golden table: UTF-8, comma between fields, quotes where needed, header first.
struct CSVTable {
    /// The columns in order.
    let header: [String]
    /// The rows below the header, every one as long as it.
    let rows: [[Cell]]
    private let places: [String: Int]

    /// Reads a table.
    ///
    /// - Throws: a fault for an empty file, a column that occurs twice, a quote without end, a row of another length than the header.
    init(_ text: String) throws(GoldenFault) {
        var records = try Self.records(text)
        guard !records.isEmpty else { throw GoldenFault("filen är tom") }
        let header = records.removeFirst()
        guard Set(header).count == header.count else { throw GoldenFault("samma kolumn finns två gånger") }
        for (index, record) in records.enumerated() where record.count != header.count {
            throw GoldenFault("rad \(index + 2) har \(record.count) fält, rubriken \(header.count)")
        }
        self.header = header
        places = Dictionary(uniqueKeysWithValues: zip(header, header.indices))
        rows = records.map { $0.map { Cell(text: $0) } }
    }

    /// The cells of a column, top down.
    ///
    /// - Throws: a fault when there is no such column.
    func column(_ name: String) throws(GoldenFault) -> [Cell] {
        guard let place = places[name] else { throw GoldenFault("kolumnen \(name) saknas") }
        return rows.map { $0[place] }
    }

    /// The whole numbers of a column, top down.
    ///
    /// - Throws: a fault when there is no such column or a cell holds something else.
    func wholes(_ name: String) throws(GoldenFault) -> [Int] {
        try values(name) { $0.whole }
    }

    /// The numbers of a column, top down.
    ///
    /// - Throws: a fault when there is no such column or a cell holds something else.
    func numbers(_ name: String) throws(GoldenFault) -> [Double] {
        try values(name) { $0.number }
    }

    /// The texts of a column, top down.
    ///
    /// - Throws: a fault when there is no such column.
    func texts(_ name: String) throws(GoldenFault) -> [String] {
        try column(name).map(\.text)
    }

    /// The whole numbers of a column with nil for no value.
    ///
    /// - Throws: a fault when there is no such column or a cell holds something else.
    func wholesOrNone(_ name: String) throws(GoldenFault) -> [Int?] {
        try values(name) { $0.isNone ? .some(nil) : $0.whole.map { .some($0) } }
    }

    private func values<Value>(_ name: String, _ read: (Cell) -> Value?) throws(GoldenFault) -> [Value] {
        var values: [Value] = []
        for (index, cell) in try column(name).enumerated() {
            guard let value = read(cell) else { throw GoldenFault("rad \(index + 2), \(name): ”\(cell.text)” går inte att läsa") }
            values.append(value)
        }
        return values
    }

    private static func records(_ text: String) throws(GoldenFault) -> [[String]] {
        var parser = RecordParser()
        for scalar in text.unicodeScalars where scalar != "\u{FEFF}" { parser.take(scalar) }
        guard !parser.isQuoted else { throw GoldenFault("ett citattecken saknar slut") }
        parser.endRecord()
        return parser.records
    }
}

/// Splits text into fields, scalar by scalar, so that a carriage return before a line feed is not glued to it.
private struct RecordParser {
    private(set) var records: [[String]] = []
    private(set) var isQuoted = false
    private var record: [String] = []
    private var field = ""
    private var closedQuote = false

    mutating func take(_ scalar: Unicode.Scalar) {
        switch scalar {
        case "\"":
            if closedQuote { field.unicodeScalars.append(scalar) }
            closedQuote = isQuoted
            isQuoted.toggle()
            return
        case _ where isQuoted: field.unicodeScalars.append(scalar)
        case ",": endField()
        case "\n": endRecord()
        case "\r": break
        default: field.unicodeScalars.append(scalar)
        }
        closedQuote = false
    }

    mutating func endField() {
        record.append(field)
        field = ""
    }

    mutating func endRecord() {
        guard !record.isEmpty || !field.isEmpty else { return }
        endField()
        records.append(record)
        record = []
    }
}
