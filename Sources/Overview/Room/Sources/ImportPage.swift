import Markup
import OverviewRules
import Picture
import Storage
import Web

/// One import: who, when, what, and what it changed.
struct ImportPageAnswer {
    let overview: Overview
    let request: PageRequest

    func answer() async throws -> Answer {
        let text = request.captures["inlasning"] ?? ""
        guard let id = Int64(text), id > 0 else { throw FileAnswer.absent(text) }
        let (found, source, isKept, purge) = try await overview.store.read { [change = request.reading.asOf] reader in
            let batch = try reader.batch(id)
            let source = try reader.sources(asOf: change).first { $0.slug.text == batch?.source }
            let record = try batch.map { ImportRecord(batch: $0, entry: try reader.trailEntry($0.change)) }
            let purge = try batch.flatMap { try reader.purge(ofFile: $0.sha256) }
            return (record, source, try batch.map { try reader.isKept(file: $0.sha256) } ?? false, purge)
        }
        guard let found, found.batch.change <= request.reading.asOf else { throw FileAnswer.absent(text) }
        return .page(
            ImportPage(
                record: found, source: source, isKept: isKept, purge: purge, isReceipt: request[query: "kvitto"] != nil,
                mayRead: request.viewer.rights.contains(.keepFigures)
            ).page)
    }
}

/// An import as a reader sees it; as a receipt right after.
struct ImportPage {
    let record: ImportRecord
    let source: Source?
    /// Whether the file itself is kept.
    let isKept: Bool
    /// The purge that took the file; nil where none has.
    let purge: PurgeRun?
    let isReceipt: Bool
    /// Whether the reader may read files in.
    let mayRead: Bool

    private var batch: ImportBatch { record.batch }
    private var rows: String { ImportWords.rows(new: batch.rows.new, changed: batch.rows.changed, same: batch.rows.same) }

    var page: Page {
        Page(
            title: "Inläsning \(batch.id)", heading: "Källor", crumbs: [Crumb("Källor", Link("/kallor")), Crumb("Inläsning \(batch.id)")]
        ) {
            PageParts.head(
                over: "Inläsning \(batch.id), \(ImportWords.what(batch.what))", heading: isReceipt ? "Läst in: \(rows)" : "\(batch.fileName): \(rows)",
                lead: batch.rows.changed > 0 ? "De tidigare värdena finns kvar i historiken." : "")
            next
            dl(.class("fakta")) { facts }
            files
        }
    }

    private var next: Html {
        let places = ImportPage.places(batch.what)
        return p(.class("knapprad mellan")) {
            for (index, place) in places.enumerated() { a(.class(isReceipt && index == 0 ? "knapp forst" : "knapp"), .href(place.link)) { place.words } }
            if isReceipt, mayRead { a(.class("knapp"), .href(Link("/lasa-in"))) { "Läs in en fil till" } }
        }
    }

    /// Where the figures of a kind of file show.
    private static func places(_ what: String) -> [(words: String, link: Link)] {
        switch what {
        case "levels": [("Se årssammanställningen", Link("/arssammanstallning"))]
        case "counts": [("Se statistiken", Link("/statistik")), ("Se Tyck till", Link("/tyck-till"))]
        case "events": [("Se statistiken", Link("/statistik"))]
        case "indicators", "population": [("Se områdesfakta", Link("/omradesfakta"))]
        case "staff-incidents": [("Se hot mot anställda", Link("/hot-mot-anstallda"))]
        default: [("Se områdena", Link("/omraden"))]
        }
    }

    private var facts: Html {
        var facts = [("Fil", "\(batch.fileName), \(ImportRecognised.size(Int(batch.bytes)))"), ("Värden", rows)]
        facts.append(("Rader", "\(Swedish.count(batch.rows.read)) lästa. Fel: inga, en fil med fel läses inte in."))
        if let entry = record.entry {
            facts.append(("När", Swedish.moment(entry.at)))
            facts.append(("Av", "\(entry.actor.name), \(entry.actor.role)"))
            facts.append(("Vad", entry.why))
        }
        facts.append(("Angivet", batch.parameters.isEmpty ? "inget utöver filen" : batch.parameters))
        facts.append(("Ändring", "nummer \(batch.change)"))
        return Html.join(facts.map { fact in Html.join([dt { fact.0 }, dd { fact.1 }]) })
    }

    private var files: Html {
        Markup.section(.class("avsnitt"), .ariaLabelledby("fi")) {
            h2(.id("fi")) { "Filen" }
            p { code { batch.sha256 } }
            p(.class("kalla")) { "SHA-256: räkna om den på din egen kopia, så vet du att det är samma fil." }
            p(.class("mellan")) {
                if isKept {
                    a(.href(Link(["kallor", "fil", String(batch.id)]))) { "Hämta filen som den lästes in" }
                } else {
                    KeptFile(batch: batch, purge: purge).words
                }
            }
            if let source { p { a(.href(.source(source.slug))) { "Om källan \(source.name)" } } }
        }
    }
}

/// Why a file is not to be had.
struct KeptFile {
    let batch: ImportBatch
    /// The purge that took it; nil where it never was kept.
    let purge: PurgeRun?

    var words: String {
        if let purge { return "Filen är gallrad \(purge.words). Kontrollsumman finns kvar." }
        if batch.what == "events" { return "Filer med enskilda händelser sparas inte, för de kan säga mer än vad som läses. Kontrollsumman finns kvar." }
        return batch.bytes > Writer.keptBytes
            ? "Filen är för stor för att sparas. Kontrollsumman finns kvar."
            : "Filen sparades inte, för den kan säga mer än vad som lästes in. Kontrollsumman finns kvar."
    }
}

/// A file as it was read in.
struct FileAnswer {
    let overview: Overview
    let request: PageRequest

    func answer() async throws -> Answer {
        let text = request.captures["inlasning"] ?? ""
        guard let id = Int64(text), id > 0 else { throw FileAnswer.absent(text) }
        let (batch, content, purge) = try await overview.store.read { reader in
            let batch = try reader.batch(id)
            return (batch, try batch.flatMap { try reader.content(ofFile: $0.sha256) }, try batch.flatMap { try reader.purge(ofFile: $0.sha256) })
        }
        if let purge, let batch, batch.change <= request.reading.asOf { throw FileAnswer.purged(purge, batch) }
        guard let batch, batch.change <= request.reading.asOf, let content else { throw FileAnswer.absent(text) }
        return .file(content, type: "application/octet-stream", name: batch.fileName)
    }

    private static func purged(_ run: PurgeRun, _ batch: ImportBatch) -> Refused {
        Refused(
            .absent,
            [
                Fault(
                    "file-purged", "Filen är gallrad \(run.words). Siffrorna ur den står kvar, och kontrollsumman med dem.",
                    remedy: "Se inläsningen på sidan Källor.", found: batch.fileName)
            ])
    }

    static func absent(_ text: String) -> Refused {
        Refused(
            .absent,
            [
                Fault(
                    "file-absent",
                    "Det finns ingen inläsning med nummer \(text.prefix(40)), eller så är filen inte sparad. Stora filer och filer med enskilda händelser sparas inte.",
                    remedy: "Se alla inläsningar på sidan Källor.", found: String(text.prefix(40)))
            ])
    }
}
