import Foundation
import Picture
import ProgramUnderTest
import Testing

extension CommandTests {
    /// The report's page, its table of figures and its data hold what the PDF holds.
    @Suite struct Appendix {
        private static let report = "/rapporter/lagesbild-2024"
        /// Numbers up to this may be pages of the document.
        private static let pages = 60.0

        /// What was fetched of a report, in the forms that there are.
        private struct Forms {
            let page: String
            let table: [UInt8]
            let data: JSON
            let pdf: [UInt8]
        }

        private func fetch(_ desk: Desk) async throws -> Forms {
            try await Program.serving(["--data", Desk.store, "--now", Example.now], in: desk.folder) { site, _ in
                let port = try #require(UInt16(site.components(separatedBy: ":").last ?? ""))
                func get(_ form: String) async throws -> [UInt8] {
                    let answer = try await LocalHTTP.send("GET", Appendix.report + form, port: port, body: [])
                    #expect(answer.status == 200, "\(form)")
                    return answer.body
                }
                let data = try #require(try JSON(reading: await get(".json"))["data"])
                return Forms(page: String(decoding: try await get(""), as: UTF8.self), table: try await get(".csv"), data: data, pdf: try await get(".pdf"))
            }
        }

        @Test func `hold every figure and every number that the PDF holds`() async throws {
            try Desk.checkPython()
            try await Desk.with { desk in
                let forms = try await fetch(desk)
                try desk.put(forms.pdf, as: "bild.pdf")
                let carried = try await tool("pdfparts.py", ["bild.pdf"], desk)
                #expect(try JSON(reading: Array(carried.utf8)) == forms.data, "the data at the address are those within the PDF")
                let figures = forms.data["figures"]?.elements.compactMap { $0["id"]?.string } ?? []
                #expect(figures.count > 30)
                #expect(try await ids(forms.table, desk) == figures)
                let spoken = try await tool("pdfcheck.py", ["bild.pdf", "--text"], desk)
                let told = Appendix.numbers(forms.page).union(Appendix.numbers(String(decoding: forms.table, as: UTF8.self)))
                let lost = Appendix.numbers(spoken).subtracting(told).filter { Double($0.replacing(",", with: ".")).map { $0 > Appendix.pages } ?? true }
                #expect(lost == [], "numbers of the PDF that stand neither on the page nor in its table")
                #expect(Appendix.numbers(spoken).count > 100)
            }
        }

        /// The first column of a table, read by Python's own reader.
        private func ids(_ table: [UInt8], _ desk: Desk) async throws -> [String] {
            try desk.put(table, as: "figurer.csv")
            let script = "import csv; print('\\n'.join(row[0] for row in csv.reader(open('figurer.csv', encoding='utf-8-sig', newline=''))))"
            let ended = try await Command.run(Program.python, ["-c", script], environment: ["PYTHONUTF8": "1"], in: desk.folder)
            return Array(ended.out.split(separator: "\n").map(String.init).dropFirst())
        }

        private func tool(_ name: String, _ arguments: [String], _ desk: Desk) async throws -> String {
            let ended = try await Command.run(
                Program.python, [Program.repository + "/Tests/Tools/" + name] + arguments, environment: ["PYTHONUTF8": "1"], in: desk.folder)
            guard ended.code == 0 else { throw Obstacle(ended.err) }
            return ended.out
        }

        /// The numbers of a text: tags and the spaces within numbers taken away, hashes and names left out.
        private static func numbers(_ text: String) -> Set<String> {
            let plain = text.replacing(#/<[^>]*>/#, with: " ").replacing(#/(\d)[\u{A0}\u{202F}](\d{3})/#) { "\($0.output.1)\($0.output.2)" }
            return Set(plain.matches(of: #/(?:^|[\s(−+–])(\d+(?:,\d+)?)(?=[\s).,:;%–]|$)/#).map { String($0.output.1) })
        }
    }
}
