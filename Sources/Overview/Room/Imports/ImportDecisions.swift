import Markup
import OverviewRules
import Picture
import Storage
import Tabular
import Web

/// What a reader is asked to decide about a file: which column, which sheet, whether a repair is right, whether categories are new. And what has been decided.
struct ImportDecisions {
    let draft: ImportDraft
    let answer: ImportAnswer

    /// Faults that are answered here and not beside their row.
    static let areAskedElsewhere: Set<String> = [
        "column-missing", "sheet-ambiguous", "sheet-unknown", "category-unknown", "column-duplicate", "indicator-unit-unclear",
    ]

    var html: Html { Html.join([sheets, columns, units, arithmetic, newCategories, decided]) }

    /// True when something is asked here that a reader can answer without changing the file.
    var asks: Bool {
        let isAsking = [sheets, columns, units, newCategories].contains { !$0.bytes.isEmpty } || answer.repairs.contains { !$0.accepted }
        return isAsking || answer.faults.contains(where: ImportFaultTable.proposes)
    }

    private func faults(_ codes: String...) -> [Fault] { answer.faults.filter { codes.contains($0.code) && $0.severity == .error } }

    private func box(_ heading: String, @HtmlBuilder content: () -> Html) -> Html {
        div(.class("ruta varsel mellan")) {
            h2 { heading }
            content()
        }
    }

    private var sheets: Html {
        guard let fault = faults("sheet-ambiguous", "sheet-unknown").first, !fault.suggestions.isEmpty else { return .empty }
        return box("Vilket blad ska läsas?") {
            p { fault.message }
            draft.form(except: { $0 == ImportDraft.Field.sheet }) {
                ImportDecisions.picker(ImportDraft.Field.sheet, id: "blad", label: "Blad", among: fault.suggestions, selected: nil)
                p { button(.type("submit")) { "Läs det bladet" } }
            }
        }
    }

    private var columns: Html {
        // Of columns that are the same the file's own heads are told, and no role: those are mended in the file.
        let missing = faults("column-missing", "column-duplicate").filter { $0.columnName != nil && $0.column == nil }
        let heads = (answer.preview?.header ?? []).filter { !$0.isEmpty }
        guard !missing.isEmpty, !heads.isEmpty else { return .empty }
        let asked = Set(missing.map { ImportDraft.Field.column + ($0.columnName ?? "") })
        return box("Vilken kolumn är vilken?") {
            p { "De här kolumnerna känns inte igen på rubriken. Välj dem, så läses de i stället." }
            draft.form(except: { asked.contains($0) }) {
                for (index, fault) in missing.enumerated() {
                    let role = fault.columnName ?? ""
                    ImportDecisions.picker(
                        ImportDraft.Field.column + role, id: "kolumn-\(index)", label: Swedish.capitalised(ImportWords.role(role)), among: heads,
                        selected: draft.choices.columns[role] ?? fault.suggestions.first)
                }
                p { button(.type("submit")) { "Pröva igen" } }
            }
        }
    }

    /// Indicators whose unit nobody can see.
    private var units: Html {
        let unclear = faults("indicator-unit-unclear").filter { $0.found?.isEmpty == false }
        guard !unclear.isEmpty else { return .empty }
        let names = unclear.compactMap(\.found).reduce(into: [String]()) { kept, name in if !kept.contains(name) { kept.append(name) } }
        let asked = Set(names.map { ImportDraft.Field.answer + ImportChoices.unitQuestion + $0 })
        return box("Vilken enhet är det?") {
            p { "Det syns inte i filen vad de här talen är. Välj enheten, så läses de." }
            draft.form(except: { asked.contains($0) }) {
                for (index, name) in names.enumerated() {
                    let field = ImportChoices.unitQuestion + name
                    ImportDecisions.picker(
                        ImportDraft.Field.answer + field, id: "enhet-\(index)", label: name, among: ImportDecisions.unitWords,
                        selected: draft.choices[field])
                }
                p { button(.type("submit")) { "Pröva igen" } }
            }
        }
    }

    /// As files write them.
    private static let unitWords = ["antal", "andel", "procent", "medelvärde", "kronor", "tkr", "dagar", "index"]

    static func picker(_ name: String, id: String, label text: String, among options: [String], selected: String?) -> Html {
        div(.class("falt")) {
            label(.for(id)) { text }
            select(.id(id), .name(name)) {
                option([.value("")]) { "Välj" }
                for item in options { option(item == selected ? [.value(item), .selected] : [.value(item)]) { item } }
            }
        }
    }

    private var newCategories: Html {
        let unknown = faults("category-unknown")
        guard !unknown.isEmpty, !draft.choices.acceptsNewCategories else { return .empty }
        let names = unknown.compactMap(\.found)
        return box("\(Swedish.capitalised(Swedish.counted(unknown.count, one: "kategori", many: "kategorier"))) som källan inte har haft förut") {
            p { "\(Swedish.list(names.prefix(12).map { "”\($0)”" }))\(names.count > 12 ? " med flera" : ""). Är de nya, eller är namnen felskrivna?" }
            draft.form {
                p(.class("knapprad")) {
                    button(.type("submit"), .name(ImportDraft.Field.newCategories), .value(ImportDraft.yes)) { "Ta emot dem som nya" }
                }
                for fault in unknown where !fault.suggestions.isEmpty { renames(fault) }
            }
        }
    }

    private func renames(_ fault: Fault) -> Html {
        p(.class("knapprad")) {
            span { "”\(fault.found ?? "")”:" }
            for suggestion in fault.suggestions {
                button(.type("submit"), .class("knapp liten"), .name(ImportDraft.Field.rename + (fault.found ?? "")), .value(suggestion)) {
                    "Läs som \(suggestion)"
                }
            }
        }
    }

    /// What has been decided, each with a way back.
    private var decided: Html {
        let choices = draft.choices
        let renames = choices.renames.sorted { $0.key < $1.key }.map {
            (ImportDraft.Field.rename + $0.value.name, "”\($0.value.name)” läses som \($0.value.known).")
        }
        let columns = choices.columns.sorted { $0.key < $1.key }.map {
            (ImportDraft.Field.column + $0.key, "\(Swedish.capitalised(ImportWords.role($0.key))) läses ur kolumnen ”\($0.value)”.")
        }
        let units = choices.answers.filter { $0.key.hasPrefix(ImportChoices.unitQuestion) }.sorted { $0.key < $1.key }.map {
            (ImportDraft.Field.answer + $0.key, "”\($0.key.dropFirst(ImportChoices.unitQuestion.count))” är i \($0.value).")
        }
        let sheet = choices.sheet.map { [(ImportDraft.Field.sheet, "Bladet ”\($0)” läses.")] } ?? []
        let new = choices.acceptsNewCategories ? [(ImportDraft.Field.newCategories, "Nya kategorier tas emot.")] : []
        let all = sheet + columns + units + renames + new
        guard !all.isEmpty else { return .empty }
        return Markup.section(.class("avsnitt"), .ariaLabelledby("ba")) {
            h2(.id("ba")) { "Det här har du bestämt" }
            draft.form { ul(.class("lista")) { all.map(ImportDecisions.way) } }
        }
    }

    private static func way(_ item: (field: String, words: String)) -> Html {
        li {
            p {
                item.words
                " "
                button(.type("submit"), .class("lank"), .name(item.field), .value("")) {
                    "Ångra"
                    span(.class("dold")) { ": \(item.words)" }
                }
            }
        }
    }
}

/// The table's own sums: where they disagree, and what would mend them.
extension ImportDecisions {
    private var arithmetic: Html {
        let found = answer.check.disagreements
        guard !found.isEmpty || !answer.repairs.isEmpty else { return .empty }
        return Markup.section(.class("avsnitt"), .ariaLabelledby("su")) {
            h2(.id("su")) { sumHeading }
            p { "Filens egna summor är omräknade ur raderna." }
            for repair in answer.repairs { proposal(repair) }
            if !found.isEmpty { PageParts.scrolling("Tabell: summor som inte stämmer") { disagreements(found) } }
        }
    }

    private var sumHeading: String {
        if answer.repairs.contains(where: { $0.accepted && $0.remaining == 0 }) { return "Summorna stämmer när rättelsen är gjord" }
        return "Summan stämmer inte på \(Swedish.counted(answer.check.disagreements.count, one: "ställe", many: "ställen", neuter: true))"
    }

    private func proposal(_ repair: ImportRepair) -> Html {
        div(.class(repair.accepted ? "ruta mellan" : "ruta varsel mellan")) {
            h3 { repair.accepted ? "Rättelsen är godkänd" : "Förslag till rättelse" }
            p { repair.words }
            if repair.remaining > 0 { p { "Då är \(Swedish.count(repair.remaining)) kvar som inte stämmer." } }
            draft.form(except: { $0 == ImportDraft.Field.repair }) {
                p(.class("knapprad")) {
                    button(.type("submit"), .name(ImportDraft.Field.repair), .value(repair.accepted ? ImportDraft.no : ImportDraft.yes)) {
                        repair.accepted ? "Ta tillbaka godkännandet" : "Godkänn rättelsen"
                    }
                }
            }
        }
    }

    private func disagreements(_ found: [ArithmeticCheck.Disagreement]) -> Html {
        Markup.table {
            caption(.class("dold")) { "Summor i filen som raderna inte ger" }
            thead {
                tr {
                    th(.scope("col")) { "Vad" }
                    th(.scope("col"), .class("h")) { "Rad" }
                    th(.scope("col"), .class("h")) { "Kolumn" }
                    th(.scope("col"), .class("h")) { "Filen säger" }
                    th(.scope("col"), .class("h")) { "Raderna ger" }
                }
            }
            tbody { found.prefix(60).map(ImportDecisions.row) }
        }
    }

    private static func row(_ found: ArithmeticCheck.Disagreement) -> Html {
        tr {
            th(.scope("row")) { "\(kind(found.kind)) \(found.label)" }
            td(.class("h")) { String(found.row) }
            td(.class("h")) { String(found.column) }
            td(.class("h")) { number(found.printed, found.kind) }
            td(.class("h")) { number(found.computed, found.kind) }
        }
    }

    private static func kind(_ kind: ArithmeticCheck.Disagreement.Kind) -> String {
        switch kind {
        case .rowTotal: "Radens summa,"
        case .columnTotal: "Kolumnens summa,"
        case .grand: "Summan av"
        case .change: "Förändringen,"
        case .percent: "Förändringen i procent,"
        }
    }

    private static func number(_ value: Double, _ kind: ArithmeticCheck.Disagreement.Kind) -> String {
        let places = value == value.rounded() ? 0 : 2
        return kind == .percent ? Percent(value).text(places: places) : Swedish.decimal(value, places: places)
    }
}
