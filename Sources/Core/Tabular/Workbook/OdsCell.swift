/// The style that cells of each column have when they name none.
struct OdsColumns {
    private var runs: [(last: Int, style: String?)] = []

    /// Adds columns to the right of those before.
    mutating func add(style: String?, repeats: Int) { runs.append(((runs.last?.last ?? 0) + min(max(repeats, 1), 1 << 20), style)) }

    /// The style of a column, 1-based; nil for none.
    func style(_ column: Int) -> String? { runs.first { $0.last >= column }?.style }
}

/// A row of an ODS sheet while it is read.
struct OdsRow {
    /// 1-based; 0 before the first.
    var number = 0
    /// How many rows it stands for.
    var repeats = 1
    /// How many of its columns have been read.
    var columns = 0
    /// The style that its cells have when they name none.
    var style: String?

    init() {}

    init(number: Int, _ attributes: XmlAttributes) {
        self.number = number
        repeats = min(max(attributes.number("number-rows-repeated") ?? 1, 1), 1 << 24)
        style = attributes.text("default-cell-style-name")
    }
}

/// A cell of an ODS sheet while it is read.
struct OdsCell {
    /// How many columns it stands for.
    private(set) var repeats = 1
    private(set) var spans = (rows: 1, columns: 1)
    private(set) var style: String?
    /// True for `#N/A` and the like.
    private(set) var isError = false
    /// What is shown in the cell.
    private(set) var text: [UInt8] = []
    private(set) var comment: [UInt8] = []
    private(set) var authors: [String] = []
    private var type = ""
    /// The value as stored, for all but text.
    private var stored: String?
    private var paragraphs = 0
    private var takes = Target.nothing
    private var isInComment = false
    private var author: [UInt8] = []

    private enum Target { case nothing, text, comment, author }

    init() {}

    init(_ attributes: XmlAttributes) {
        repeats = min(max(attributes.number("number-columns-repeated") ?? 1, 1), 1 << 20)
        spans = (OdsCell.span(attributes.number("number-rows-spanned")), OdsCell.span(attributes.number("number-columns-spanned")))
        style = attributes.text("style-name")
        var types: [String] = []
        attributes.each { name, value in
            if name.isNamed("value-type") { types.append(String(decoding: value, as: UTF8.self)) }
        }
        isError = types.contains("error")
        type = types.first { $0 != "error" } ?? ""
        stored =
            attributes.text("value") ?? attributes.text("date-value") ?? attributes.text("time-value") ?? attributes.text("boolean-value")
        if type == "string" { stored = attributes.text("string-value") }
    }

    /// The cell as plain text.
    var value: [UInt8] {
        guard !isError else { return [] }
        guard let stored else { return text }
        var bytes: [UInt8] = []
        switch type {
        case "date": bytes = Array(SerialDate.tidied(iso: stored).utf8)
        case "time": bytes = Array((OdsCell.clock(stored) ?? stored).utf8)
        case "boolean": bytes = Array((stored == "true" ? "SANT" : "FALSKT").utf8)
        case "string": bytes = Array(stored.utf8)
        default: NumberText.append(Array(stored.utf8), to: &bytes)
        }
        return bytes
    }

    /// An element begins inside the cell, so many levels down.
    mutating func begin(_ name: XmlName, _ attributes: XmlAttributes, depth: Int) {
        if depth == 1, name.isNamed("annotation") {
            isInComment = true
        } else if isInComment, name.isNamed("creator") {
            takes = .author
            author = []
        } else if name.isNamed("p"), depth == 1 || isInComment && depth == 2 {
            if depth == 1 {
                if paragraphs > 0 { text.append(10) }
                paragraphs += 1
            } else if !comment.isEmpty {
                comment.append(10)
            }
            takes = depth == 1 ? .text : .comment
        } else if name.isNamed("s") {
            add(Array(repeating: 32, count: min(attributes.number("c") ?? 1, 1_000)))
        } else if name.isNamed("tab") {
            add([9])
        } else if name.isNamed("line-break") {
            add([10])
        }
    }

    /// An element ends inside the cell, so many levels down.
    mutating func end(depth: Int) {
        if takes == .author, depth == 2 { authors.append(String.trimmed(String(decoding: author, as: UTF8.self))) }
        if depth == 1 || isInComment && depth == 2 { takes = .nothing }
        if depth == 1 { isInComment = false }
    }

    /// Text inside the cell.
    mutating func add(_ bytes: some Collection<UInt8>) {
        switch takes {
        case .nothing: break
        case .text: text.append(contentsOf: bytes)
        case .comment: comment.append(contentsOf: bytes)
        case .author: author.append(contentsOf: bytes)
        }
    }

    private static func span(_ value: Int?) -> Int { min(max(value ?? 1, 1), 1 << 20) }

    /// `PT14H30M00S` as `14:30`; nil for anything else.
    private static func clock(_ duration: String) -> String? {
        guard duration.hasPrefix("PT") else { return nil }
        var parts: [Character: Int] = [:]
        var digits = ""
        for sign in duration.dropFirst(2) {
            if sign.isLetter {
                parts[sign] = Int(digits.split { $0 == "." || $0 == "," }.first ?? "")
                digits = ""
            } else {
                digits.append(sign)
            }
        }
        guard let hours = parts["H"], let minutes = parts["M"] else { return nil }
        func two(_ value: Int) -> String { value < 10 ? "0\(value)" : "\(value)" }
        let seconds = parts["S"] ?? 0
        return two(hours) + ":" + two(minutes) + (seconds == 0 ? "" : ":" + two(seconds))
    }
}
