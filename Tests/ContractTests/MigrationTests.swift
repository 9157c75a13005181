import Storage
import Testing

@testable import samsyn

/// Migrations are written once: a store out there has been through them.
@Suite struct MigrationTests {
    /// SHA-256 of each migration as it shipped. A new one is added here; a changed one is a new migration instead.
    private static let shipped: [(number: Int, name: String, sha256: String)] = [
        (1, "create-trail", "0f3963401925c520294805d4065a79ca6c23fd5804aeb3cc00bad99b1fc4fa86"),
        (2, "create-imports", "db3583bebc03d4067c3869b8c261aedceddb4bf6684a53b93cc9ea13d74ee2a3"),
        (3, "create-areas", "b809b199751f88587acf744366c59854a280964e1873bb2da124149f080c02b8"),
        (4, "create-categories", "485bdf11dea24ebdcd691b9d211aec24e6d27c88a7b17c78a7689b57bb2fc8bc"),
        (5, "create-levels", "32b174707fcef89bbfa42ff09c60a73aee84415b805d16728d989de2d4a97d1f"),
        (6, "create-counts", "b629a4404bf0c1b5fa98dd052ce69e5872eda9eeb48b8bcffbf5103333942495"),
    ]

    private var migrations: [Migration] { ProductSchema.schema.migrations }

    private func hash(_ migration: Migration) -> String {
        Sha256.hex(of: Array(([String(migration.number), migration.name] + migration.statements).joined(separator: "\n;\n").utf8))
    }

    @Test func `numbers migrations through the whole product, without gaps or repetition`() {
        #expect(migrations.map(\.number) == Array(1...migrations.count))
    }

    @Test func `names each by a verb and what it does it to`() {
        let verbs = ["create", "add", "index", "rename", "split", "move", "drop", "fill"]
        for migration in migrations {
            #expect(migration.name.wholeMatch(of: #/[a-z]+(-[a-z]+)+/#) != nil, "\(migration.name)")
            #expect(verbs.contains(String(migration.name.prefix { $0 != "-" })), "\(migration.name)")
        }
    }

    @Test func `never edits a migration that has shipped`() {
        let now = migrations.map { "\($0.number) \($0.name) \(hash($0))" }
        #expect(now == MigrationTests.shipped.map { "\($0.number) \($0.name) \($0.sha256)" })
    }

    @Test func `writes kinds as tokens, so that every engine can say them in its own words`() {
        for migration in migrations {
            for statement in migration.statements {
                let words = statement.split { !$0.isLetter && $0 != "{" && $0 != "}" }.map { $0.uppercased() }
                #expect(!words.contains { ["INTEGER", "BIGINT", "TEXT", "BLOB", "REAL", "STRICT", "AUTOINCREMENT"].contains($0) }, "\(migration.name)")
                #expect(!statement.hasPrefix("CREATE TABLE") || statement.hasSuffix("{strict}"), "\(migration.name)")
            }
        }
    }

    @Test func `gives every table of facts its change and its end`() {
        for table in ProductSchema.schema.facts {
            let creation = migrations.flatMap(\.statements).first { $0.hasPrefix("CREATE TABLE \(table.name) (") }
            #expect(creation?.contains("since {int} NOT NULL, until {int}") == true, "\(table.name)")
            for column in table.columns { #expect(creation?.contains(" \(column) {") == true, "\(table.name).\(column)") }
        }
    }
}
