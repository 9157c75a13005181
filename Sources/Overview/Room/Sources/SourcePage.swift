import Almanac
import Markup
import OverviewRules
import Picture
import Storage
import Tabular
import Web

/// Answers for one source: its page, its imports as a table, all of it as data.
struct SourceAnswer {
    let overview: Overview
    let request: PageRequest

    private var today: Day { request.today }
    private var slug: String { request.captures["kalla"] ?? "" }

    func answer() async throws -> Answer {
        switch request.format {
        case .json:
            let profile = try await profile(slug)
            let data = JSON.of(["source": profile.json, "imports": .array(profile.imports.map(\.json))])
            return .json(Envelope(kind: "source", change: request.reading.asOf, data: data))
        case .csv, .xlsx:
            let profile = try await profile(slug)
            let table = ImportTable.export(profile.imports, title: profile.source.name, created: today)
            return .table(table, name: profile.source.slug.text, format: request.format)
        case .html, .pdf: return try await page(slug)
        }
    }

    func profile(_ text: String) async throws -> SourceProfile {
        try await overview.store.read { [overview, change = request.reading.asOf] in try SourceProfile.one(text, $0, asOf: change, overview: overview) }
    }

    /// The page; with what a person was writing, when that could not be taken.
    func page(_ text: String, draft: NoteDraft? = nil, card: CardDraft? = nil) async throws -> Answer {
        let profile = try await profile(text)
        let (noteDraft, cardDraft) = (draft ?? NoteDraft(choice: .caveat), card ?? CardDraft(profile))
        return .page(SourcePage(profile: profile, today: today, draft: noteDraft, card: cardDraft, rights: request.viewer.rights).page)
    }

    /// Saves what is agreed about the source, unless somebody else has done so meanwhile.
    func save() async throws -> Answer {
        let profile = try await profile(slug)
        var draft = CardDraft(request.fields)
        guard let card = draft.card(of: profile.source.slug, after: profile.card, by: request.viewer.rights) else { return try await page(slug, card: draft) }
        let version = draft.version
        let why = "Ändrade uppgifterna om källan \(profile.source.name)"
        let isSaved = try await overview.store.write(by: request.viewer.actor, at: request.now, why: why) { writer in
            guard try (writer.reader.standingCard(card.source)?.id ?? 0) == version else { return false }
            try writer.setCard(card)
            return true
        }
        guard isSaved.answer else {
            draft.conflict = profile.card
            draft.version = profile.cardVersion
            return try await page(slug, card: draft)
        }
        return .redirect(.source(profile.source.slug))
    }
}

/// A source as a reader sees it.
struct SourcePage {
    let profile: SourceProfile
    let today: Day
    let draft: NoteDraft
    let card: CardDraft
    /// What the reader may do.
    let rights: Set<Right>

    private var source: Source { profile.source }
    private var isRefused: Bool { !draft.flaws.isEmpty || !card.flaws.isEmpty || card.conflict != nil }

    var page: Page {
        Page(
            title: source.name, heading: "Källor", crumbs: [Crumb("Källor", Link("/kallor")), Crumb(source.name)], status: isRefused ? 422 : 200,
            scripts: rights.contains(.annotate) ? [.personGuard] : []
        ) {
            PageParts.head(over: "Källa, \(ImportWords.what(source.kind))", heading: source.name, lead: source.definition)
            div(.class("huvudspalt")) {
                div {
                    SourceFacts(profile: profile, today: today).html
                    caveats
                    breaks
                    history
                }
                if rights.contains(.keepFigures) { div(.class("spalt")) { CardForm(source: source.slug, draft: card).html } }
            }
        }
    }

    private var caveats: Html {
        Markup.section(.class("avsnitt"), .ariaLabelledby("noter")) {
            h2(.id("noter")) { "Förbehåll som alltid ska läsas" }
            if profile.caveats.isEmpty { p { "Inga förbehåll är skrivna." } }
            NoteList(
                records: profile.caveats, place: .source(source.slug),
                mayWrite: rights.contains(.annotate),
                subjects: Dictionary(profile.categories.map { ($0.slug, $0.name) }, uniquingKeysWith: { first, _ in first })
            ).html
            if rights.contains(.annotate) {
                details(.class("mellan bara-skarm"), draft.flaws.isEmpty ? .id("nytt-forbehall") : .open) {
                    summary { "Lägg till ett förbehåll" }
                    NoteForm(place: .source(source.slug), choices: [.caveat], draft: draft, categories: profile.categories).html
                }
            }
        }
    }

    private var breaks: Html {
        guard !profile.breaks.isEmpty else { return .empty }
        return Markup.section(.class("avsnitt"), .ariaLabelledby("br")) {
            h2(.id("br")) { "Brott i serien" }
            p { "Före och efter är inte samma sak. Jämförelser över ett sådant brott görs inte, eller sägs vara osäkra." }
            ul(.class("lista")) { profile.breaks.map { item in li { p { "Från \(Swedish.date(item.from)): \(item.words)" } } } }
        }
    }

    private var history: Html {
        Markup.section(.class("avsnitt"), .ariaLabelledby("hi")) {
            h2(.id("hi")) { "Inläsningar" }
            ImportTable.html(profile.imports)
            PageParts.downloads(["kallor", source.slug.text], formats: [.csv, .xlsx, .json])
        }
    }
}

/// What is agreed about a source, and what there is to remind of.
struct SourceFacts {
    let profile: SourceProfile
    let today: Day

    var html: Html {
        let card = profile.card
        let facts = [
            ("Ägare", card.owner), ("Lämnas av", card.supplier), ("Levererad", card.delivered.map { Swedish.date($0) }),
            ("Får användas", card.permittedUse.map(\.words)), ("Nästa leverans", card.nextDue.map { Swedish.date($0) }),
            ("Analyserad", card.isAnalysed ? "ja" : "ännu ej analyserad"),
            ("Summor", card.keepsPublishedTotals ? "publicerade summor räknas aldrig om" : "prövas mot raderna"),
        ]
        return Html.join([
            reminders, dl(.class("fakta")) { facts.map { fact in Html.join([dt { fact.0 }, dd { fact.1 ?? "inte angivet" }]) } },
        ])
    }

    /// `Leveransen skulle ha kommit för 10 dagar sedan …`.
    var reminders: Html {
        let words = [profile.reminder.late(on: today), profile.reminder.unread].compactMap { $0 }
        guard !words.isEmpty else { return .empty }
        return div(.class("ruta varsel mellan")) { words.map { word in p { word } } }
    }
}
