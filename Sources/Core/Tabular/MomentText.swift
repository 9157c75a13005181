package import Almanac
import Picture

/// What a cell that should hold a day or a moment says.
package enum MomentText: Hashable, Sendable {
    case empty
    case day(Day)
    /// A day and the minute of it, 0–1439, as a Swedish clock shows it; seconds are left out.
    ///
    /// Text with `Z` or an offset is turned into Swedish time. Text without is taken as it stands, also in the hour that spring skips.
    case moment(Day, minute: Int)
    /// More than one day can be meant. The text names them: `6 maj 2024 eller 5 juni 2024`.
    case ambiguous(String)
    /// Neither a day nor a moment, or a day or a time that does not exist.
    case unreadable

    /// Reads a day, with or without a time of day, as people and programs write them in Sweden.
    ///
    /// Year first (`2024-05-20`, `2024/05/20`, `2024.05.20`, `20240520`), day first (`20/5 2024`, `20.5.2024`, `20 maj 2024`), or month
    /// first where only that makes a day (`5/20/2024`). After it may stand a time: `14:30:05`, `kl. 14.30`, `2:30 PM`, with `Z` or an
    /// offset.
    /// `5/6/2024` and every year of two digits is ambiguous. Any kind of space counts as one, and any kind of dash.
    package static func read(_ text: some StringProtocol) -> MomentText {
        var text = String(text)
        return text.withUTF8 { read(bytes: $0) }
    }

    /// As `read(_:)`, for UTF-8.
    ///
    /// The ISO forms `2024-05-20`, `2024-05-20 14:30:05` and `2024-05-20T14:30:05.000Z` are read without making a string of them.
    package static func read(bytes: UnsafeBufferPointer<UInt8>) -> MomentText {
        if let plain = MomentIso.read(bytes) { return plain }
        guard let folded = MomentCursor.folded(bytes) else { return .unreadable }
        guard !folded.isEmpty else { return .empty }
        var cursor = MomentCursor(folded)
        guard let date = cursor.date() else { return .unreadable }
        guard !cursor.isAtEnd else { return told(date, at: nil) }
        return cursor.clock().map { told(date, at: $0) } ?? .unreadable
    }

    private static func told(_ date: MomentDate, at clock: MomentClock?) -> MomentText {
        switch date {
        case .either(let days): .ambiguous(days.map(Swedish.date).joined(separator: " eller "))
        case .certain(let day): clock.map { placed(day, $0) } ?? .day(day)
        }
    }

    /// The moment as a Swedish clock shows it; unreadable when that falls outside the years 1–9999.
    static func placed(_ day: Day, _ clock: MomentClock) -> MomentText {
        let place: (day: Day, minute: Int)
        if let offset = clock.offset {
            let minutes = Int64(day.daysSince1970 * 1440 + clock.minute - offset)
            place = SwedishTime.local(of: Instant(millisecondsSince1970: minutes * 60_000))
        } else {
            place = clock.minute < 1440 ? (day, clock.minute) : (day + 1, 0)
        }
        return (1...9999).contains(place.day.year) ? .moment(place.day, minute: place.minute) : .unreadable
    }
}

/// What the date part of a cell says.
enum MomentDate: Hashable, Sendable {
    case certain(Day)
    /// The days that can be meant, the likeliest first; one alone when only the century is left out.
    case either([Day])
}

/// What the time part of a cell says.
struct MomentClock: Hashable, Sendable {
    /// Minutes after the midnight that begins the day; 1440 for `24:00`.
    let minute: Int
    /// Minutes east of UTC; nil when the text does not say.
    let offset: Int?
}
