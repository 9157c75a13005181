import Almanac
import Markup
import OverviewRules
import Picture
import Storage
import Tabular
import Web

/// Where the figures come from: sources, and every import there has been.
struct SourcesAnswer {
    let overview: Overview
    let request: PageRequest

    func answer() async throws -> Answer {
        let change = request.reading.asOf
        let (profiles, records, head) = try await overview.store.read { [overview] reader in
            let profiles = try SourceProfile.all(reader, asOf: change, overview: overview)
            return (profiles, try ImportRecord.all(reader, asOf: change, overview: overview), try reader.trailEntry(change))
        }
        let today = request.today
        switch request.format {
        case .json: return .json(Envelope(kind: "sources", change: change, data: SourcesAnswer.json(profiles, records)))
        case .html, .pdf:
            return .page(
                SourcesPage(profiles: profiles, records: records, head: head, today: today, mayRead: request.viewer.rights.contains(.keepFigures)).page)
        case .csv, .xlsx: return .table(ImportTable.export(records, title: "Inläsningar", created: today), name: "kallor", format: request.format)
        }
    }

    private static func json(_ profiles: [SourceProfile], _ records: [ImportRecord]) -> JSON {
        .of(["sources": .array(profiles.map(\.json)), "imports": .array(records.map(\.json))])
    }
}

extension SourceProfile {
    var json: JSON {
        .of([
            "id": .string(source.slug.text), "name": .string(source.name), "kind": .string(source.kind), "definition": .string(source.definition),
            "owner": .optional(card.owner), "supplier": .optional(card.supplier), "delivered": .optional(card.delivered?.description),
            "permitted_use": .optional(card.permittedUse?.rawValue), "next_due": .optional(card.nextDue?.description), "analysed": .bool(card.isAnalysed),
            "published_totals": .bool(card.keepsPublishedTotals), "caveats": .strings(caveats.map { $0.stored.note.sentence() }),
            "breaks": .array(breaks.map { .of(["from": .string($0.from.description), "words": .string($0.words)]) }),
        ])
    }
}

/// Imports as a table.
enum ImportTable {
    static func export(_ records: [ImportRecord], title: String, created: Day) -> TableExport {
        TableExport(
            title: title, header: ["batch", "what", "source", "file", "sha256", "at", "by", "new", "changed", "same"],
            rows: records.map { record in
                let batch = record.batch
                return [
                    .whole(batch.id), .text(batch.what), .text(batch.source), .text(batch.fileName), .text(batch.sha256),
                    .text(record.entry?.at.description ?? ""), .text(record.entry?.actor.name ?? ""), .whole(Int64(batch.rows.new)),
                    .whole(Int64(batch.rows.changed)), .whole(Int64(batch.rows.same)),
                ]
            }, created: created)
    }

    static func html(_ records: [ImportRecord]) -> Html {
        PageParts.scrolling("Tabell: alla inläsningar") {
            Markup.table {
                caption(.class("dold")) { "Inläsningar, den senaste först" }
                thead { heads }
                tbody { records.map(row) }
            }
        }
    }

    private static var heads: Html {
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

    private static func row(_ record: ImportRecord) -> Html {
        let batch = record.batch
        return tr {
            th(.scope("row")) { a(.href(Link(["kallor", "inlasning", String(batch.id)]))) { batch.fileName } }
            td { record.entry.map { Swedish.moment($0.at) } ?? "" }
            td { record.entry?.actor.name ?? "" }
            td(.class("h")) { Swedish.count(batch.rows.new) }
            td(.class("h")) { Swedish.count(batch.rows.changed) }
            td(.class("h")) { Swedish.count(batch.rows.same) }
            td { code { String(batch.sha256.prefix(16)) + "…" } }
        }
    }
}

/// Sources and imports as a page.
struct SourcesPage {
    let profiles: [SourceProfile]
    let records: [ImportRecord]
    let head: TrailEntry?
    let today: Day
    /// Whether the reader may read files in.
    let mayRead: Bool

    var page: Page {
        Page(title: "Källor", heading: "Källor", crumbs: [Crumb("Källor")]) {
            PageParts.head(
                over: "Källor och inläsningar", heading: heading,
                lead: "Varje siffra i Samsyn leder tillbaka hit: till filen den kom ur, när den lästes in och av vem.")
            if mayRead { p(.class("knapprad")) { a(.class("knapp forst"), .href(Link("/lasa-in"))) { "Läs in en fil" } } }
            if profiles.isEmpty { PageParts.empty("Inget är inläst ännu", "Läs in områden, nivåer och antal.", command: "samsyn import --help") }
            for profile in profiles { part(profile) }
            if !records.isEmpty { history }
            if let head { trail(head) }
        }
    }

    private var heading: String {
        let own = Swedish.capitalised(Swedish.counted(profiles.count, one: "källa", many: "källor"))
        return "\(own), \(Swedish.counted(records.count, one: "inläsning", many: "inläsningar"))"
    }

    private func part(_ profile: SourceProfile) -> Html {
        let source = profile.source
        return Markup.section(.class("avsnitt"), .ariaLabelledby("k-\(source.slug)")) {
            h2(.id("k-\(source.slug)")) { a(.href(.source(source.slug))) { source.name } }
            p { source.definition }
            SourceFacts(profile: profile, today: today).reminders
            if let newest = profile.imports.first { p(.class("kalla")) { SourcesPage.newest(newest) } }
        }
    }

    private static func newest(_ record: ImportRecord) -> String {
        let batch = record.batch
        let said = [record.entry.map { Swedish.moment($0.at) } ?? "", batch.parameters].filter { !$0.isEmpty }.map { ", \($0)" }.joined()
        let told = "Senast inläst: \(batch.fileName)\(said)"
        // An accepted repair is told in a whole sentence.
        return told.hasSuffix(".") ? told : told + "."
    }

    private var history: Html {
        Markup.section(.class("avsnitt"), .ariaLabelledby("hi")) {
            h2(.id("hi")) { "Alla inläsningar" }
            ImportTable.html(records)
            PageParts.downloads(["kallor"], formats: [.csv, .xlsx, .json])
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

extension Link {
    /// The page of a source.
    static func source(_ slug: Slug) -> Link { Link(["kallor", slug.text]) }
}
