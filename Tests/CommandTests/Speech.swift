import Picture
import ProgramUnderTest
import Testing

/// How the program speaks to people.
enum Speech {
    /// Words that would show the libraries' English, or the insides of the program.
    private static let foreign = [
        "Error", "error:", "Usage", "Missing", "Unknown", "Unexpected", "unexpected", "invalid", "Invalid", "Please", "Did you mean", "See '", " the ",
        " and '",
        "Optional(", "nil", "Fatal", "Swift", "parsable", "unforeseen", "sqlite", "SQLITE",
    ]

    /// The foreign words of a text.
    static func foreignWords(in text: String) -> [String] { foreign.filter { text.contains($0) } }

    /// Whether a command refused in sentences on the error channel: what is wrong, and what to do.
    static func expectRefusal(
        _ ended: Finished, code: Int32, saying words: String, sourceLocation: SourceLocation = #_sourceLocation
    ) {
        #expect(ended.code == code, "\(ended.out)\(ended.err)", sourceLocation: sourceLocation)
        #expect(ended.err.contains("Fel: "), "\(ended.err)", sourceLocation: sourceLocation)
        #expect(ended.err.contains(words), "\(ended.err)", sourceLocation: sourceLocation)
        #expect(ended.err.contains("Gör så här: ") || ended.err.contains("Användning: "), "\(ended.err)", sourceLocation: sourceLocation)
        #expect(foreignWords(in: ended.err + ended.out) == [], "\(ended.err)", sourceLocation: sourceLocation)
    }

    /// Whether a command refused in one envelope on the output, with nothing beside it, and holds a fault of a code.
    static func expectFault(
        _ ended: Finished, code: Int32, kind: String = "fault", fault wanted: String, sourceLocation: SourceLocation = #_sourceLocation
    ) throws {
        #expect(ended.code == code, "\(ended.out)\(ended.err)", sourceLocation: sourceLocation)
        #expect(ended.err == "", sourceLocation: sourceLocation)
        let envelope = try ended.envelope()
        #expect(envelope.keys == ["kind", "version", "change", "data", "faults"], sourceLocation: sourceLocation)
        #expect(envelope["kind"]?.string == kind && envelope["version"] == .int(1), "\(envelope.text)", sourceLocation: sourceLocation)
        if kind == "fault" { #expect(envelope["data"] == .null, sourceLocation: sourceLocation) }
        let faults = envelope["faults"]?.elements ?? []
        #expect(faults.contains { $0["code"]?.string == wanted }, "\(envelope.text)", sourceLocation: sourceLocation)
        for fault in faults { #expect(fault.keys == faultKeys, sourceLocation: sourceLocation) }
        #expect(foreignWords(in: faults.map { ($0["message"]?.string ?? "") + ($0["remedy"]?.string ?? "") }.joined()) == [], sourceLocation: sourceLocation)
    }

    private static let faultKeys = [
        "code", "severity", "file", "sheet", "row", "column", "column_name", "found", "expected", "message", "remedy", "suggestions",
    ]
}
