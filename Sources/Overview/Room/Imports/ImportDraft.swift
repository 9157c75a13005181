import Markup
import Picture
import Storage

/// What a reader has said so far about a file on its way in. It travels in the forms, so that nothing typed is lost when the server forgets the file.
struct ImportDraft: Sendable, Hashable {
    /// The kind of file: `counts`.
    var kind: String
    /// Where the file is held; nil before one is chosen and after it has been let go.
    var key: String?
    var choices: ImportChoices

    /// Names of the form's fields.
    enum Field {
        static let kind = "slag"
        static let key = "nyckel"
        static let file = "fil"
        static let sheet = "blad"
        static let repair = "rattelse"
        static let newCategories = "nya"
        static let action = "gor"
        static let answer = "svar:"
        static let rename = "byt:"
        static let column = "kolumn:"
    }

    /// The word that takes a proposal.
    static let yes = "ja"
    static let no = "nej"

    init(kind: String, key: String? = nil, choices: ImportChoices = ImportChoices()) {
        self.kind = kind
        self.key = key
        self.choices = choices
    }

    /// Reads a form's fields. Empty ones are none, so a rename to nothing takes the rename back.
    init(_ fields: [String: String]) {
        kind = fields[Field.kind] ?? ""
        key = fields[Field.key].flatMap { $0.isEmpty ? nil : $0 }
        choices = ImportChoices()
        choices.sheet = fields[Field.sheet].flatMap { $0.isEmpty ? nil : $0 }
        choices.acceptsRepair = fields[Field.repair] == ImportDraft.yes
        choices.acceptsNewCategories = fields[Field.newCategories] == ImportDraft.yes
        for (name, value) in fields.sorted(by: { $0.key < $1.key }) where !value.isEmpty {
            if let question = ImportDraft.rest(name, Field.answer) { choices.answers[question] = value }
            if let role = ImportDraft.rest(name, Field.column) { choices.columns[role] = value }
            if let found = ImportDraft.rest(name, Field.rename) { choices.rename(found, to: value) }
        }
    }

    private static func rest(_ name: String, _ prefix: String) -> String? { name.hasPrefix(prefix) ? String(name.dropFirst(prefix.count)) : nil }

    /// Every field as it would be sent, by name.
    var fields: [(name: String, value: String)] {
        var all = [(Field.kind, kind), (Field.key, key ?? ""), (Field.sheet, choices.sheet ?? "")]
        all.append((Field.repair, choices.acceptsRepair ? ImportDraft.yes : ""))
        all.append((Field.newCategories, choices.acceptsNewCategories ? ImportDraft.yes : ""))
        all += choices.answers.sorted { $0.key < $1.key }.map { (Field.answer + $0.key, $0.value) }
        all += choices.columns.sorted { $0.key < $1.key }.map { (Field.column + $0.key, $0.value) }
        all += choices.renames.sorted { $0.key < $1.key }.map { (Field.rename + $0.value.name, $0.value.known) }
        return all.filter { !$0.1.isEmpty }
    }

    /// The fields as hidden ones, but for those that the form asks for itself.
    func hidden(except asked: (String) -> Bool = { _ in false }) -> Html {
        Html.join(fields.filter { !asked($0.name) }.map { input(.type("hidden"), .name($0.name), .value($0.value)) })
    }

    /// A form of a few buttons that sends all that has been said.
    func form(except asked: (String) -> Bool = { _ in false }, @HtmlBuilder content: () -> Html) -> Html {
        postForm(to: Link("/lasa-in")) {
            hidden(except: asked)
            content()
        }
    }
}
