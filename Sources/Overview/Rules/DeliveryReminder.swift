package import Almanac
package import Picture

/// What there is to remind of about a source: a delivery that should have come, one that nobody has analysed.
package struct DeliveryReminder: Hashable, Sendable {
    package let source: String
    package let nextDue: Day?
    package let isAnalysed: Bool

    package init(source: String, nextDue: Day?, isAnalysed: Bool) {
        self.source = source
        self.nextDue = nextDue
        self.isAnalysed = isAnalysed
    }

    /// `Leveransen skulle ha kommit för 10 dagar sedan, 1 november 2024.` Nil when it is not late.
    package func late(on day: Day) -> String? {
        guard let nextDue, nextDue < day else { return nil }
        let days = day - nextDue
        let ago = days == 1 ? "i går" : "för \(Swedish.count(days)) dagar sedan"
        return "Leveransen skulle ha kommit \(ago), \(Swedish.date(nextDue))."
    }

    /// `Leveransen är ännu ej analyserad.` Nil when it is.
    package var unread: String? { isAnalysed ? nil : "Leveransen är ännu ej analyserad." }

    /// What the front page says is missing.
    package func remarks(on day: Day) -> [Remark] {
        [late(on: day), unread].compactMap { $0 }.map { Remark(.missing, subject: "\(source):", $0.prefix(1).lowercased() + $0.dropFirst()) }
    }
}
