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
        (7, "create-notes", "cde7d3cb64606a675be182dc5a01362d9755028d1380b09514a0ba76ca77d411"),
        (8, "create-source-cards", "b63a8ed723d4eae76847dfe4080ef9010c26400998422ec2fdabdf02e28e28fc"),
        (9, "create-category-aliases", "98bdb54101ad225730996715fd82793945bb17f36588ebacf7ef86ab7aeb34a3"),
        (10, "create-area-facts", "4b78724d2b7cecf417673e7c57e50021281d74c9f92dadd0174d865939385064"),
        (11, "create-count-coverage", "67ffe436632796577d2ee69021b5dd92f97e50df3a9dd9eb9d1f55a2287b0bc2"),
        (12, "create-events", "c27ddca3c867c586463a4e3eb21a51f6873d411cb0225d71df8c99bb56c04ad6"),
        (13, "index-indicator-values", "6c1bbbfd2b94b9104ee15d815d3a41d249a7b9c5bff1d4483cfc956eb2939cac"),
        (14, "index-hour-cells", "bba4f22ab36a2e356272d10d65227cf9b1f9320a25f9f043be9e425ae075b7ff"),
        (15, "create-count-gaps", "a07df0ef32baa5264538e3d540aab3a1ef7a2bbacb8a9b6b5b7b81d8745fe91e"),
        (16, "create-trail-sender", "8cae7e7fdc9da6337bce237f31186cf7265dac8d43d4ab71200507cb8f652a7f"),
        (17, "create-access", "551f53190c83125cf365ef0408b352b6572438f73b76d124c385808bfad859c2"),
        (18, "create-circles", "ccab03899b2a8373f3f6ef72d18f20cf927e1e4d175c108cd45e0c2c8b587a85"),
        (19, "create-purges", "eb2546175148e49f077029ac595d4301b668e29083fa1db676fb355b69198501"),
        (20, "create-retention-rules", "e935231a4649850a9d3dd60d655b4c5281666a7fa63410fe069ebefc4a79e620"),
        (21, "create-disclosure", "ababc533abfaa27c79c16af6562ee68a46e78177a546f3d1a625d6abaf44184d"),
        (22, "create-settings", "4fee086626489de0535435df429e29463ac00d50198a0750aee6ce6fe69d6b7a"),
        (23, "create-districts", "4f1170eae4c5274d5626b2c63940521de1b2ecad21a3c3ca7f7cff8be7ffc4a2"),
        (24, "create-reports", "05e9ba21f2f6f070b29ea66266ece65f68f884b2a7a6c0e80033840a16dee8ed"),
        (25, "create-meetings", "d1e5c7e7991a8025065750e5b377c5e9db4f85b944931522c242dc66ad3dd002"),
        (26, "create-assessments", "df239947a7b44a1a53c3c69e943e7ddd0f30fde1b27e61cd815c234e9ec2167a"),
        (27, "create-special-events", "fc26c4a89188885b2e2e0a0da6ad46ac59ac18ffceeaf8d92cc3fbd022d60a5f"),
        (28, "create-staff-incidents", "db5fc267be250766d358d481800548f10d94564248a608170b2d908f1c55e450"),
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
