import ArgumentParser
import Foundation
import Picture
import Storage
import Terminal

/// `samsyn backup`.
struct BackupGroup: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "backup", abstract: "Säkerhetskopiera lagret, eller pröva en säkerhetskopia.",
        discussion: """
            En säkerhetskopia är ett helt lager i en fil, som den var vid en ändring. Servern kan vara igång medan den görs.

              samsyn backup kopior/i-dag.sqlite
              samsyn backup --folder kopior --keep-days 30
              samsyn backup --folder kopior --data lager --municipality solna.exempel.se=solna --municipality nacka.exempel.se=nacka
              samsyn backup verify kopior/i-dag.sqlite
            """,
        subcommands: [MakeBackup.self, VerifyBackup.self], defaultSubcommand: MakeBackup.self)
}

/// `samsyn backup FIL`.
struct MakeBackup: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "make", abstract: "Skriv en säkerhetskopia till en fil, eller till en mapp.")

    @Argument(help: ArgumentHelp("Filen som skrivs. En fil som finns skrivs aldrig över.", valueName: "fil")) var file: String?
    @Option(help: ArgumentHelp("Mappen där kopian läggs, under ett namn med dag och klockslag. I stället för en fil.", valueName: "mapp"))
    var folder: String?
    @Option(help: ArgumentHelp("Ta bort kopior i mappen som är äldre. Den nyaste som går att läsa tas aldrig bort.", valueName: "dagar"))
    var keepDays: Int?
    @Option(
        help: ArgumentHelp(
            "En kommun av flera, som för serve. Var och en får en mapp med sitt namn i mappen. Får anges flera gånger. Annars SAMSYN_MUNICIPALITIES.",
            valueName: "värdnamn=namn"))
    var municipality: [String] = []
    @OptionGroup var common: CommonOptions

    func run() async throws {
        try await Console.run(common) {
            switch (file, folder) {
            case (let file?, nil): try await write(to: file)
            case (nil, let folder?): try await add(to: folder)
            default: throw Refused(.use, [nowhere])
            }
        }
    }

    private func write(to file: String) async throws {
        if let keepDays { throw Refused(.use, [wrongKeeping(keepDays)]) }
        // A store that is named is one store, also where the environment tells of several.
        let several = common.data == nil || !municipality.isEmpty ? try municipalities() : []
        guard several.isEmpty else { throw Refused(.use, [oneFile(file)]) }
        BackupWords.print(try await work().write(common.place(), to: file), common)
    }

    private func add(to folder: String) async throws {
        if let keepDays, keepDays < 1 { throw Refused(.use, [wrongKeeping(keepDays)]) }
        let (work, several) = (try work(), try municipalities())
        guard several.isEmpty else { return try await round(work, of: several, in: folder) }
        BackupWords.print(try await work.add(common.place(), to: folder), common)
    }

    /// Backs up one after the other. One that fails does not stop the others; the exit code is the gravest one's.
    private func round(_ work: BackupWork, of several: [Municipalities.One], in folder: String) async throws {
        var outcomes: [BackupOutcome] = []
        for one in several { outcomes.append(await work.attempt(one, in: folder)) }
        BackupWords.print(outcomes, common)
        if let code = outcomes.compactMap(\.refused?.exitCode).max() { throw ExitCode(code) }
    }

    /// Each once, whatever number of host names it has; none where there is one store only.
    private func municipalities() throws -> [Municipalities.One] {
        try Municipalities(Municipalities.pairs(municipality, ProcessInfo.processInfo.environment), within: common.place()).eachOnce
    }

    private func work() throws -> BackupWork {
        BackupWork(keepDays: keepDays, now: try common.clock(), options: try Limits.commandOptions())
    }

    private var nowhere: Fault {
        Fault(
            "backup-nowhere", "Det står inte var säkerhetskopian ska läggas, eller på två sätt.",
            remedy: "Ange en fil, eller en mapp med --folder, men inte båda: samsyn backup --folder kopior")
    }

    private func wrongKeeping(_ days: Int) -> Fault {
        Fault(
            "backup-keeping", "--keep-days \(days) går inte att följa.", remedy: "Ange minst en dag, tillsammans med --folder.", found: String(days),
            expected: "1 eller mer")
    }

    private func oneFile(_ file: String) -> Fault {
        Fault(
            "backup-one-file", "Filen \(file) rymmer en kommun, och flera är angivna.",
            remedy: "Ange en mapp med --folder, så får varje kommun en egen mapp i den. Eller ange den enda kommunens lager med --data.", found: file)
    }
}

/// `samsyn backup verify`.
struct VerifyBackup: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify", abstract: "Pröva en säkerhetskopia: återställ den i en tillfällig mapp, räkna om spåret och jämför varje tabell.",
        discussion: "Finns lagret (--data) prövas också att kopian är av det, och hur många ändringar efter den är.")

    @Argument(help: ArgumentHelp("Säkerhetskopian.", valueName: "fil")) var file: String
    @OptionGroup var common: CommonOptions

    func run() async throws {
        try await Console.run(common) {
            let check = try await Backup.verify(file: file, schema: ProductSchema.schema, against: live())
            BackupWords.print(check, common)
        }
    }

    /// The store it should be a backup of; a place that was named must be there.
    private func live() async throws -> Store? {
        do {
            return try await Store.open(common.place(), schema: ProductSchema.schema, options: Limits.commandOptions())
        } catch StoreRefusal.absent where common.data == nil {
            return nil
        }
    }
}

/// `samsyn restore`.
struct RestoreBackup: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "restore", abstract: "Gör ett lager av en säkerhetskopia.",
        discussion: """
            Kopian prövas först. Finns redan ett lager på platsen rörs det inte, om inte --replace anges: då flyttas det åt sidan, och inget tas bort. Medan en \
            server använder lagret går det inte.

              samsyn restore kopior/i-dag.sqlite --data nytt-lager
              samsyn restore löpande-kopia --data nytt-lager
            """)

    @Argument(help: ArgumentHelp("Säkerhetskopian, eller mappen med den löpande kopian.", valueName: "fil")) var file: String
    @Flag(help: "Flytta ett lager som finns på platsen åt sidan.") var replace = false
    @OptionGroup var common: CommonOptions

    func run() async throws {
        try await Console.run(common) {
            let (place, now) = (try common.place(), try common.clock())
            let report =
                FolderCheck.isFolder(file)
                ? try await WalCopy.restore(folder: file, to: place, schema: ProductSchema.schema, replacing: replace, at: now)
                : try await Store.restore(file: file, to: place, schema: ProductSchema.schema, replacing: replace, at: now)
            BackupWords.print(report, place, common)
        }
    }
}
