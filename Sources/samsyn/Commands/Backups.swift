import ArgumentParser
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
    @OptionGroup var common: CommonOptions

    func run() async throws {
        try await Console.run(common) {
            let now = try common.clock()
            guard let target = file ?? folder.map({ "\($0)/\(Backup.name(at: now))" }), file == nil || folder == nil else { throw Refused(.use, [nowhere]) }
            if let keepDays, folder == nil || keepDays < 1 { throw Refused(.use, [wrongKeeping(keepDays)]) }
            let store = try await Store.open(common.place(), schema: ProductSchema.schema, options: Limits.commandOptions())
            let report = try await store.backup(to: target, at: now)
            let pruned =
                if let folder, let keepDays {
                    try await Backup.prune(folder: folder, schema: ProductSchema.schema, keepingDays: keepDays, now: now)
                } else { nil as PruneReport? }
            BackupWords.print(report, removed: pruned?.removed ?? [], common)
        }
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
