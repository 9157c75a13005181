import Areas
import ArgumentParser
import Counts
import Picture
import Reports
import Terminal
import Weekly

/// The roof: the command tree. Every room brings its own commands; what they share is handed to them here.
struct Samsyn: AsyncParsableCommand {
    static let version = "0.1.0"

    static let configuration = CommandConfiguration(
        commandName: "samsyn", abstract: "Samsyn: en gemensam bild av brott och trygghet, och vad ni gör åt den.",
        discussion: """
            Börja med en demonstration på verkliga uppgifter från 2024:

              samsyn serve --demo

            Egna uppgifter läses in i ett lager, en mapp som --data pekar ut:

              samsyn import areas karta.geojson --division stadsdel --name-property namn --parent "Vår kommun"
              samsyn import levels nivåer.csv
              samsyn import counts compstat.csv --source "Anmälda brott" --area "Vår kommun" --window 01-01--10-31
              samsyn serve

            Slutkoder: 0 det gick bra, 1 uppgifterna har fel, 2 kommandot är fel skrivet, 3 datorn kan inte.
            """,
        version: version,
        subcommands: [
            Serve.self, Import.self, ShowLevels.self, ShowCompStat.self, ShowFigure.self, ListFigures.self, ReportGroup.self, AuditGroup.self,
            StoreGroup.self, AddAlias.self,
        ])
}

/// `samsyn import`.
struct Import: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import", abstract: "Läs in en fil: områden, nivåer eller antal.",
        discussion: """
            Alla fel i filen visas på en gång, och då läses inget in. Samma fil en gång till ändrar inget. En rättad fil blir en rättelse.
            Med --dry-run prövas filen utan att något ändras.
            """,
        subcommands: [ImportLevels.self, ImportCounts.self, ImportAreas.self])
}

/// Handing the rooms to their commands.
enum Rooms {
    /// Runs work with every room's door open. Areas come first into an empty store, so that import makes the store it needs.
    static func withDoors(_ work: () async throws -> Void) async rethrows {
        let areas: @Sendable (CommonOptions) async throws -> Areas = { try await House.openOrCreate($0.folder).areas }
        let weekly: @Sendable (CommonOptions) async throws -> Weekly = { try await House.open($0.folder).weekly }
        let counts: @Sendable (CommonOptions) async throws -> Counts = { try await House.open($0.folder).counts }
        let reports: @Sendable (CommonOptions) async throws -> (room: Reports, reading: Reading) = { options in
            let house = try await House.open(options.folder)
            let reading = try await house.reading()
            return (house.reports(cooperation: try await house.cooperation(reading) ?? "Lokal samverkan", address: nil), reading)
        }
        try await AreasAccess.$open.withValue(areas) {
            try await WeeklyAccess.$open.withValue(weekly) {
                try await CountsAccess.$open.withValue(counts) {
                    try await ReportsAccess.$open.withValue(reports) { try await work() }
                }
            }
        }
    }
}
