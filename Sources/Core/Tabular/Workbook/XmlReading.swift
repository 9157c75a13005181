import CExpat

/// Follows a part as it is parsed.
protocol XmlFollower: AnyObject {
    /// An element begins.
    func begin(_ name: XmlName, _ attributes: XmlAttributes) throws
    /// An element ends.
    func end(_ name: XmlName) throws
    /// Some of the text of the element that is open; it may come in several pieces.
    func text(_ bytes: UnsafeBufferPointer<UInt8>) throws
}

extension XmlFollower {
    func end(_ name: XmlName) throws {}
    func text(_ bytes: UnsafeBufferPointer<UInt8>) throws {}
}

/// Thrown by a follower that has what it came for.
struct XmlEnough: Error {}

extension ZipArchive {
    /// Parses a part to its end, or until the follower has enough.
    /// - Throws: `TableFlaw`, and whatever the follower throws besides `XmlEnough`.
    func follow(_ part: String, upTo limit: Int? = nil, _ follower: some XmlFollower) throws {
        let parsing = try XmlParsing(part: part, follower: follower)
        do {
            try read(part, upTo: limit ?? limits.part) { try parsing.parse($0) }
            try parsing.finish()
        } catch is XmlEnough {
            return
        }
    }
}

/// One run of the parser over one part.
private final class XmlParsing {
    private let parser: XML_Parser
    private let part: String
    private let follower: any XmlFollower
    private var failure: (any Error)?
    private var depth = 0
    private var fed = 0

    /// Deeper than any workbook goes.
    private static let deepest = 256
    /// No tag and no run of text is longer than this; the parser would read it from its start again for every piece.
    private static let longestToken = 8 << 20

    init(part: String, follower: any XmlFollower) throws(TableFlaw) {
        guard let parser = XML_ParserCreate(nil) else { throw .unreadable }
        self.parser = parser
        self.part = part
        self.follower = follower
        // Unretained: the parser is freed by this object, and calls back only from within `parse` and `finish`.
        XML_SetUserData(parser, Unmanaged.passUnretained(self).toOpaque())
        XML_SetElementHandler(
            parser, { XmlParsing.from($0)?.begin($1, $2) }, { XmlParsing.from($0)?.end($1) })
        XML_SetCharacterDataHandler(parser) { XmlParsing.from($0)?.text($1, $2) }
        XML_SetStartDoctypeDeclHandler(parser) { context, _, _, _, _ in XmlParsing.from(context)?.refuseDoctype() }
    }

    deinit { XML_ParserFree(parser) }

    func parse(_ piece: UnsafeBufferPointer<CChar>) throws {
        let status = withExtendedLifetime(self) { XML_Parse(parser, piece.baseAddress, Int32(piece.count), 0) }
        fed += piece.count
        try check(status)
        guard fed - Int(XML_GetCurrentByteIndex(parser)) <= XmlParsing.longestToken else { throw TableFlaw.damaged(part: part) }
    }

    func finish() throws { try check(withExtendedLifetime(self) { XML_Parse(parser, nil, 0, 1) }) }

    private func check(_ status: XML_Status) throws {
        if let failure { throw failure }
        guard status == XML_STATUS_OK else { throw TableFlaw.damaged(part: part) }
    }

    private static func from(_ context: UnsafeMutableRawPointer?) -> XmlParsing? {
        context.map { Unmanaged<XmlParsing>.fromOpaque($0).takeUnretainedValue() }
    }

    private func begin(_ name: UnsafePointer<CChar>?, _ attributes: XmlAttributes.List?) {
        depth += 1
        attempt {
            guard depth <= XmlParsing.deepest else { throw TableFlaw.damaged(part: part) }
            if let name { try follower.begin(XmlName(name), XmlAttributes(attributes)) }
        }
    }

    private func end(_ name: UnsafePointer<CChar>?) {
        depth -= 1
        attempt { if let name { try follower.end(XmlName(name)) } }
    }

    private func text(_ start: UnsafePointer<CChar>?, _ count: Int32) {
        guard let start else { return }
        let base = UnsafeRawPointer(start).assumingMemoryBound(to: UInt8.self)
        attempt { try follower.text(UnsafeBufferPointer(start: base, count: Int(count))) }
    }

    private func refuseDoctype() { attempt { throw TableFlaw.doctype(part: part) } }

    /// The parser is C and cannot carry an error: it is kept, and the parser stopped.
    private func attempt(_ body: () throws -> Void) {
        // A stopped parser may still tell the end of the element it stands at.
        guard failure == nil else { return }
        do { try body() } catch {
            failure = error
            XML_StopParser(parser, 0)
        }
    }
}
