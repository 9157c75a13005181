import Almanac
import Markup
import OverviewRules
import PersonGuard
import Picture
import Storage
import Web

/// What a person is writing about a source, kept as it was when it cannot be taken.
struct CardDraft: Sendable {
    var owner = ""
    var supplier = ""
    var delivered = ""
    var nextDue = ""
    var permittedUse = ""
    var isAnalysed = true
    var keepsPublishedTotals = false
    /// The row that was shown when the writing began; 0 for none.
    var version: Int64 = 0
    var flaws: [String] = []
    /// What somebody else saved meanwhile.
    var conflict: SourceCard?

    /// Signs in a name at most.
    private static let longest = 120

    init(_ profile: SourceProfile) {
        let card = profile.card
        owner = card.owner ?? ""
        supplier = card.supplier ?? ""
        delivered = card.delivered?.description ?? ""
        nextDue = card.nextDue?.description ?? ""
        permittedUse = card.permittedUse?.rawValue ?? ""
        isAnalysed = card.isAnalysed
        keepsPublishedTotals = card.keepsPublishedTotals
        version = profile.cardVersion
    }

    init(_ fields: [String: String]) {
        func text(_ name: String) -> String { (fields[name] ?? "").split(whereSeparator: \.isWhitespace).joined(separator: " ") }
        owner = text("agare")
        supplier = text("lamnas-av")
        delivered = text("levererad")
        nextDue = text("nasta")
        permittedUse = text("anvandning")
        isAnalysed = fields["analyserad"] != nil
        keepsPublishedTotals = fields["summor"] != nil
        version = Int64(fields["version"] ?? "") ?? 0
    }

    /// The card that is meant; nil, with flaws, when it cannot be taken. Who may use the numbers decides who may read them, so that is for those who set
    /// circles.
    mutating func card(of source: Slug, after standing: SourceCard, by rights: Set<Right>) -> SourceCard? {
        flaws = []
        if SourceCard.PermittedUse(rawValue: permittedUse) != standing.permittedUse, !rights.contains(.setCircles) {
            flaws.append(
                "Vem som får använda siffrorna avgör också vem som får läsa dem. Det ändras av den som får höja och sänka kretsar, till exempel samordnaren."
            )
        }
        for (name, text) in [("Ägaren", owner), ("Den som lämnar", supplier)] where text.count > CardDraft.longest {
            flaws.append("\(name) får vara högst \(CardDraft.longest) tecken.")
        }
        // Officials are named here; numbers and addresses of theirs are not.
        flaws += HeldWords("\(owner)\n\(supplier)", by: PersonGuard()).held.filter { $0.kind != .name }.map { "\($0.likeness). Ta bort det." }
        let (first, next) = (day(delivered), day(nextDue))
        guard flaws.isEmpty else { return nil }
        return SourceCard(
            source: source, owner: owner.isEmpty ? nil : owner, supplier: supplier.isEmpty ? nil : supplier, delivered: first,
            permittedUse: SourceCard.PermittedUse(rawValue: permittedUse), nextDue: next, isAnalysed: isAnalysed, keepsPublishedTotals: keepsPublishedTotals)
    }

    private mutating func day(_ text: String) -> Day? {
        if text.isEmpty { return nil }
        if let day = Day(text: text) { return day }
        flaws.append("Dagen ”\(text.prefix(40))” går inte att läsa. Skriv den som 2024-11-01.")
        return nil
    }
}

/// The form in which what is agreed about a source is written.
struct CardForm {
    let source: Slug
    let draft: CardDraft

    var html: Html {
        Markup.section(.class("bara-skarm"), .ariaLabelledby("kort")) {
            h2(.id("kort")) { "Ändra uppgifterna" }
            problems
            postForm(to: .source(source)) {
                input(.type("hidden"), .name("version"), .value(String(draft.version)))
                field("agare", "Ägare", draft.owner, "Den som svarar för siffrorna, till exempel Polismyndigheten.")
                field("lamnas-av", "Lämnas av", draft.supplier, "Den organisation filen kommer från.")
                field("levererad", "Levererad", draft.delivered, "När den senaste filen kom.", type: "date")
                field("nasta", "Nästa leverans", draft.nextDue, "Blir den sen påminner översikten.", type: "date")
                use
                boxes
                p { button(.type("submit")) { "Spara" } }
            }
        }
    }

    private var problems: Html {
        if let theirs = draft.conflict { return conflict(theirs) }
        guard !draft.flaws.isEmpty else { return .empty }
        return div(.class("ruta fel mellan")) {
            h3 { "Uppgifterna är inte sparade" }
            for flaw in draft.flaws { p { flaw } }
        }
    }

    /// Both values are shown; who saves next decides.
    private func conflict(_ theirs: SourceCard) -> Html {
        let said = [
            theirs.owner.map { "ägare \($0)" }, theirs.supplier.map { "lämnas av \($0)" }, theirs.delivered.map { "levererad \(Swedish.date($0))" },
            theirs.nextDue.map { "nästa leverans \(Swedish.date($0))" }, theirs.permittedUse.map(\.words),
            theirs.isAnalysed ? "analyserad" : "ännu ej analyserad",
        ].compactMap { $0 }
        return div(.class("ruta varsel mellan")) {
            h3 { "Någon annan har ändrat samtidigt" }
            p { "Det här är sparat nu: \(said.joined(separator: ", "))." }
            p { "Ditt står kvar i fälten. Spara en gång till om ditt ska gälla." }
        }
    }

    private func field(_ name: String, _ words: String, _ value: String, _ help: String, type: String = "text") -> Html {
        div(.class("falt")) {
            label(.for(name)) { words }
            input(.type(type), .id(name), .name(name), .value(value), .ariaDescribedby("\(name)-hjalp"))
            span(.class("hjalp"), .id("\(name)-hjalp")) { help }
        }
    }

    private var use: Html {
        let options = [("", "inte angivet")] + SourceCard.PermittedUse.allCases.map { ($0.rawValue, $0.words) }
        return div(.class("falt")) {
            label(.for("anvandning")) { "Får användas" }
            select(.id("anvandning"), .name("anvandning"), .ariaDescribedby("anvandning-hjalp")) {
                for item in options { option(item.0 == draft.permittedUse ? [.value(item.0), .selected] : [.value(item.0)]) { item.1 } }
            }
            span(.class("hjalp"), .id("anvandning-hjalp")) {
                "Avgör från början också vem som får läsa: internt är myndigheterna, parterna är platskretsen. Ändras av den som får sätta kretsar."
            }
        }
    }

    private var boxes: Html {
        div(.class("falt kryss")) {
            box("analyserad", "Leveransen är analyserad", draft.isAnalysed)
            box("summor", "Publicerade summor räknas aldrig om", draft.keepsPublishedTotals)
        }
    }

    private func box(_ name: String, _ words: String, _ isOn: Bool) -> Html {
        let common: [Attribute] = [.type("checkbox"), .name(name), .value("ja")]
        return label {
            Html.void("input", isOn ? common + [.checked] : common)
            words
        }
    }
}
