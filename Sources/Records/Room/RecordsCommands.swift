import Almanac
package import ArgumentParser
import Picture
import RecordsRules
import Storage
package import Terminal

/// A command that works in the room; the roof opens the room for it.
package protocol RecordsCommand: ParsableCommand {
    /// Does the command's work.
    /// - Parameter room: opens the room of the store that the options name.
    func run(opening room: @Sendable (CommonOptions) async throws -> RecordsRoom) async throws
}

/// `samsyn purge`.
package struct PurgeRecords: RecordsCommand {
    package static let configuration = CommandConfiguration(
        commandName: "purge", abstract: "Gallra det som reglerna säger ska gallras i dag.",
        discussion: """
            Reglerna sätts på sidan Handlingar, var och en med sitt beslut. Utan regel bevaras allt. Det som gallras går inte att få tillbaka ur lagret; \
            säkerhetskopior har det kvar tills de tas bort. Med --dry-run visas vad som skulle gallras, och inget ändras.

              samsyn purge --store mitt-lager --dry-run
            """)

    @Flag(help: "Visa vad som skulle gallras utan att gallra.") var dryRun = false
    @OptionGroup var common: CommonOptions

    package init() {}

    package func run(opening open: @Sendable (CommonOptions) async throws -> RecordsRoom) async throws {
        try await Console.run(common) {
            let desk = RetentionDesk(room: try await open(common), actor: .commandLine, now: try common.clock())
            let plan = dryRun ? try await desk.plan() : try await desk.purge(expecting: nil)
            switch common.format {
            case .json: Console.print(Envelope(kind: "purge", change: plan.change, data: PurgeReport(plan: plan, isDryRun: dryRun).json))
            case .table: Console.print(PurgeReport(plan: plan, isDryRun: dryRun).text)
            }
        }
    }
}

/// A purge as a command tells it.
struct PurgeReport {
    let plan: PurgePlan
    let isDryRun: Bool

    var json: JSON {
        let purged = plan.parts.flatMap { part in
            part.due.map { due in
                JSON.of([
                    "record_type": .string(part.type.slug.text), "decision": .string(part.ground.decision), "before": .string(part.ground.before.description),
                    "about": .optional(due.about), "table": .string(due.table), "rows": .int(due.rows),
                ])
            }
        }
        return .of(["dry_run": .bool(isDryRun), "rows": .int(plan.rows), "purged": .array(purged)])
    }

    var text: String {
        guard plan.rows > 0 else { return "Det finns inget att gallra i dag." }
        var table = TextTable([("Handlingstyp", .left), ("Äldre än", .left), ("Beslut", .left), ("Antal", .right)])
        for part in plan.parts {
            for due in part.due {
                let title = part.type.title + (due.about.map { ": \($0)" } ?? "")
                table.add([title, Swedish.date(part.ground.before), part.ground.decision, Swedish.count(due.rows)])
            }
        }
        let count = "\(Swedish.count(plan.rows)) \(plan.rows == 1 ? "uppgift" : "uppgifter")"
        let sum = isDryRun ? "\(count) skulle gallras. Inget är ändrat." : "\(count) gallrades, i ändring \(plan.change)."
        return table.text + "\n" + sum
    }
}
