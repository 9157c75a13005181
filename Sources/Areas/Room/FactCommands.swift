package import ArgumentParser
import Picture
import Storage
package import Terminal

/// `samsyn import population`.
package struct ImportPopulation: AreasCommand {
    package static let configuration = CommandConfiguration(
        commandName: "population", abstract: "Läs in folkmängd per område.",
        discussion: """
            En rad per område och år, eller en rad per område med en kolumn per år, i CSV, XLSX eller ODS. Kön och ålder (0–4, 85+) får finnas. \
            Området anges med namn eller kod; områden i andra kommuner läggs åt sidan. Talen gäller den 31 december om filen inte säger en annan dag.

              samsyn import population folkmangd.csv --source SCB
              samsyn import population folkmangd.xlsx --year 2023 --column "population=Antal"
            """)

    @OptionGroup var input: ImportOptions
    @Option(help: ArgumentHelp("Vem som har räknat.", valueName: "namn")) var source: String?
    @Option(help: ArgumentHelp("Året, om filen inte säger det.", valueName: "år")) var year: Int?
    @OptionGroup var common: CommonOptions

    package init() {}

    package func run(opening open: @Sendable (CommonOptions, Bool) async throws -> Areas) async throws {
        try await input.run(common) {
            try input.choices(["source": source, "year": year.map(String.init)])
        } by: {
            try await open(common, !input.dryRun).people
        }
    }
}

/// `samsyn import indicators`.
package struct ImportIndicators: AreasCommand {
    package static let configuration = CommandConfiguration(
        commandName: "indicators", abstract: "Läs in områdesfakta: andelar, antal, medelvärden och kronor per område.",
        discussion: """
            Två sorters tabeller känns igen, i CSV, XLSX och ODS: en rad per indikator, område och period (indikator, enhet, n, period, område, \
            jämförelseområde, värde), eller en rad per område och år med en kolumn per indikator. Enheten procent är 0–100, andel är 0–1. \
            Samma fil en gång till ändrar inget; en rättad fil blir en rättelse.

              samsyn import indicators omradesfakta.csv --source "Områdesfakta, Stockholms stad"
              samsyn import indicators regso.csv --source SCB --dry-run
            """)

    @OptionGroup var input: ImportOptions
    @Option(help: ArgumentHelp("Vem som har räknat; behövs om filen inte har en kolumn för det.", valueName: "namn")) var source: String?
    @Option(help: ArgumentHelp("Enheten för en kolumn som inte säger den; går att upprepa.", valueName: "Trygghetsindex=index")) var unit: [String] = []
    @Option(help: ArgumentHelp("Hur andelar är skrivna när det inte syns: percent eller fraction.", valueName: "sätt")) var shares: String?
    @OptionGroup var common: CommonOptions

    package init() {}

    package func run(opening open: @Sendable (CommonOptions, Bool) async throws -> Areas) async throws {
        try await input.run(common) {
            let units = try unit.map { try ImportOptions.sides(of: $0, option: "--unit", example: "Trygghetsindex=index") }
            let answers = Dictionary(units.map { (ImportChoices.unitQuestion + $0.0, Optional($0.1)) }) { $1 }
            return try input.choices(answers.merging(["source": source, "shares": shares]) { $1 })
        } by: {
            try await open(common, !input.dryRun).indicators
        }
    }
}
