import Picture
import Tabular
import Testing

@testable import Reports

/// A data appendix that a workbook cannot hold ends in words and an exit code, never in an error of the program's own.
@Suite struct WorkbookRefusalTests {
    @Test(arguments: [
        (TableExportRefusal.tooManyRows(1_048_577), Refused.Kind.data, "1 048 577 rader"), (.tooManyColumns(16_385), .data, "16 385 kolumner"),
        (.textTooLong(row: 3, column: 10), .data, "rad 3, kolumn 10"), (.noteTooLong(2), .data, "not 2"), (.notWritten(code: 1), .machine, "inte plats"),
    ])
    func `says in Swedish why there is no workbook, and what to do`(_ refusal: TableExportRefusal, _ kind: Refused.Kind, _ words: String) throws {
        let refused = BuildReport.refused(refusal)
        #expect(refused.kind == kind)
        let fault = try #require(refused.faults.first)
        #expect(fault.code == "workbook-impossible")
        #expect(fault.message.replacing("\u{A0}", with: " ").replacing("\u{202F}", with: " ").contains(words), "\(fault.message)")
        #expect(fault.remedy.contains("CSV"))
    }
}
