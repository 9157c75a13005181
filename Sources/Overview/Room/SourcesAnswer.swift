import Almanac
import Markup
import Picture
import Storage
import Tabular
import Web

/// An import with who made it and when.
struct ImportRecord: Sendable {
    let batch: ImportBatch
    let entry: TrailEntry?
}

/// Where the figures come from: sources, and every import there has been.
struct SourcesAnswer {
    let overview: Overview
    let request: PageRequest

    func answer() async throws -> Answer {
        let change = request.reading.asOf
        let (sources, records, head) = try await overview.store.read { reader in
            let records = try reader.batches(asOf: change).map { ImportRecord(batch: $0, entry: try reader.trailEntry($0.change)) }
            return (try reader.sources(asOf: change), records, try reader.trailHead())
        }
        switch request.format {
        case .json: return .json(Envelope(kind: "sources", change: change, data: SourcesAnswer.json(sources, records)))
        case .csv: return .csv(SourcesAnswer.csv(records), name: "kallor.csv")
        default: return .page(SourcesPage(sources: sources, records: records, head: head).page)
        }
    }

    private static func json(_ sources: [Source], _ records: [ImportRecord]) -> JSON {
        .of([
            "sources": .array(
                sources.map {
                    .of([
                        "id": .string($0.slug.text), "name": .string($0.name), "kind": .string($0.kind), "definition": .string($0.definition),
                    ])
                }),
            "imports": .array(
                records.map {
                    .of([
                        "batch": .int($0.batch.id), "what": .string($0.batch.what), "source": .string($0.batch.source),
                        "file": .string($0.batch.fileName), "sha256": .string($0.batch.sha256), "bytes": .int($0.batch.bytes),
                        "at": .optional($0.entry?.at.description), "by": .optional($0.entry?.actor.name), "change": .int($0.batch.change.value),
                        "new": .int($0.batch.rows.new), "changed": .int($0.batch.rows.changed), "same": .int($0.batch.rows.same),
                    ])
                }),
        ])
    }

    private static func csv(_ records: [ImportRecord]) -> [UInt8] {
        var writer = CsvWriter(header: ["batch", "what", "source", "file", "sha256", "at", "by", "new", "changed", "same"])
        for record in records {
            let batch = record.batch
            writer.write([
                .whole(batch.id), .text(batch.what), .text(batch.source), .text(batch.fileName), .text(batch.sha256),
                .text(record.entry?.at.description ?? ""), .text(record.entry?.actor.name ?? ""), .whole(Int64(batch.rows.new)),
                .whole(Int64(batch.rows.changed)), .whole(Int64(batch.rows.same)),
            ])
        }
        return writer.bytes
    }
}

/// Sources and imports as a page.
struct SourcesPage {
    let sources: [Source]
    let records: [ImportRecord]
    let head: TrailEntry?

    var page: Page {
        Page(title: "Källor", heading: "Källor", crumbs: [Crumb("Källor")]) {
            PageParts.head(
                over: "Källor och inläsningar", heading: heading,
                lead: "Varje siffra i Samsyn leder tillbaka hit: till filen den kom ur, när den lästes in och av vem.")
            if sources.isEmpty { PageParts.empty("Inget är inläst ännu", "Läs in områden, nivåer och antal.", command: "samsyn import --help") }
            for source in sources { part(source) }
            if !records.isEmpty { history }
            if let head { trail(head) }
        }
    }

    private var heading: String {
        let own = Swedish.capitalised(Swedish.counted(sources.count, one: "källa", many: "källor"))
        return "\(own), \(Swedish.counted(records.count, one: "inläsning", many: "inläsningar"))"
    }

    private func part(_ source: Source) -> Html {
        let newest = records.first { $0.batch.source == source.slug.text }
        return Markup.section(.class("avsnitt"), .ariaLabelledby("k-\(source.slug)")) {
            h2(.id("k-\(source.slug)")) { source.name }
            p { source.definition }
            if let newest {
                p(.class("kalla")) {
                    "Senast inläst: \(newest.batch.fileName)\(newest.entry.map { ", \(Swedish.moment($0.at))" } ?? "")\(newest.batch.parameters.isEmpty ? "" : ", \(newest.batch.parameters)")."
                }
            }
        }
    }

    private var history: Html {
        Markup.section(.class("avsnitt"), .ariaLabelledby("hi")) {
            h2(.id("hi")) { "Alla inläsningar" }
            PageParts.scrolling("Tabell: alla inläsningar") {
                Markup.table {
                    caption(.class("dold")) { "Inläsningar, den senaste först" }
                    thead { heads }
                    tbody { records.map(row) }
                }
            }
            PageParts.downloads(["kallor"])
        }
    }

    private var heads: Html {
        tr {
            th(.scope("col")) { "Fil" }
            th(.scope("col")) { "När" }
            th(.scope("col")) { "Av" }
            th(.scope("col"), .class("h")) { "Nya" }
            th(.scope("col"), .class("h")) { "Rättade" }
            th(.scope("col"), .class("h")) { "Lika" }
            th(.scope("col")) { "SHA-256" }
        }
    }

    private func row(_ record: ImportRecord) -> Html {
        let batch = record.batch
        return tr {
            th(.scope("row")) { a(.href(Link(["kallor", "fil", String(batch.id)]))) { batch.fileName } }
            td { record.entry.map { Swedish.moment($0.at) } ?? "" }
            td { record.entry?.actor.name ?? "" }
            td(.class("h")) { Swedish.count(batch.rows.new) }
            td(.class("h")) { Swedish.count(batch.rows.changed) }
            td(.class("h")) { Swedish.count(batch.rows.same) }
            td { code { String(batch.sha256.prefix(16)) + "…" } }
        }
    }

    private func trail(_ head: TrailEntry) -> Html {
        Markup.section(.class("avsnitt"), .ariaLabelledby("sp")) {
            h2(.id("sp")) { "Spåret" }
            p { "Varje ändring binds till alla före den. Senaste länken är ändring \(head.change.value):" }
            p { code { head.hash } }
            p(.class("kalla")) { "Pröva hela spåret med: samsyn audit verify --expect \(head.hash.prefix(12))…" }
        }
    }
}

/// A file as it was read in.
struct FileAnswer {
    let overview: Overview
    let request: PageRequest

    func answer() async throws -> Answer {
        let text = request.captures["inlasning"] ?? ""
        guard let id = Int64(text), id > 0 else { throw Refused(.absent, [FileAnswer.absent(text)]) }
        let (batch, content) = try await overview.store.read { reader in
            let batch = try reader.batch(id)
            return (batch, try batch.flatMap { try reader.content(ofFile: $0.sha256) })
        }
        guard let batch, batch.change <= request.reading.asOf, let content else { throw Refused(.absent, [FileAnswer.absent(text)]) }
        return .file(content, type: "application/octet-stream", name: FileAnswer.safe(batch.fileName))
    }

    private static func absent(_ text: String) -> Fault {
        Fault(
            "file-absent", "Det finns ingen inläsning med nummer \(text.prefix(40)), eller så är filen för stor för att sparas.",
            remedy: "Se alla inläsningar på sidan Källor.", found: String(text.prefix(40)))
    }

    /// A name that a header can carry.
    private static func safe(_ name: String) -> String {
        String(name.map { $0.isASCII && ($0.isLetter || $0.isNumber || "._-".contains($0)) ? $0 : "-" })
    }
}
