/// The rows of a table in the order of its key, read a page at a time. Several can be read side by side, each at its own pace.
struct TrailPager {
    private(set) var page: TrailPage
    /// The next row of the page.
    var place = 0
    private let reader: Reader
    private let sql: String
    /// The key of the first row that has not been read; nil when all have.
    private var from: Int64? = .min
    /// Rows of the next page.
    private var count = 64

    /// Bytes that a page should have.
    private static let size = 1 << 17
    /// Rows of a page at the most.
    private static let most = 2_000

    /// - Parameter sql: answers the rows whose key is at least `?1`, at most `?2` of them, in the order of the key, which is the last of their numbers.
    init(_ reader: Reader, _ sql: String, values: Int, numbers: Int) {
        page = TrailPage(values: values, numbers: numbers)
        (self.reader, self.sql) = (reader, sql)
    }

    /// True while there is a row to take. Turns the page when its rows have been taken.
    mutating func hasNext() throws -> Bool {
        if place == page.count, from != nil { try turn() }
        return place < page.count
    }

    private mutating func turn() throws {
        guard let first = from else { return }
        let isWhole = try reader.fill(&page, sql, [first, Int64(count)])
        let last = page.count == 0 ? nil : page.number(page.count - 1, page.numbers - 1)
        from = isWhole && page.count < count || last == .max ? nil : last.map { $0 + 1 }
        place = 0
        count = max(1, min(2 * count, TrailPager.most, page.count * TrailPager.size / max(page.size, 1)))
    }
}
