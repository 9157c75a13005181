import AreasRules
import Markup
import OverviewRules
import Picture
import Storage
import Web

/// The first step: which kind of file it is.
struct ImportStartPage {
    let kinds: [ImportKind]

    var page: Page {
        Page(title: "Läs in en fil", heading: "Källor", crumbs: [Crumb("Källor", Link("/kallor")), Crumb("Läs in en fil")]) {
            PageParts.head(
                over: "Läs in en fil", heading: "Vad är det för fil?",
                lead: "Filen prövas först. Du ser vad som skulle ändras innan något läses in.")
            if kinds.isEmpty {
                PageParts.empty("Inget går att läsa in här", "Läs in på kommandoraden.", command: "samsyn import --help")
            } else {
                form
            }
        }
    }

    private var form: Html {
        Markup.form(.class("inlasning"), .action(Link("/lasa-in"))) {
            fieldset(.class("falt")) {
                legend(.class("dold")) { "Slag av fil" }
                div(.class("val val-en")) {
                    for (index, kind) in kinds.enumerated() { row(kind, isFirst: index == 0) }
                }
            }
            p { button(.type("submit"), .class("forst")) { "Fortsätt" } }
        }
    }

    private func row(_ kind: ImportKind, isFirst: Bool) -> Html {
        let common: [Attribute] = [.type("radio"), .name(ImportDraft.Field.kind), .value(kind.name)]
        return label {
            Html.void("input", isFirst ? common + [.checked] : common)
            span {
                kind.title
                span(.class("hjalp")) { kind.explanation }
            }
        }
    }
}

/// The second step: the file, and what it does not say itself.
struct ImportFilePage {
    let kind: ImportKind
    let draft: ImportDraft
    let areas: [AreaName]
    let sources: [Source]
    /// What was wrong with the answers; empty the first time.
    var faults: [Fault] = []
    /// The name of the file that is held; nil when one must be chosen.
    var held: String?
    /// True when a file was held and has been let go.
    var isLost = false

    var page: Page {
        Page(
            title: "Läs in \(kind.title)", heading: "Källor",
            crumbs: [Crumb("Källor", Link("/kallor")), Crumb("Läs in en fil", Link("/lasa-in")), Crumb(kind.title)], status: faults.isEmpty ? 200 : 422
        ) {
            PageParts.head(over: "Läs in en fil", heading: kind.title, lead: kind.explanation)
            if isLost { lost }
            if !faults.isEmpty { problems }
            form
            p(.class("kalla")) {
                a(.href(Link("/lasa-in"))) { "Välj en annan sorts fil" }
            }
        }
    }

    private var lost: Html {
        div(.class("ruta varsel mellan")) {
            h2 { "Filen ligger inte kvar" }
            p { "En fil som väntar på att läsas in sparas högst två timmar. Välj den igen. Dina svar står kvar, och inget har ändrats." }
        }
    }

    private var problems: Html {
        div(.class("ruta fel mellan")) {
            h2 { "Filen lästes inte in. Inget har ändrats." }
            for fault in faults { p { kind.wording.told("\(fault.message) \(fault.remedy)") + ImportFilePage.suggested(fault) } }
        }
    }

    private static func suggested(_ fault: Fault) -> String {
        fault.suggestions.isEmpty || fault.message.contains("Menar du") ? "" : " Menade du \(Swedish.list(fault.suggestions))?"
    }

    /// A column that a fault asks for and that may be one of a few.
    private var columnFields: Html {
        let asking = faults.filter { $0.columnName != nil && !$0.suggestions.isEmpty }
        return Html.join(
            asking.map { fault in
                let role = fault.columnName ?? ""
                return ImportDecisions.picker(
                    ImportDraft.Field.column + role, id: "kolumn-\(role)", label: "Kolumn med \(ImportWords.role(role))", among: fault.suggestions,
                    selected: draft.choices.columns[role])
            })
    }

    private var form: Html {
        postForm(to: Link("/lasa-in"), .class("inlasning"), .multipart) {
            draft.hidden { $0.hasPrefix(ImportDraft.Field.answer) }
            fileField
            columnFields
            ImportQuestionFields(kind: kind, choices: draft.choices, areas: areas, sources: sources).html
            p { button(.type("submit"), .class("forst")) { "Pröva filen" } }
            p(.class("kalla")) { "Inget läses in än." }
        }
    }

    private var fileField: Html {
        div(.class("falt")) {
            label(.for("fil")) { "Filen" }
            input(.type("file"), .id("fil"), .name(ImportDraft.Field.file), .ariaDescribedby("fil-hjalp"))
            span(.class("hjalp"), .id("fil-hjalp")) {
                held.map { "\($0) är vald. Välj en annan bara om du vill byta." }
                    ?? "Excel, ODS eller text med komma, semikolon eller tabb. Kartor som GeoJSON. Högst 64 MB."
            }
        }
    }
}

/// A kind's questions as fields of a form, filled in with what has been answered.
struct ImportQuestionFields {
    let kind: ImportKind
    let choices: ImportChoices
    let areas: [AreaName]
    let sources: [Source]

    var html: Html { Html.join(kind.questions.map(field)) }

    private func field(_ question: ImportQuestion) -> Html {
        let id = "svar-\(question.name)"
        return div(.class("falt")) {
            label(.for(id)) {
                question.label
                if !question.isRequired { span(.class("hjalp")) { "Behövs inte alltid" } }
            }
            control(question, id)
            if !question.help.isEmpty { span(.class("hjalp"), .id("\(id)-hjalp")) { question.help } }
        }
    }

    private func control(_ question: ImportQuestion, _ id: String) -> Html {
        var attributes: [Attribute] = [.id(id), .name(ImportDraft.Field.answer + question.name)]
        if !question.help.isEmpty { attributes.append(.ariaDescribedby("\(id)-hjalp")) }
        let answer = choices[question.name] ?? ""
        switch question.shape {
        case .text: return Html.void("input", attributes + [.type("text"), .maxlength(200), .value(answer)])
        case .area: return picker(attributes, areas.map { ($0.name, $0.name) }, answer, none: question.isRequired ? "Välj område" : "Filen säger det")
        case .choice(let all): return picker(attributes, all.map { ($0.value, $0.words) }, answer, none: question.isRequired ? "Välj" : "Filen säger det")
        case .source: return sourceField(attributes + [.type("text"), .maxlength(200), .value(answer), .list("\(id)-lista")], "\(id)-lista")
        }
    }

    private func picker(_ attributes: [Attribute], _ options: [(value: String, words: String)], _ answer: String, none: String) -> Html {
        // An answer that is no longer among the choices is still shown: nothing said is lost.
        let known = options.contains { $0.value == answer } || answer.isEmpty
        let all = [("", none)] + options + (known ? [] : [(answer, answer)])
        return Html.element(
            "select", attributes, .join(all.map { item in option(item.0 == answer ? [.value(item.0), .selected] : [.value(item.0)]) { item.1 } }))
    }

    private func sourceField(_ attributes: [Attribute], _ id: String) -> Html {
        let own = sources.filter { $0.kind == kind.name }
        return Html.join([
            Html.void("input", attributes),
            datalist(.id(id)) { (own.isEmpty ? sources : own).map { source in option([.value(source.name)]) { source.name } } },
        ])
    }
}
