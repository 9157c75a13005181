/// The comments of a sheet by the cell they stand at.
struct CellComments: Sendable {
    /// By row, then column, both 1-based.
    private(set) var texts: [Int: [Int: String]] = [:]

    /// Reads the comments that a sheet's relations name; the newer kind, with answers, goes before the older.
    /// - Throws: `TableFlaw`.
    static func read(_ archive: ZipArchive, sheet part: String) throws -> CellComments {
        let relations = try PartRelation.of(part, in: archive).filter { archive.has($0.target) }
        var comments = CellComments()
        for relation in relations where relation.kind == "comments" { try comments.add(archive, relation.target, isThreaded: false) }
        var threaded = CellComments()
        for relation in relations where relation.kind == "threadedComment" { try threaded.add(archive, relation.target, isThreaded: true) }
        comments.texts.merge(threaded.texts) { older, newer in older.merging(newer) { $1 } }
        return comments
    }

    private mutating func add(_ archive: ZipArchive, _ part: String, isThreaded: Bool) throws {
        let follower = CommentsFollower(isThreaded: isThreaded)
        try archive.follow(part, follower)
        for (cell, text) in follower.comments {
            guard let row = cell.row, !text.isEmpty else { continue }
            let before = texts[row]?[cell.column].map { $0 + "\n" } ?? ""
            texts[row, default: [:]][cell.column] = before + text
        }
    }

    /// The text without the line `Name:` that the program puts first, and without white space around it.
    static func withoutAuthor(_ text: String, authors: [String]) -> String {
        var rest = String.trimmed(text)
        for author in authors where !author.isEmpty && rest.hasPrefix(author + ":") {
            return String.trimmed(rest.dropFirst(author.count + 1))
        }
        if let lineBreak = rest.firstIndex(where: \.isNewline), String.trimmed(rest[..<lineBreak]).hasSuffix(":") {
            rest = String.trimmed(rest[lineBreak...])
        }
        return rest
    }
}

/// Follows both kinds of comments: `comment` with its runs of text, and `threadedComment`.
private final class CommentsFollower: XmlFollower {
    private(set) var comments: [(cell: GridReference, text: String)] = []
    private let isThreaded: Bool
    private var authors: [String] = []
    private var cell: GridReference?
    private var mentions: [(start: Int, length: Int)] = []
    private var bytes: [UInt8] = []
    private var takesText = false
    private var isAuthor = false

    init(isThreaded: Bool) { self.isThreaded = isThreaded }

    func begin(_ name: XmlName, _ attributes: XmlAttributes) {
        if name.isNamed(isThreaded ? "threadedComment" : "comment") {
            cell = attributes.bytes("ref").flatMap { GridReference($0) }
            bytes = []
            mentions = []
        } else if name.isNamed("author") {
            isAuthor = true
            bytes = []
        } else if name.isNamed(isThreaded ? "text" : "t") {
            takesText = true
        } else if name.isNamed("mention"), let start = attributes.number("startIndex"), let length = attributes.number("length") {
            mentions.append((start, length))
        }
    }

    func end(_ name: XmlName) {
        if name.isNamed("author") {
            authors.append(String.trimmed(String(decoding: bytes, as: UTF8.self)))
            isAuthor = false
        } else if name.isNamed(isThreaded ? "text" : "t") {
            takesText = false
        } else if name.isNamed(isThreaded ? "threadedComment" : "comment"), let cell {
            let text = CellComments.withoutAuthor(withoutMentions(String(decoding: bytes, as: UTF8.self)), authors: authors)
            comments.append((cell, text))
        }
    }

    func text(_ more: UnsafeBufferPointer<UInt8>) {
        if takesText || isAuthor { bytes.append(contentsOf: more) }
    }

    /// The persons that a comment speaks to are named in it; places in it are counted in UTF-16.
    private func withoutMentions(_ text: String) -> String {
        var units = Array(text.utf16)
        for mention in mentions.sorted(by: { $0.start > $1.start }) where mention.start < units.count {
            units.removeSubrange(mention.start..<min(mention.start + min(mention.length, units.count), units.count))
        }
        return String(decoding: units, as: UTF16.self)
    }
}
