import Access
import Areas
import ArgumentParser
import Counts
import Foundation
import Picture
import Records
import Reports
import Storage
import Terminal
import Weekly

/// The roof: the command tree. Every room brings its own commands; what they share is handed to them here.
struct Samsyn: ParsableCommand {
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
            Serve.self, Import.self, ShowLevels.self, ShowCompStat.self, ShowAlarms.self, ShowFigure.self, ListFigures.self, ReportGroup.self, AuditGroup.self,
            NoteGroup.self, SourceGroup.self, StoreGroup.self, BackupGroup.self, RestoreBackup.self, AddAlias.self, AccountGroup.self,
            PurgeRecords.self, GuardText.self,
        ])
}

/// `samsyn import`.
struct Import: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import", abstract: "Läs in en fil: områden, invånare, nivåer, rapporter, antal, händelser eller områdesfakta.",
        discussion: """
            Alla fel i filen visas på en gång, och då läses inget in. Samma fil en gång till ändrar inget. En rättad fil blir en rättelse.
            Med --dry-run prövas filen utan att något ändras. CSV, Excel (XLSX) och ODS går lika bra.
            """,
        subcommands: [
            ImportLevels.self, ImportCounts.self, ImportEvents.self, ImportIndicators.self, ImportAreas.self, ImportPopulation.self, ImportReports.self,
        ])
}

/// Opening the rooms for their commands.
enum Doors {
    /// Runs a parsed command, in its room where it is a room's own. Areas come first into an empty store, so their import makes the store it needs.
    static func run(_ command: any ParsableCommand) async throws {
        switch command {
        case let command as any AreasCommand: try await run(command)
        case let command as any WeeklyCommand: try await command.run { try await House.open($0.place()).weekly }
        case let command as any ReportImportCommand: try await command.run { try await House.open($0.place()).reportImport }
        case let command as any CountsCommand: try await command.run { try await House.open($0.place()).counts }
        case let command as any ReportsCommand: try await command.run(opening: reports)
        case let command as any AccessCommand: try await run(command)
        case let command as any RecordsCommand: try await command.run { try await House.open($0.place()).records }
        case var command as any AsyncParsableCommand: try await command.run()
        default:
            var command = command
            try command.run()
        }
    }

    /// The first account may be made in a store that holds nothing else.
    private static func run(_ command: any AccessCommand) async throws {
        try await command.run { options, keeping in
            keeping ? try await House.openOrCreate(options.place()).access : try await House.open(options.place()).access
        } founding: {
            try AreaStore.founding($0)
        }
    }

    /// Areas come first into a store, so they make the one they need. A trial run without a store is made against an empty one that is gone afterwards.
    private static func run(_ command: any AreasCommand) async throws {
        let trial = FileManager.default.temporaryDirectory.appendingPathComponent("samsyn-\(UUID().uuidString)").path
        defer { try? FileManager.default.removeItem(atPath: trial) }
        try await command.run { options, keeping in
            guard !keeping else { return try await House.openOrCreate(options.place()).areas }
            do {
                return try await House.open(options.place()).areas
            } catch StoreRefusal.absent {
                return try await House.openOrCreate(.folder(trial)).areas
            }
        }
    }

    @Sendable private static func reports(_ options: CommonOptions) async throws -> (room: Reports, reading: Reading) {
        let house = try await House.open(options.place())
        let reading = try await house.reading()
        return (house.reports(cooperation: try await house.cooperation(reading) ?? "Lokal samverkan", address: nil), reading)
    }
}
