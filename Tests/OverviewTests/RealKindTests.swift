import Areas
import Counts
import Foundation
import OverviewRules
import Picture
import Storage
import Testing
import Web
import Weekly

@testable import Overview
@testable import samsyn

/// Every kind of file on the real pages, with the real rooms behind: what is asked can be answered there, and the answer works.
@Suite struct RealKindTests {
    /// The example of 2024, and files that a reader sends.
    private struct Visit {
        let demo: DemoSite

        func upload(_ kind: String, _ text: String, _ answers: [(String, String)] = []) async -> SiteResponse {
            let fields = [("slag", kind)] + answers.map { ("svar:" + $0.0, $0.1) }
            let parts = fields.map { "--G\r\nContent-Disposition: form-data; name=\"\($0.0)\"\r\n\r\n\($0.1)\r\n" }
            let file = "--G\r\nContent-Disposition: form-data; name=\"fil\"; filename=\"fil.csv\"\r\nContent-Type: text/csv\r\n\r\n\(text)\r\n--G--\r\n"
            return await demo.site(cacheBytes: 0, viewer: .worker).respond(
                to: SiteRequest(
                    method: "POST", target: "/lasa-in", headers: ["content-type": "multipart/form-data; boundary=G"], body: Array((parts.joined() + file).utf8))
            )
        }

        /// Sends the page's own hidden fields once more with what is chosen on it.
        func again(_ page: SiteResponse, _ more: [(String, String)]) async -> SiteResponse {
            let hidden = Dictionary(
                page.text.matches(of: #/<input type="hidden" name="([^"]*)" value="([^"]*)">/#).map { (Self.plain($0.1), Self.plain($0.2)) }
            ) { first, _ in first }
            let fields = hidden.sorted { $0.key < $1.key }.map { ($0.key, $0.value) } + more
            let body = fields.map { "\(Self.encoded($0.0))=\(Self.encoded($0.1))" }.joined(separator: "&")
            return await demo.site(cacheBytes: 0, viewer: .worker).respond(to: SiteRequest(method: "POST", target: "/lasa-in", body: Array(body.utf8)))
        }

        private static func plain(_ text: Substring) -> String {
            String(text).replacing("&quot;", with: "\"").replacing("&amp;", with: "&").replacing("&#39;", with: "'")
        }

        private static func encoded(_ text: String) -> String { text.utf8.map { "%" + ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined() }
    }

    private func visit() async throws -> Visit { Visit(demo: try await DemoSite()) }

    @Test func `a file of events is asked about column by column, shows none of its cells, and is read on the second try`() async throws {
        let visit = try await visit()
        let text = "nr,fecha,sexo,modalidad,barrio\n1,2024-05-31 10:15,Mujer,Rån,Råcksta\n"
        let asked = await visit.upload("events", text, [("source", "Larm")])
        #expect(asked.status == 422)
        #expect(asked.words.contains("Svara på frågorna nedan"))
        #expect(asked.words.contains("Vilken kolumn är vilken?"))
        #expect(asked.text.contains(#"name="kolumn:date""#) && asked.text.contains(#"name="kolumn:category""#))
        #expect(asked.text.contains(#"<option value="fecha">fecha</option>"#))
        #expect(!asked.text.contains("Mujer") && !asked.text.contains("2024-05-31"))
        let again = await visit.again(asked, [("kolumn:date", "fecha"), ("kolumn:category", "modalidad")])
        #expect(again.text.contains(#"name="kolumn:area""#))
        let tried = await visit.again(again, [("kolumn:area", "barrio")])
        #expect(tried.status == 200)
        #expect(tried.words.contains("Bara kolumnerna som läses visas."))
        #expect(tried.words.contains("Råcksta") && !tried.text.contains("Mujer"))
        let stored = await visit.again(tried, [("gor", "las-in")])
        #expect(stored.status == 303)
        let receipt = await visit.demo.get(try #require(stored["location"]))
        #expect(receipt.words.contains("källa Larm; område läst ur ”barrio”; kategori läst ur ”modalidad”; dag läst ur ”fecha”"))
    }

    @Test(
        arguments: [
            ("counts", "vad,2023\nHot,1\n", [("source", "Prov"), ("area", "Råcksta"), ("window", "01-01--12-31")], ["kolumn:category": "vad"]),
            ("population", "område;år;boende\nGrimsta;2023;4712\n", [], ["kolumn:population": "boende"]),
            ("areas", "ort;slag\nAlvik;stadsdel\n", [], ["kolumn:name": "ort"]),
            ("indicators", "plats;år;Trivsel index\nGrimsta;2023;6,5\n", [("source", "Prov")], ["kolumn:area": "plats"]),
            ("indicators", "område;år;Trivsel;Oro\nGrimsta;2023;6,5;7,5\n", [("source", "Prov")], ["svar:unit:Trivsel": "index", "svar:unit:Oro": "index"]),
            ("events", "id,datum,date,kategori,område\n1,2024-05-31,2024-05-30,Hot,Råcksta\n", [("source", "Prov")], ["kolumn:date": "datum"]),
        ] as [(String, String, [(String, String)], [String: String])])
    func `what is asked about a file can be answered on its page`(
        _ kind: String, _ text: String, _ said: [(String, String)], _ answers: [String: String]
    ) async throws {
        let visit = try await visit()
        let asked = await visit.upload(kind, text, said)
        #expect(asked.status == 422)
        for field in answers.keys { #expect(asked.text.contains("name=\"\(field)\""), "\(field)") }
        #expect(asked.words.contains("Svara på frågorna nedan"))
        #expect(asked.words.firstMatch(of: #/--[a-z]/#) == nil)
        let tried = await visit.again(asked, answers.sorted { $0.key < $1.key }.map { ($0.key, $0.value) })
        #expect(tried.status == 200, "\(tried.words)")
    }

    @Test func `the column that names the areas of counts can be chosen where it is asked for`() async throws {
        let visit = try await visit()
        let asked = await visit.upload("counts", "brott,år,antal,plats\nHot,2023,4,Råcksta\n", [("source", "Prov")])
        #expect(asked.status == 422)
        #expect(asked.words.contains("Menar du kolumnen ”plats”?"))
        #expect(!asked.words.contains("Menade du"))
        #expect(asked.text.contains(#"name="kolumn:area""#))
        let tried = await visit.again(asked, [("kolumn:area", "plats"), ("svar:source", "Prov")])
        #expect(tried.status == 200, "\(tried.words)")
    }

    @Test func `nothing is said of questions where there are none`() async throws {
        let visit = try await visit()
        let refused = await visit.upload("counts", "kategori,2023\nHot,x\n", [("source", "Prov"), ("area", "Råcksta"), ("window", "01-01--12-31")])
        #expect(refused.status == 422)
        #expect(refused.words.contains("Inget har ändrats. Rätta filen och välj den igen."))
        #expect(!refused.words.contains("frågorna"))
    }

    @Test func `a rename to a name that nobody has is mended by a button`() async throws {
        let visit = try await visit()
        let refused = await visit.upload("counts", "kategori,område,2023\nHot,Råksta,1\n", [("source", "Prov"), ("window", "01-01--12-31")])
        let wrong = await visit.again(refused, [("byt:Råksta", "Rocksta")])
        #expect(wrong.words.contains("”Råksta” ska läsas som ”Rocksta”, men inget område heter så."))
        #expect(wrong.words.contains("”Råksta” läses som Rocksta. Ångra"))
        #expect(wrong.text.contains(#"name="byt:Råksta" value="Råcksta""#))
        #expect(await visit.again(wrong, [("byt:Råksta", "Råcksta")]).status == 200)
    }
}

/// Advice is told in the page's own words, whatever the importers say.
@Suite struct AdviceTests {
    /// The kinds, and where their advice is written.
    private static let folders = [
        "counts": ["Counts/Room/Files", "Counts/Room/Imports"], "events": ["Counts/Room/Events"], "areas": ["Areas/Room"],
        "population": ["Areas/Room/Population", "Areas/Room/Facts"], "indicators": ["Areas/Room/Indicators", "Areas/Room/Facts"], "levels": ["Weekly/Room"],
        "reports": ["Weekly/Room/Reports/Import"],
    ]

    private func texts(_ folder: String) throws -> [String] {
        let sources = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../Sources")
        let isOwn = { (path: String) in path.hasSuffix(".swift") && !path.contains("Commands") }
        return try [folder, "Core/Tabular"].flatMap { folder in
            let place = sources.appending(path: folder)
            let files = try FileManager.default.contentsOfDirectory(atPath: place.path).filter(isOwn)
            return try files.flatMap { file in
                let code = try String(contentsOf: place.appending(path: file), encoding: .utf8)
                // What stands in strings; what is put into them is a word.
                let plain = code.replacing(#/\\\([^()]*(?:\([^()]*\)[^()]*)*\)/#, with: "X").replacing("\\\"", with: "”")
                return plain.matches(of: #/"([^"\n]*)"/#).map { String($0.1) }.filter {
                    $0.contains(#/--[a-z]+/#) && $0.contains(" ") && !$0.hasPrefix("samsyn ")
                }
            }
        }
    }

    @Test func `no advice for a file speaks of options once a page tells it`() async throws {
        let demo = try await DemoSite.empty.value
        let house = demo.house
        let kinds = (house.weekly.importers + [house.reportImport] + house.counts.importers + house.areas.importers).map(\.kind)
        #expect(kinds.count == 7)
        for kind in kinds {
            let advice = try (AdviceTests.folders[kind.name] ?? []).flatMap { try texts($0) }
            #expect(kind.name == "levels" || !advice.isEmpty)
            for text in advice { #expect(kind.wording.told(text).firstMatch(of: #/--[a-zåäö]/#) == nil, "\(kind.name): \(kind.wording.told(text))") }
        }
    }

    @Test(arguments: [
        ("Läs in filen utan --keep cells.", "Läs in filen med ett annat svar i fältet ”Vad som sparas” än ”bara antalen”."),
        ("Ange vilket som ska läsas in med --sheet NAMN.", "Ange vilket som ska läsas in i rutan om blad."),
        ("Läs in områdena först: samsyn import areas FIL --division NAMN", "Läs in områdena först: välj ”Områden” när du läser in en fil."),
        ("eller ange den: --unit \"Oro=index\".", "eller ange den: i rutan om enheter."),
    ])
    func `tells choices by their words, and commands by what to press`(_ text: String, _ words: String) {
        let wording = PageWording(fields: ["keep": "Vad som sparas"], choices: ["keep": ["cells": "bara antalen"]])
        #expect(wording.told(text) == words)
    }
}
