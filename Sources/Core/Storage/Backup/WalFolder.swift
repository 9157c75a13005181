import Almanac
import Foundation

/// The folder of the continuous copy: for each generation a folder with a whole store, `base.sqlite`, and the changes since then as pieces of the
/// write-ahead log.
struct WalFolder: Sendable {
    let path: String

    /// A generation's folder: `000007-2026-11-21T083000Z`. The number orders them, also when a clock was set back.
    struct Generation: Sendable, Hashable {
        let name: String
        let number: Int
        let begun: Instant

        init(number: Int, begun: Instant) {
            let moment = begun.description.prefix(19).replacing(":", with: "")
            name = "\(WalFolder.padded(number, 6))-\(moment)Z"
            self.number = number
            self.begun = begun
        }

        init?(name: String) {
            guard let match = name.wholeMatch(of: #/(\d{6,})-(\d{4}-\d\d-\d\d)T(\d\d)(\d\d)(\d\d)Z/#), let number = Int(match.1),
                let begun = Instant(text: "\(match.2)T\(match.3):\(match.4):\(match.5)Z")
            else { return nil }
            self.name = name
            self.number = number
            self.begun = begun
        }
    }

    /// A piece of the log: `000012-0002-0000004152-0000008272.wal`. Laid one after another, the pieces of an epoch are a log as the engine wrote it.
    struct Segment: Sendable, Hashable {
        /// Numbers the pieces of a generation without a gap, from 1.
        let number: Int
        /// Which log of the generation, from 1: a log that begins anew is a new one.
        let epoch: Int
        /// Bytes of the log before the piece.
        let from: Int
        /// Bytes of the log when the piece ends.
        let through: Int

        var name: String {
            "\(WalFolder.padded(number, 6))-\(WalFolder.padded(epoch, 4))-\(WalFolder.padded(from, 10))-\(WalFolder.padded(through, 10)).wal"
        }
    }

    /// Generations that are whole, oldest first.
    var generations: [Generation] { Disk.names(in: path).compactMap(Generation.init(name:)).sorted { $0.number < $1.number } }

    func folder(_ generation: Generation) -> String { "\(path)/\(generation.name)" }

    func base(_ generation: Generation) -> String { folder(generation) + "/base.sqlite" }

    /// The pieces that follow each other without a gap from the first on, in order. One that was cut short ends them: it is as if it had never come.
    func segments(of generation: Generation) -> [Segment] {
        let found = Disk.names(in: folder(generation)).compactMap(Segment.init(name:)).sorted { $0.number < $1.number }
        var whole: [Segment] = []
        for segment in found {
            let before = whole.last
            let follows =
                before.map { $0.epoch == segment.epoch ? segment.from == $0.through : segment.epoch == $0.epoch + 1 && segment.from == 0 }
                ?? (segment.from == 0)
            guard segment.number == whole.count + 1, follows else { break }
            guard Disk.size("\(folder(generation))/\(segment.name)") == segment.through - segment.from else { break }
            whole.append(segment)
        }
        return whole
    }

    /// Takes away what a copy that was broken off has left.
    func sweep() {
        for name in Disk.names(in: path) where name.hasSuffix(".part") { try? FileManager.default.removeItem(atPath: "\(path)/\(name)") }
    }

    static func padded(_ value: Int, _ width: Int) -> String {
        let digits = String(value)
        return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
}

extension WalFolder.Segment {
    init?(name: String) {
        guard let match = name.wholeMatch(of: #/(\d{6,})-(\d{4,})-(\d{10,})-(\d{10,})\.wal/#), let number = Int(match.1),
            let epoch = Int(match.2), let from = Int(match.3), let through = Int(match.4), through > from
        else { return nil }
        self.init(number: number, epoch: epoch, from: from, through: through)
    }
}
