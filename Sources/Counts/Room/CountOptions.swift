import ArgumentParser
import Picture
import Storage
import Terminal

/// What a file of counts or of single events is told beside what every file is.
struct CountOptions: ParsableArguments, Sendable {
    @Option(help: ArgumentHelp("Källans namn, t.ex. ”Anmälda brott”.", valueName: "namn")) var source: String
    @Option(help: ArgumentHelp("Området, för det som filen inte själv säger område för.", valueName: "namn")) var area: String?
    @Option(help: ArgumentHelp("Kategorin, om filen inte säger den.", valueName: "namn")) var category: String?
    @Option(help: ArgumentHelp("Vilka månader filen täcker: det som saknas där är 0.", valueName: "2021-07--2024-09")) var coverage: String?
    @Option(help: ArgumentHelp("Ta emot kategorier som källan inte haft förut: accept.", valueName: "accept"))
    var newCategories: ImportOptions.Repair?

    /// What was said on the command line about the file, with the answers that only one kind of file asks for.
    /// - Throws: `Refused` when `--column` or `--rename` has no equals sign.
    func choices(_ input: ImportOptions, _ own: [String: String?]) throws -> ImportChoices {
        let shared = ["source": source, "area": area, "category": category, "coverage": coverage]
        var choices = try input.choices(shared.merging(own) { $1 })
        choices.acceptsNewCategories = newCategories == .accept
        return choices
    }
}
