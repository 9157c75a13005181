import AreasRules
import Markup
import OverviewRules
import Picture
import Storage
import Tabular
import Web

/// The third step: what the file says, what it would change, what is wrong with it and what can be done about it here.
struct ImportReviewPage {
    let kind: ImportKind
    let draft: ImportDraft
    let answer: ImportAnswer
    let areas: [AreaName]
    let sources: [Source]

    private var errors: Int { answer.faults.filter { $0.severity == .error }.count }
    private var isReady: Bool { answer.outcome == .wouldStore }

    var page: Page {
        Page(
            title: "Pröva \(answer.file.name)", heading: "Källor",
            crumbs: [Crumb("Källor", Link("/kallor")), Crumb("Läs in en fil", Link("/lasa-in")), Crumb(answer.file.name)],
            status: answer.outcome == .refused ? 422 : 200
        ) {
            PageParts.head(over: "\(kind.title), \(answer.file.name)", heading: heading, lead: lead)
            if isReady { store }
            ImportDecisions(draft: draft, answer: answer).html
            ImportFaultTable(draft: draft, faults: shownFaults, areas: areas, wording: kind.wording).html
            ImportRecognised(answer: answer, areas: areas).html
            again
        }
    }

    private var heading: String {
        let rows = ImportWords.rows(new: answer.tally.new, changed: answer.tally.changed, same: answer.tally.same, of: kind.name)
        return switch answer.outcome {
        case .refused: "Filen lästes inte in: \(ImportWords.faults(errors: max(errors, 1), warnings: 0))"
        case .unchanged: "Allt i filen finns redan"
        case .stored, .revision: "Filen är inläst: \(rows)"
        case .wouldStore: "Filen går att läsa in: \(rows)"
        }
    }

    private var lead: String {
        switch answer.outcome {
        case .refused where ImportDecisions(draft: draft, answer: answer).asks:
            "Inget har ändrats. Svara på frågorna nedan, eller rätta filen och välj den igen."
        case .refused: "Inget har ändrats. Rätta filen och välj den igen."
        case .unchanged: "Inget har ändrats, och inget behöver göras."
        case .stored, .revision: kind.after
        case .wouldStore: answer.tally.changed > 0 ? "Inget har ändrats än. Det som rättas finns kvar i historiken." : "Inget har ändrats än."
        }
    }

    /// The sums that do not agree stand in a table of their own.
    private var shownFaults: [Fault] {
        answer.check.disagreements.isEmpty ? answer.faults : answer.faults.filter { $0.code != "arithmetic-disagrees" }
    }

    private var store: Html {
        draft.form {
            p(.class("knapprad")) {
                button(.type("submit"), .class("forst"), .name(ImportDraft.Field.action), .value(ImportDraft.store)) { "Läs in" }
            }
        }
    }

    /// The answers once more, and another file: a file that was mended is chosen here.
    private var again: Html {
        Markup.section(.class("avsnitt bara-skarm"), .ariaLabelledby("ig")) {
            h2(.id("ig")) { "Ändra svaren eller välj en rättad fil" }
            postForm(to: Link("/lasa-in"), .class("inlasning"), .multipart) {
                draft.hidden { $0.hasPrefix(ImportDraft.Field.answer) }
                div(.class("falt")) {
                    label(.for("fil")) { "En annan fil" }
                    input(.type("file"), .id("fil"), .name(ImportDraft.Field.file), .ariaDescribedby("fil-hjalp"))
                    span(.class("hjalp"), .id("fil-hjalp")) { "Lämna tomt för att pröva \(answer.file.name) en gång till." }
                }
                ImportQuestionFields(kind: kind, choices: draft.choices, areas: areas, sources: sources).html
                p { button(.type("submit")) { "Pröva igen" } }
            }
        }
    }
}

extension ImportDraft {
    /// What the button that reads the file in says to the server.
    static let store = "las-in"
}

/// What was recognised in the file: its form, its columns, and how it begins.
struct ImportRecognised {
    let answer: ImportAnswer
    let areas: [AreaName]

    var html: Html {
        Html.join([
            Markup.section(.class("avsnitt"), .ariaLabelledby("ke")) {
                h2(.id("ke")) { "Så förstås filen" }
                dl(.class("fakta")) { facts }
            },
            answer.preview.map(rows) ?? .empty,
        ])
    }

    private var facts: Html {
        var facts = [("Fil", "\(answer.file.name), \(ImportRecognised.size(answer.file.size))"), ("Form", form)]
        if let sheet = answer.form.sheet { facts.append(("Blad", sheet)) }
        if let shape = ImportWords.shape(answer.shape) { facts.append(("Uppställning", shape)) }
        facts += answer.columns.filter { !isPlain($0) }.map { (role($0.name), column($0.index)) }
        let plain = answer.columns.filter(isPlain)
        if !plain.isEmpty { facts.append(("Enligt rubriken", Swedish.list(plain.map { role($0.name) }))) }
        facts.append(
            (
                "Rader",
                "\(Swedish.count(answer.tally.read)) lästa\(answer.tally.totals > 0 ? ", varav \(Swedish.counted(answer.tally.totals, one: "summa", many: "summor"))" : "")"
            ))
        facts += answer.breaks.map { ("Namnbyte", "\($0.names.map { "”\($0)”" }.joined(separator: " heter ")) från \($0.from), och räknas som samma serie.") }
        return Html.join(facts.map { fact in Html.join([dt { fact.0 }, dd { fact.1 }]) })
    }

    /// `Excel`, `text med semikolon, UTF-8`.
    private var form: String {
        switch answer.form.format {
        case "xlsx": return "Excel"
        case "ods": return "ODS"
        case "csv":
            let names = [",": "komma", ";": "semikolon", "\t": "tabb"]
            let separator = names[answer.form.separator].map { " med \($0)" } ?? ""
            return "text\(separator)\(answer.form.encoding.isEmpty ? "" : ", \(answer.form.encoding.uppercased())")"
        default: return answer.form.format
        }
    }

    /// What a column holds; a table with a column for each area has roles that are areas.
    private func role(_ name: String) -> String { areas.first { $0.slug.text == name }?.name ?? Swedish.capitalised(ImportWords.role(name)) }

    /// True for a column whose head says it all: a month, an area.
    private func isPlain(_ column: (name: String, index: Int)) -> Bool {
        guard let header = answer.preview?.header, header.indices.contains(column.index - 1) else { return false }
        return NearestNames.folded(header[column.index - 1]) == NearestNames.folded(role(column.name))
    }

    private func column(_ index: Int) -> String {
        guard let header = answer.preview?.header, header.indices.contains(index - 1) else { return "kolumn \(index)" }
        return "kolumn \(index), ”\(header[index - 1])”"
    }

    /// `1,6 kB`.
    static func size(_ bytes: Int) -> String {
        if bytes < 1_000 { return "\(Swedish.count(bytes)) byte" }
        let unit = bytes < 1_000_000 ? ("kB", 1_000.0) : ("MB", 1_000_000.0)
        return "\(Swedish.decimal(Double(bytes) / unit.1, places: 1))\(Swedish.noBreak)\(unit.0)"
    }

    private func rows(_ preview: ImportPreview) -> Html {
        guard !preview.rows.isEmpty, !preview.shown.isEmpty else { return .empty }
        let isWhole = preview.shown.count == preview.header.count
        return Markup.section(.class("avsnitt"), .ariaLabelledby("bo")) {
            h2(.id("bo")) { "De första raderna" }
            if !isWhole { p(.class("kalla")) { "Bara kolumnerna som läses visas. De andra kan säga något om personer." } }
            PageParts.scrolling("Tabell: de första raderna i \(answer.file.name)") {
                Markup.table {
                    caption(.class("dold")) { "De första raderna i \(answer.file.name)" }
                    thead { tr { preview.shown.map { column in th(.scope("col")) { preview.header[column] } } } }
                    tbody { preview.rows.map { row in tr { preview.shown.map { column in td { row.indices.contains(column) ? row[column] : "" } } } } }
                }
            }
        }
    }
}

/// A file's faults: where, what stands there, what was expected, what to do; errors before warnings.
struct ImportFaultTable {
    let draft: ImportDraft
    let faults: [Fault]
    let areas: [AreaName]
    let wording: PageWording

    var html: Html {
        guard !faults.isEmpty else { return .empty }
        let ordered = faults.filter { $0.severity == .error } + faults.filter { $0.severity == .warning }
        return Markup.section(.class("avsnitt"), .ariaLabelledby("fe")) {
            h2(.id("fe")) { heading }
            draft.form {
                PageParts.scrolling("Tabell: \(heading.lowercased())") {
                    Markup.table(.class("feltabell")) {
                        caption(.class("dold")) { "Det som är fel i filen, fel före varningar" }
                        thead { heads }
                        tbody { ordered.map(row) }
                    }
                }
            }
        }
    }

    private var heading: String {
        let errors = faults.filter { $0.severity == .error }.count
        return Swedish.capitalised(ImportWords.faults(errors: errors, warnings: faults.count - errors))
    }

    private var hasSheets: Bool { faults.contains { $0.sheet != nil } }

    private var heads: Html {
        tr {
            if hasSheets { th(.scope("col"), .class("bara-bred")) { "Blad" } }
            th(.scope("col"), .class("h")) { "Rad" }
            th(.scope("col")) { "Kolumn" }
            th(.scope("col"), .class("bara-bred")) { "Står" }
            th(.scope("col"), .class("bara-bred")) { "Väntat" }
            th(.scope("col")) { "Vad det gäller och vad du kan göra" }
        }
    }

    private func row(_ fault: Fault) -> Html {
        tr {
            if hasSheets { td(.class("bara-bred")) { fault.sheet ?? "" } }
            td(.class("h")) { fault.row.map(String.init) ?? "" }
            td { fault.columnName ?? fault.column.map(String.init) ?? "" }
            td(.class("bara-bred")) { ImportFaultTable.quoted(fault.found) }
            td(.class("bara-bred")) { fault.expected ?? "" }
            td {
                p {
                    if fault.severity == .warning { span(.class("status")) { "varning" } }
                    " " + wording.told("\(fault.message) \(fault.remedy)")
                }
                span(.class("bara-smal kalla")) { ImportFaultTable.aside(fault) }
                proposals(fault)
            }
        }
    }

    /// What the wide table has columns for, on a narrow screen.
    private static func aside(_ fault: Fault) -> String {
        let parts = [fault.sheet.map { "Blad \($0)" }, fault.found.map { "Står: \(quoted($0))" }, fault.expected.map { "Väntat: \($0)" }]
        return parts.compactMap { $0 }.joined(separator: ". ")
    }

    private static func quoted(_ found: String?) -> String { found.map { $0.isEmpty ? "tomt" : "”\($0.prefix(80))”" } ?? "" }

    /// True for a fault that can be answered where it stands: a name that may be another.
    static func proposes(_ fault: Fault) -> Bool {
        guard let found = fault.found, !found.isEmpty, !ImportDecisions.areAskedElsewhere.contains(fault.code), fault.severity == .error else {
            return false
        }
        return !fault.suggestions.isEmpty || fault.code == "area-unknown"
    }

    /// A button for each name that may have been meant.
    private func proposals(_ fault: Fault) -> Html {
        guard ImportFaultTable.proposes(fault), let found = fault.found else { return .empty }
        if fault.code == "rename-unknown" { return renamed(found, fault.suggestions) }
        if fault.suggestions.isEmpty { return fault.code == "area-unknown" ? picker(found, row: fault.row ?? 0, column: fault.column ?? 0) : .empty }
        return p(.class("knapprad")) {
            for suggestion in fault.suggestions {
                button(.type("submit"), .class("knapp liten"), .name(ImportDraft.Field.rename + found), .value(suggestion)) { "Läs som \(suggestion)" }
            }
        }
    }

    /// What a name of the file is to be read as was misspelt: the same name, read as one that there is.
    private func renamed(_ misspelt: String, _ suggestions: [String]) -> Html {
        let names = draft.choices.renames.values.filter { $0.known == misspelt }.map(\.name).sorted()
        return p(.class("knapprad")) {
            for name in names {
                for suggestion in suggestions {
                    button(.type("submit"), .class("knapp liten"), .name(ImportDraft.Field.rename + name), .value(suggestion)) {
                        "Läs ”\(name)” som \(suggestion)"
                    }
                }
            }
        }
    }

    /// A name that is near none is chosen among all.
    private func picker(_ found: String, row: Int, column: Int) -> Html {
        let id = "omrade-\(row)-\(column)"
        return div(.class("knapprad")) {
            label(.class("dold"), .for(id)) { "Läs \(found) som" }
            select(.id(id), .name(ImportDraft.Field.rename + found)) {
                option([.value("")]) { "Välj område" }
                for area in areas { option([.value(area.name)]) { area.name } }
            }
            button(.type("submit"), .class("knapp liten")) { "Läs så" }
        }
    }
}

extension ImportKind {
    /// How this kind's advice is told on a page.
    var wording: PageWording {
        let choices = questions.compactMap { question in
            if case .choice(let all) = question.shape { (question.name, Dictionary(all.map { ($0.value, $0.words) }) { first, _ in first }) } else { nil }
        }
        return PageWording(
            fields: Dictionary(questions.map { ($0.name, $0.label) }) { first, _ in first }, choices: Dictionary(choices) { first, _ in first })
    }
}
