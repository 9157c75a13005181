import Foundation
import Picture
import Testing

@Suite struct JSONTests {
    @Test func `keeps the order of its keys and writes no white space`() {
        let json = JSON.of(["z": .int(1), "a": .array([.null, .bool(true), .bool(false)]), "m": .of([:])])
        #expect(json.text == #"{"z":1,"a":[null,true,false],"m":{}}"#)
    }

    @Test(arguments: [
        (2.3555555555555556, "2.3555555555555556"), (0.1 + 0.2, "0.30000000000000004"), (2, "2"), (-0.5, "-0.5"), (7.404e-07, "7.404e-07"),
        (1e21, "1e+21"),
        (.leastNonzeroMagnitude, "5e-324"), (.greatestFiniteMagnitude, "1.7976931348623157e+308"),
    ])
    func `writes numbers in full precision`(_ value: Double, _ text: String) throws {
        #expect(JSON.number(value).text == text)
        #expect(Double(text) == value)
    }

    @Test(arguments: [Double.infinity, -.infinity, .nan])
    func `has no value for what is not a number`(_ value: Double) {
        #expect(JSON.number(value).text == "null")
        #expect(JSON.optional(value).text == "null")
    }

    @Test func `what is absent is null`() {
        #expect(JSON.optional(nil as String?).text == "null")
        #expect(JSON.optional(nil as Int?).text == "null")
        #expect(JSON.optional(nil as Int64?).text == "null")
        #expect(JSON.optional(nil as Double?).text == "null")
        #expect(JSON.optional(3 as Int?).text == "3")
        #expect(JSON.int(Int64.min).text == "-9223372036854775808")
    }

    @Test func `escapes quotes, backslashes and control characters, and nothing else`() {
        #expect(JSON.string("\"\\\n\t\u{0}\u{1F}\u{7F}/å😀\u{2028}").text == #""\"\\\n\u0009\u0000\u001f\u007f/å😀"# + "\u{2028}\"")
        #expect(JSON.of(["a\"b": .int(1)]).text == #"{"a\"b":1}"#)
    }

    @Test func `any text is read back by another program as it was`() throws {
        let text = String(String.UnicodeScalarView((0..<0x250).compactMap { Unicode.Scalar($0) })) + "\u{2028}\u{2029}\u{FFFD}😀"
        let parsed = try JSONSerialization.jsonObject(with: Data(JSON.array([.string(text)]).bytes)) as? [String]
        #expect(parsed?.first.map { Array($0.unicodeScalars) } == Array(text.unicodeScalars))
    }

    @Test func `finds a value by its key`() {
        #expect(JSON.of(["a": .int(1), "b": .int(2)])["b"] == .int(2))
        #expect(JSON.of(["a": .int(1)])["x"] == nil)
        #expect(JSON.array([])["a"] == nil)
    }
}

/// The shapes of CONTRACT §1.
@Suite struct EnvelopeTests {
    @Test func `a fault has every key, null where there is nothing to say`() {
        var fault = Fault(
            "level-out-of-range", "Nivån 6 finns inte.", remedy: "Rätta.", file: "v.csv", row: 12, column: 4, columnName: "level",
            found: "6",
            expected: "heltal 1–5", suggestions: ["Råcksta"])
        let expected =
            #"{"code":"level-out-of-range","severity":"error","file":"v.csv","sheet":null,"row":12,"column":4,"#
            + #""column_name":"level","found":"6","expected":"heltal 1–5","message":"Nivån 6 finns inte.","remedy":"Rätta.","suggestions":["Råcksta"]}"#
        #expect(fault.json.text == expected)
        fault.sheet = "Blad1"
        #expect(fault.json["sheet"] == .string("Blad1"))
    }

    @Test func `what is printed is one envelope`() {
        let envelope = Envelope(kind: "levels", change: ChangeNumber(12), data: .array([]))
        #expect(envelope.json.text == #"{"kind":"levels","version":1,"change":12,"data":[],"faults":[]}"#)
        let fault = Fault("x", "m", remedy: "r")
        #expect(
            Envelope.faults([fault]).json.text.hasPrefix(#"{"kind":"fault","version":1,"change":null,"data":null,"faults":[{"code":"x""#))
    }

    @Test func `a value says what kind it is, and what is missing says why`() {
        #expect(FigureValue.count(218).json.text == #"{"type":"count","value":218,"of":null,"code":null}"#)
        #expect(FigureValue.share(0.375, of: 8).json.text == #"{"type":"share","value":0.375,"of":8,"code":null}"#)
        #expect(FigureValue.missing(code: "not-covered").json.text == #"{"type":"missing","value":null,"of":null,"code":"not-covered"}"#)
        #expect(FigureValue.suppressed(code: "few").plainJSON == .null)
        #expect(FigureValue.number(.infinity).plainJSON == .null)
    }

    @Test func `a refusal knows its exit code`() {
        #expect([Refused.Kind.data, .use, .machine, .absent].map { Refused($0, []).exitCode } == [1, 2, 3, 2])
    }

    @Test func `an interval without an upper end has null there, and an origin shows at most fifty cells`() {
        let origin = Origin(
            batch: 3, source: "anmalda-brott", file: "c.csv", sha256: "ab", cells: (1...80).map { "R\($0)C1" }, cellCount: 80)
        #expect(origin.cells.count == 50)
        let figure = Figure(
            id: FigureID("counts.total", ["a"]), title: "t", unit: "antal", period: "2024", value: .count(1), n: 1,
            interval: Interval(low: 0, high: nil),
            provenance: Provenance(definition: "d", method: "m", origins: [origin], asOf: ChangeNumber(12)))
        #expect(figure.json["interval"]?.text == #"{"lo":0,"hi":null,"level":0.95}"#)
        #expect(figure.json["verdict"] == .null)
        #expect(figure.json["provenance"]?["origins"]?.text.contains(#""cell_count":80"#) == true)
    }
}
