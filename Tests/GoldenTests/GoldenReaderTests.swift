import Foundation
import GoldenCheck
import Testing

/// Each test changes one thing in a copy of the committed goldens and expects the reader to notice, or to take it as the same.
@Suite final class GoldenReaderTests {
    private let root = FileManager.default.temporaryDirectory.appendingPathComponent("goldens-\(UUID().uuidString)")

    init() throws {
        let committed = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .appendingPathComponent("Goldens")
        try FileManager.default.copyItem(at: committed.resolvingSymlinksInPath(), to: root)
    }

    deinit {
        try? FileManager.default.removeItem(at: root)
    }

    private func rewrite(_ path: String, _ change: (String) -> String) throws {
        let url = root.appendingPathComponent(path)
        let before = try String(contentsOf: url, encoding: .utf8)
        let after = change(before)
        try #require(after != before)
        try Data(after.utf8).write(to: url)
    }

    private func report(_ path: String) throws -> FileReport {
        let folder = path.prefix { $0 != "/" }
        let method = try #require(GoldenMethod.all.first { $0.folder == folder })
        return try #require(method.reports(in: root).first { $0.path == path })
    }

    @Test func `prints path, number of values, worst deviation, tolerance and outcome`() throws {
        #expect(
            try report("iso_week/expected_weeks_in_year.csv").line
                == "iso_week/expected_weeks_in_year.csv: 122 values, worst deviation 0, tolerance exact, ok")
        let line = try report("two_counts/expected_two_counts.csv").line
        #expect(line.hasPrefix("two_counts/expected_two_counts.csv: 775 values, worst deviation "))
        #expect(line.hasSuffix(", tolerance 1e-09, ok"))
    }

    @Test func `a value outside its tolerance fails and is named`() throws {
        try rewrite("two_counts/expected_single_count_ci.csv") { $0.replacing("3.68887945411394", with: "3.68887955411394") }
        let report = try report("two_counts/expected_single_count_ci.csv")
        #expect(!report.passed && report.line.hasSuffix("tolerance 1e-09, fel"))
        #expect(report.faults.count == 1 && report.faults[0].description.hasPrefix("rad 2, garwood_hi: väntade ”3.68887955411394”"))
    }

    @Test func `another label, week or truth value fails`() throws {
        try rewrite("two_counts/expected_labels.csv") { $0.replacing("säker minskning", with: "trolig minskning") }
        try rewrite("iso_week/expected.csv") { $0.replacing("2014-01-01,2014,1,3", with: "2014-01-01,2014,2,3") }
        try rewrite("two_counts/expected_two_counts.csv") { $0.replacing("True", with: "False") }
        #expect(try report("two_counts/expected_labels.csv").faults.count == 2)
        #expect(try report("iso_week/expected.csv").faults.count == 1)
        #expect(try report("two_counts/expected_two_counts.csv").faults.count == 2)
    }

    @Test func `a value where there is none fails, and the other way round`() throws {
        try rewrite("two_counts/expected_two_counts.csv") { $0.replacing("0.0,inf,,,False", with: "0.0,inf,0.5,,False") }
        try rewrite("ordinal_levels/expected_agreement.json") { $0.replacing("\"nominal\": 0.4561041216588302", with: "\"nominal\": null") }
        #expect(try report("two_counts/expected_two_counts.csv").faults.count == 1)
        #expect(try report("ordinal_levels/expected_agreement.json").faults.count == 1)
    }

    @Test func `an undeclared column, key or file fails`() throws {
        try rewrite("two_counts/expected_labels_phi.csv") { _ in "phi_pooled,df,extra\n2.5531598551674266,45,1\n" }
        try rewrite("ordinal_levels/expected_R.json") { $0.replacing("\"lr_p\"", with: "\"extra\": 1, \"lr_p\"") }
        try rewrite("iso_week/parameters.json") { $0.replacing("\"standard\"", with: "\"extra\": 1, \"standard\"") }
        try Data("x\n1\n".utf8).write(to: root.appendingPathComponent("iso_week/stray.csv"))
        #expect(try report("two_counts/expected_labels_phi.csv").faults.map(\.description) == ["kolumnen extra är inte deklarerad"])
        #expect(try report("ordinal_levels/expected_R.json").faults.map(\.description) == ["kolumnen extra är inte deklarerad"])
        #expect(try !report("iso_week/parameters.json").passed)
        #expect(try report("iso_week/stray.csv").faults.map(\.description) == ["filen är inte deklarerad"])
    }

    @Test func `a missing column, file or folder fails`() throws {
        try rewrite("two_counts/expected_labels_phi.csv") { _ in "phi_pooled\n2.5531598551674266\n" }
        try FileManager.default.removeItem(at: root.appendingPathComponent("two_counts/agreement.json"))
        try FileManager.default.removeItem(at: root.appendingPathComponent("trend_loglinear"))
        #expect(try report("two_counts/expected_labels_phi.csv").faults.map(\.description) == ["kolumnen df saknas"])
        #expect(try report("two_counts/agreement.json").faults.map(\.description) == ["agreement.json saknas"])
        #expect(try report("trend_loglinear/expected.csv").faults.map(\.description) == ["expected.csv saknas"])
        #expect(try report("two_counts/expected_labels.csv").faults.map(\.description) == ["input.csv saknas"])
    }

    @Test func `a row too few or a broken file fails`() throws {
        try rewrite("trend_loglinear/expected.csv") { $0.split(separator: "\n").dropLast().joined(separator: "\n") }
        try rewrite("iso_week/expected.csv") { $0 + "\"2020-01-01" }
        try rewrite("ordinal_levels/expected_R.json") { String($0.dropLast(4)) }
        #expect(try !report("trend_loglinear/expected.csv").passed)
        #expect(try report("iso_week/expected.csv").faults.map(\.description) == ["ett citattecken saknar slut"])
        #expect(try report("ordinal_levels/expected_R.json").faults.map(\.description) == ["filen är inte läsbar JSON"])
    }

    @Test func `other spellings of the same values are the same`() throws {
        try rewrite("two_counts/expected_two_counts.csv") {
            $0.replacing(",inf", with: ",Inf").replacing("False", with: "FALSE").replacing(",,", with: ",NA,").replacing(",,", with: ",NA,")
        }
        try rewrite("two_counts/input.csv") { $0.replacing(",1000,1,1100,1", with: ",1e+03,1.0,1100.0,1").replacing("\n", with: "\r\n") }
        try rewrite("iso_week/expected_weeks_in_year.csv") { "\u{FEFF}" + $0.replacing("1990,52", with: "\"1990\",52.0") }
        #expect(try report("two_counts/expected_two_counts.csv").faults == [])
        #expect(try report("two_counts/input.csv").faults == [])
        #expect(try report("iso_week/expected_weeks_in_year.csv").faults == [])
    }

    @Test func `what may differ is read from the data`() throws {
        try rewrite("trend_loglinear/input.csv") { $0.replacing("y2020", with: "y1990") }
        try rewrite("ordinal_levels/input_levels.csv") { $0.replacing("SimA", with: "Norra byn") }
        for file in ["expected_summary.csv", "expected_mannwhitney_areas.csv"] {
            try rewrite("ordinal_levels/\(file)") { $0.replacing("SimA", with: "Norra byn") }
        }
        for file in ["input.csv", "expected_two_counts.csv", "expected_labels.csv"] {
            try rewrite("two_counts/\(file)") { $0.replacing("Summa", with: "Totalt") }
        }
        for file in ["input.csv", "expected.csv"] { try rewrite("trend_loglinear/\(file)") { $0.replacing("Summa", with: "Totalt") } }
        try rewrite("two_counts/parameters.json") { $0.replacing("Summa", with: "Totalt") }
        for method in GoldenMethod.all {
            for report in method.reports(in: root) { #expect(report.faults == [], "\(report.line)") }
        }
    }

    @Test func `another confidence needs other limits`() throws {
        try rewrite("two_counts/parameters.json") { $0.replacing("0.95", with: "0.9") }
        #expect(try !report("two_counts/expected_single_count_ci.csv").passed)
        try rewrite("two_counts/parameters.json") { $0.replacing("0.9,", with: "9,") }
        #expect(
            try report("two_counts/expected_single_count_ci.csv").faults.map(\.description) == ["confidence är inte mellan 0 och 1"])
    }
}
