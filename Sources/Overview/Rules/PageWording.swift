/// Advice that a room words for the command line, told for a page: options become fields and buttons.
package struct PageWording: Sendable {
    /// What the page's fields are called, by the option that answers the same question.
    private let fields: [String: String]
    /// The words of a field's choices, by option and value.
    private let choices: [String: [String: String]]

    package init(fields: [String: String], choices: [String: [String: String]] = [:]) {
        self.fields = fields
        self.choices = choices
    }

    /// `Ange den med --source, till exempel --source ”Prov”.` becomes `Ange den i fältet ”Källa”, till exempel ”Prov”.`
    package func told(_ text: String) -> String {
        text.replacing(#/: samsyn import areas FIL(?: --[a-z-]+ [A-ZÅÄÖ]+)*/#, with: ": välj ”Områden” när du läser in en fil.")
            .replacing(
                #/(till exempel |utan |med |i )?--([a-z]+(?:-[a-z]+)*)(?: ((?:"[^"]*"|”[^”]*”|[0-9A-ZÅÄÖ][^ ,;)]*|[a-z]+=[^ ,;)]+|accept|cells|events)))?/#
            ) { match in
                place(String(match.1 ?? ""), String(match.2), match.3.map(String.init)) ?? String(match.0)
            }
    }

    /// The words that stand for an option; nil for one that the page knows nothing of.
    private func place(_ before: String, _ option: String, _ value: String?) -> String? {
        // A full stop ends the sentence and not the value.
        let end = value?.hasSuffix(".") ?? false ? "." : ""
        switch option {
        case "column": return "i rutan om kolumner\(end)"
        case "unit": return "i rutan om enheter\(end)"
        case "rename": return "med knappen här\(end)"
        case "new-categories", "repair": return "med knappen ovan\(end)"
        case "sheet": return "i rutan om blad\(end)"
        default: return fields[option].map { field(before, "fältet ”\($0)”", option, value) }
        }
    }

    private func field(_ before: String, _ name: String, _ option: String, _ value: String?) -> String {
        let words = value.map { value in choices[option]?[value].map { "”\($0)”" } ?? value }
        switch before {
        case "utan ": return "med ett annat svar i \(name)" + (words.map { " än \($0)" } ?? "")
        case "till exempel ": return before + (words ?? name)
        default: return (before == "med " ? "i " : before) + name + (words.map { ": \($0)" } ?? "")
        }
    }
}
