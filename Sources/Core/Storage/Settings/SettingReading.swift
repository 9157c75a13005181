package import Picture

/// The table of settings that somebody has changed.
enum SettingSchema {
    static let setting = FactTable("setting", ["name", "scope", "value", "reason"])

    static let room = RoomSchema(
        migrations: [
            Migration(
                22, "create-settings",
                [
                    """
                    CREATE TABLE setting (
                        id {int} NOT NULL PRIMARY KEY, name {text} NOT NULL, scope {text} NOT NULL, value {text} NOT NULL, reason {text} NOT NULL,
                        since {int} NOT NULL, until {int}
                    ) {strict}
                    """,
                    "CREATE UNIQUE INDEX setting_current ON setting (name, scope) WHERE until IS NULL",
                ])
        ], facts: [setting])
}

extension Reader {
    /// The settings as they stand. One small table is read whole, once for each change.
    package func settings() throws -> Settings { try known.settings.value(true, asOf: change()) { try readSettings() } }

    private func readSettings() throws -> Settings {
        let rows = try rows("SELECT name, scope, value, reason, since FROM setting WHERE until IS NULL") { row in
            (
                Settings.Key(name: row.text(0), scope: row.text(1)),
                SettingStanding(value: row.text(2), reason: row.text(3), since: ChangeNumber(row.int(4)))
            )
        }
        return Settings(standing: Dictionary(rows, uniquingKeysWith: { first, _ in first }))
    }
}

extension Writer {
    /// Changes a setting; the same once more changes nothing.
    /// - Parameters:
    ///   - value: as `SettingItem.read` gave it; nil for what holds from the beginning.
    ///   - cooperation: whose it is, for what each says for itself.
    package func set(_ item: SettingItem, to value: String?, in cooperation: Slug?, because reason: String) throws {
        let key = Settings.key(item, cooperation)
        let standing = try reader.first(
            "SELECT id, value, reason FROM setting WHERE name = ?1 AND scope = ?2 AND until IS NULL", [.text(key.name), .text(key.scope)]
        ) { (id: $0.int(0), value: $0.text(1), reason: $0.text(2)) }
        if let standing {
            if standing.value == value, standing.reason == reason { return }
            try end(standing.id, of: SettingSchema.setting)
        }
        guard let value else { return }
        try add([.text(key.name), .text(key.scope), .text(value), .text(reason)], to: SettingSchema.setting)
    }
}
