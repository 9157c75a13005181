package import Storage

/// Tables of areas, their former names, and the categories that sources count.
package enum AreasSchema {
    static let area = FactTable("area", ["slug", "name", "division", "code", "parent", "position", "geometry", "batch"])
    static let alias = FactTable("area_alias", ["name", "area", "valid_from", "valid_through", "reason"])
    static let category = FactTable("category", ["source", "slug", "name", "group_name", "is_sum", "is_grave", "position"])

    package static let room = RoomSchema(
        migrations: [
            Migration(
                3, "create-areas",
                [
                    """
                    CREATE TABLE area (
                        id {int} NOT NULL PRIMARY KEY, slug {text} NOT NULL, name {text} NOT NULL, division {text} NOT NULL, code {text},
                        parent {text}, position {int} NOT NULL, geometry {text}, batch {int}, since {int} NOT NULL, until {int}
                    ) {strict}
                    """,
                    "CREATE UNIQUE INDEX area_current ON area (slug) WHERE until IS NULL",
                    """
                    CREATE TABLE area_alias (
                        id {int} NOT NULL PRIMARY KEY, name {text} NOT NULL, area {text} NOT NULL, valid_from {text}, valid_through {text},
                        reason {text} NOT NULL, since {int} NOT NULL, until {int}
                    ) {strict}
                    """,
                    "CREATE UNIQUE INDEX area_alias_current ON area_alias (name, area) WHERE until IS NULL",
                ]),
            Migration(
                4, "create-categories",
                [
                    """
                    CREATE TABLE category (
                        id {int} NOT NULL PRIMARY KEY, source {text} NOT NULL, slug {text} NOT NULL, name {text} NOT NULL, group_name {text} NOT NULL,
                        is_sum {int} NOT NULL, is_grave {int} NOT NULL, position {int} NOT NULL, since {int} NOT NULL, until {int}
                    ) {strict}
                    """,
                    "CREATE UNIQUE INDEX category_current ON category (source, slug) WHERE until IS NULL",
                ]),
        ], facts: [area, alias, category])
}
