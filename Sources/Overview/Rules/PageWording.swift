/// Advice that a room words for the command line, told for a page: options become fields and buttons.
package struct PageWording: Sendable {
    /// What the page's fields are called, by the option that answers the same question.
    private let fields: [String: String]

    package init(fields: [String: String]) { self.fields = fields }

    /// `Ange den med --source, till exempel --source ”Prov”.` becomes `Ange den i fältet ”Källa”, till exempel ”Prov”.`
    package func told(_ text: String) -> String {
        text.replacing(#/(till exempel |med |i )?--([a-z]+(?:-[a-z]+)*)(?: ((?:"[^"]*"|”[^”]*”|[0-9A-ZÅÄÖ][^ ,;)]*|[a-z]+=[^ ,;)]+|accept|cells)))?/#) {
            match in
            place(String(match.1 ?? ""), String(match.2), match.3.map(String.init)) ?? String(match.0)
        }
    }

    /// The words that stand for an option; nil for one that the page knows nothing of.
    private func place(_ before: String, _ option: String, _ value: String?) -> String? {
        // A full stop ends the sentence and not the value.
        let end = value?.hasSuffix(".") ?? false ? "." : ""
        switch option {
        case "column": return "i rutan om kolumner\(end)"
        case "rename": return "med knappen här\(end)"
        case "new-categories", "repair": return "med knappen ovan\(end)"
        case "sheet": return "i rutan om blad\(end)"
        default:
            guard let field = fields[option] else { return nil }
            if before == "till exempel ", let value { return before + value }
            let name = "fältet ”\(field)”"
            return (before == "med " ? "i " : before) + name + (value.map { ": \($0)" } ?? "")
        }
    }
}
