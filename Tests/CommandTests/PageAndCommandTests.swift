import Foundation
import Picture
import ProgramUnderTest
import Testing

/// A file with several things wrong, and what it is handed over with, on the command line and on the page alike.
struct SharedFault: Sendable, CustomTestStringConvertible {
    let kind: String
    let name: String
    let text: String
    /// Answers by the question's name, which is also the option's.
    let answers: [String: String]
    /// How many errors there are.
    let errors: Int

    var testDescription: String { "\(kind), \(name)" }

    private static let place = ["source": "Prov", "area": "Vinsta"]

    static let all: [SharedFault] = [
        SharedFault(
            kind: "levels", name: "nivåer.csv", text: "år,vecka,område,nivå\n2024,1,Vinsta,0\n2024,53,Vinsta,1\n2024,3,Vinta,hög\n", answers: [:], errors: 4),
        SharedFault(
            kind: "counts", name: "år.csv", text: "grupp,kategori,2023,2024,+/-\nBrott,Bilstöld,43,-42,\nBrott,Rån,x,\"4,5\",\n",
            answers: place.merging(["window": "01-01--10-31"]) { $1 }, errors: 3),
        SharedFault(
            kind: "counts", name: "månader.csv", text: "kategori,år,jan,feb,mar,summa\nKlotter,2023,1,2,3,7\nRån,2023,1,1,1,3\nSumma,,2,3,4,11\n",
            answers: place.merging(["coverage": "2023-01--2023-03"]) { $1 }, errors: 2),
        SharedFault(
            kind: "counts", name: "antal.csv",
            text: "kategori;område;månad;antal\nKlotter;Vinta;2024-01;3\nKlotter;Vinsta;2024-13;4\nRån;Vinsta;2024-01;många\n",
            answers: ["source": "Prov"], errors: 3),
        SharedFault(
            kind: "events", name: "händelser.csv",
            text: "id;datum;kategori;område\n1;03/04/2024;Klotter;Vinsta\n2;i går;Klotter;Vinsta\n3;2024-01-01;Klotter;Vinta\n;;;\n",
            answers: ["source": "Prov"],
            errors: 3),
        SharedFault(
            kind: "indicators", name: "fakta.csv",
            text: "indikator;enhet;period;område;värde\nOhälsotal;dagar;2023;Vinsta;många\nOhälsotal;dagar;i fjol;Vinsta;3\nTillit;procent;2023;Vinta;140\n",
            answers: ["source": "Prov"], errors: 3),
        SharedFault(
            kind: "population", name: "folk.csv", text: "område;år;folkmängd\nVinsta;2023;många\nVinsta;tjugotre;4\nGrimsta;2023;-3\n",
            answers: ["source": "Prov"],
            errors: 3),
        SharedFault(
            kind: "areas", name: "lista.csv", text: "namn;indelning\n;stadsdel\nNytorp;\nGammeltorp;stadsdel\nGammeltorp;stadsdel\n", answers: [:], errors: 2),
    ]
}

/// What is said of one place in a file, by either way in.
private struct Remark: CustomStringConvertible {
    let row: String
    let column: String
    let words: String

    var description: String { "rad \(row), \(column): \(words)" }
}

extension CommandTests {
    /// A file is handed over on the page and on the command line: both say the same of it.
    @Suite struct PageAndCommand {
        @Test(arguments: SharedFault.all) func `say the same of`(file: SharedFault) async throws {
            try await Desk.with { desk in
                try desk.put(file.text, as: file.name)
                let options = file.answers.sorted { $0.key < $1.key }.flatMap { ["--" + $0.key, $0.value] }
                let order = ["import", file.kind, file.name, "--data", Desk.store, "--format", "json"] + options
                let ended = try await Program.run(order, in: desk.folder)
                let envelope = try ended.envelope()
                let faults = envelope["faults"]?.elements ?? []
                #expect(ended.code == 1 && faults.filter { $0["severity"]?.string == "error" }.count == file.errors, "\(envelope.text)")
                let reader = try await SignedIn.enter(Desk.store, in: desk.folder)
                let before = try await desk.state()
                let page = try await PageAndCommand.page(of: file, desk, by: reader)
                let (shown, told) = (PageAndCommand.remarks(page), PageAndCommand.remarks(faults))
                #expect(shown.count == told.count, "\(shown)")
                for remark in told {
                    #expect(shown.contains { $0.row == remark.row && $0.column == remark.column && $0.words.hasPrefix(remark.words) }, "\(remark) in \(shown)")
                }
                let sums = envelope[["data", "arithmetic", "disagreements"]]?.elements ?? []
                #expect(PageAndCommand.sums(page) == sums.map { [$0["row"], $0["column"]].map { $0?.text ?? "" } })
                #expect(try await desk.state() == before)
            }
        }

        /// What the faults of an envelope say; sums stand in a table of their own on the page.
        private static func remarks(_ faults: [JSON]) -> [Remark] {
            faults.filter { $0["code"]?.string != "arithmetic-disagrees" }.map { fault in
                let column = fault["column_name"]?.string ?? fault["column"]?.double.map { String(Int($0)) } ?? ""
                return Remark(row: fault["row"]?.double.map { String(Int($0)) } ?? "", column: column, words: fault["message"]?.string ?? "")
            }
        }

        /// What the page's table of faults says. The advice that follows the sentence is in the page's own words.
        private static func remarks(_ page: String) -> [Remark] {
            rows(page, table: "Det som är fel i filen").map { cells in
                let words = (cells.last ?? "").replacing("varning", with: "", maxReplacements: 1).trimmingCharacters(in: .whitespaces)
                return Remark(row: cells.first ?? "", column: cells.count > 1 ? cells[1] : "", words: words)
            }
        }

        private static func sums(_ page: String) -> [[String]] { rows(page, table: "Summor i filen").map { Array($0.prefix(2)) } }

        /// The cells of a table's body, tags taken away.
        private static func rows(_ page: String, table: String) -> [[String]] {
            guard let start = page.range(of: "<caption class=\"dold\">" + table), let end = page[start.upperBound...].range(of: "</table>") else { return [] }
            return page[start.upperBound..<end.lowerBound].matches(of: #/<tr>(.*?)<\/tr>/#).map { row in
                row.1.matches(of: #/<td[^>]*>(.*?)<\/td>/#).map { cell in
                    let first = cell.1.firstMatch(of: #/<p>(.*?)<\/p>/#).map { String($0.1) } ?? String(cell.1)
                    return first.replacing(#/<[^>]*>/#, with: " ").replacing("&amp;", with: "&").trimmingCharacters(in: .whitespaces)
                }
            }.filter { !$0.isEmpty }
        }

        /// The page that answers the file.
        private static func page(of file: SharedFault, _ desk: Desk, by reader: SignedIn) async throws -> String {
            try await Program.serving(["--data", Desk.store], in: desk.folder) { site, _ in
                let port = try #require(UInt16(site.components(separatedBy: ":").last ?? ""))
                let fields = [("formular", reader.formToken), ("slag", file.kind)] + file.answers.map { ("svar:" + $0.key, $0.value) }
                let parts = fields.map { "--G\r\nContent-Disposition: form-data; name=\"\($0.0)\"\r\n\r\n\($0.1)\r\n" }
                let sent = "--G\r\nContent-Disposition: form-data; name=\"fil\"; filename=\"\(file.name)\"\r\n\r\n\(file.text)\r\n--G--\r\n"
                let body = Array((parts.joined() + sent).utf8)
                let answer = try await LocalHTTP.send(
                    "POST", "/lasa-in", port: port, body: body, type: "multipart/form-data; boundary=G", cookie: reader.cookie)
                #expect(answer.status == 422)
                return String(decoding: answer.body, as: UTF8.self)
            }
        }
    }
}
