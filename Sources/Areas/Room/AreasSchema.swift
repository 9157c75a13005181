package import Storage

/// Tables of areas, their former names, and the categories that sources count.
package enum AreasSchema {
    static let area = FactTable("area", ["slug", "name", "division", "code", "parent", "position", "geometry", "batch"])
    static let alias = FactTable("area_alias", ["name", "area", "valid_from", "valid_through", "reason"])
    /// Another name that a category is or was known by, dated where it is known from when.
    static let categoryAlias = FactTable("category_alias", ["source", "category", "name", "valid_from", "valid_through", "reason"])
    /// Inhabitants of an area on a day: all of them, or of one sex and age where those are given.
    static let population = FactTable("population", ["area", "day", "sex", "age_from", "age_through", "value", "source", "batch", "file_row", "file_column"])
    /// What is measured of areas: share of rented flats, mean income. `unit` is count, share, mean, kronor, days or index.
    static let indicator = FactTable("indicator", ["slug", "name", "unit", "definition", "source", "position"])
    static let indicatorValue = FactTable(
        "indicator_value", ["indicator", "area", "from_day", "through_day", "value", "n", "reference_area", "batch", "file_row", "file_column"])
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
            Migration(
                9, "create-category-aliases",
                [
                    """
                    CREATE TABLE category_alias (
                        id {int} NOT NULL PRIMARY KEY, source {text} NOT NULL, category {text} NOT NULL, name {text} NOT NULL, valid_from {text},
                        valid_through {text}, reason {text} NOT NULL, since {int} NOT NULL, until {int}
                    ) {strict}
                    """,
                    "CREATE UNIQUE INDEX category_alias_current ON category_alias (source, name, category) WHERE until IS NULL",
                ]),
            Migration(
                10, "create-area-facts",
                [
                    """
                    CREATE TABLE population (
                        id {int} NOT NULL PRIMARY KEY, area {text} NOT NULL, day {text} NOT NULL, sex {text}, age_from {int}, age_through {int},
                        value {int} NOT NULL, source {text} NOT NULL, batch {int}, file_row {int}, file_column {int}, since {int} NOT NULL, until {int}
                    ) {strict}
                    """,
                    "CREATE INDEX population_area ON population (area, day)",
                    """
                    CREATE TABLE indicator (
                        id {int} NOT NULL PRIMARY KEY, slug {text} NOT NULL, name {text} NOT NULL, unit {text} NOT NULL, definition {text} NOT NULL,
                        source {text} NOT NULL, position {int} NOT NULL, since {int} NOT NULL, until {int}
                    ) {strict}
                    """,
                    "CREATE UNIQUE INDEX indicator_current ON indicator (slug) WHERE until IS NULL",
                    """
                    CREATE TABLE indicator_value (
                        id {int} NOT NULL PRIMARY KEY, indicator {text} NOT NULL, area {text} NOT NULL, from_day {text} NOT NULL,
                        through_day {text} NOT NULL, value {real} NOT NULL, n {int}, reference_area {text}, batch {int}, file_row {int},
                        file_column {int}, since {int} NOT NULL, until {int}
                    ) {strict}
                    """,
                    "CREATE UNIQUE INDEX indicator_value_current ON indicator_value (area, indicator, from_day, through_day) WHERE until IS NULL",
                ]),
            // Values of earlier changes too, which the index on the current ones does not hold.
            Migration(13, "index-indicator-values", ["CREATE INDEX indicator_value_area ON indicator_value (area)"]),
        ], facts: [area, alias, category, categoryAlias, population, indicator, indicatorValue])
}
