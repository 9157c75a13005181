import Almanac
import Foundation
import Picture

/// The work of the continuous copy, one step at a time.
///
/// How nothing is missed. The engine writes a log over from its beginning only when all of it has been brought into the file and no reader needs any of
/// it. A reader that began while something remained to be brought in keeps the log as it is. A reader that began when nothing remained reads the file
/// alone: it lets the log begin anew once, but then keeps what comes after from being brought in, and so from being written over. So a held read, and a
/// copy of all there was when it began, make sure that at most one new log follows, and that it follows without a gap.
struct WalRun: Sendable {
    /// How far the copy has come.
    struct Reached: Sendable {
        let generation: String
        let change: ChangeNumber
    }

    /// The log was lost sight of: what has been copied holds, but nothing more can be laid after it.
    struct Lost: Error {}

    /// What is held while a generation grows.
    private struct Hold {
        /// For what needs no moment of its own.
        let aide: SQLiteFile
        /// Keeps the log.
        let keeper: SQLiteFile
        /// The newest change of the generation's base.
        let base: ChangeNumber
        var trail: WalTrail
    }

    private let store: String
    private let folder: WalFolder
    private let options: WalCopy.Options
    private var hold: Hold?

    init(store: String, folder: WalFolder, options: WalCopy.Options) {
        (self.store, self.folder, self.options) = (store, folder, options)
    }

    private var log: String { store + "-wal" }

    /// Copies what is new.
    mutating func tick(at now: Instant) throws -> Reached {
        do {
            guard hold != nil else { return try begin(at: now) }
            let reached = try copy()
            if (hold?.trail.size ?? 0) > options.logLimit { try turn() }
            guard isOld(at: now, reached.change) else { return reached }
        } catch is Lost {
            letGo()
        } catch {
            if waiting > options.waitingLimit || hold.map({ !Disk.exists(folder.folder($0.trail.generation)) }) ?? false { letGo() }
            throw error
        }
        return try begin(at: now)
    }

    /// Lets the log be written over.
    mutating func letGo() {
        try? hold?.keeper.letGo()
        try? hold?.keeper.close()
        try? hold?.aide.close()
        hold = nil
    }

    /// A generation that has grown for long enough, and in which something has been written.
    private func isOld(at now: Instant, _ change: ChangeNumber) -> Bool {
        guard let hold, change > hold.base else { return false }
        return now.millisecondsSince1970 - hold.trail.generation.begun.millisecondsSince1970 >= Int64(options.generationSeconds) * 1_000
    }

    /// Bytes of the log that are not yet copied.
    private var waiting: Int { (Disk.size(log) ?? 0) - (hold?.trail.size ?? 0) }

    /// Begins a generation, when the log can be followed.
    private mutating func begin(at now: Instant) throws -> Reached {
        letGo()
        // An engine makes a file where there is none.
        guard Disk.exists(store) else { throw StoreRefusal.absent(.folder(URL(fileURLWithPath: store).deletingLastPathComponent().path)) }
        try Disk.makeFolder(folder.path)
        for _ in 0..<3 {
            folder.sweep()
            // The log may have begun anew at the very moment.
            do { return try found(at: now) } catch is Lost { continue }
        }
        // Nothing can be laid after a base that goes further than the log can be read.
        throw StoreRefusal.corrupt
    }

    /// Holds this moment, and copies the log there is and the store as of the moment.
    ///
    /// What the log holds of the moment's past is in the base already, and laying the same pages over it once more changes nothing, if it is all of them.
    private mutating func found(at now: Instant) throws -> Reached {
        let generation = WalFolder.Generation(number: (folder.generations.last?.number ?? 0) + 1, begun: now)
        let passing = folder.folder(generation) + ".part"
        try Disk.makeFolder(passing)
        let (aide, keeper) = try (SQLiteFile(store), SQLiteFile(store))
        try keeper.hold()
        let change = try keeper.read { try $0.change() }
        guard let frames = try aide.checkpoint()?.frames else { throw StoreRefusal.locked }
        var trail = WalTrail(generation: generation, folder: passing)
        try trail.copy(log)
        guard trail.frames >= frames else { throw Lost() }
        try keeper.copy(to: passing + "/base.sqlite")
        try BackupSeal.write(try Disk.sha256(of: passing + "/base.sqlite"), of: passing + "/base.sqlite")
        try Disk.sync(passing)
        try Disk.move(passing, to: folder.folder(generation))
        trail.folder = folder.folder(generation)
        hold = Hold(aide: aide, keeper: keeper, base: change, trail: trail)
        return Reached(generation: generation.name, change: change)
    }

    /// Copies what was written since the last time.
    private mutating func copy() throws -> Reached {
        guard var hold else { throw Lost() }
        let change = try hold.aide.read { try $0.change() }
        // What was made lasting before the copy began must be in it when it ends.
        let frames = try hold.aide.checkpoint()?.frames
        let epoch = hold.trail.epoch
        defer { self.hold?.trail = hold.trail }
        try hold.trail.copy(log, upTo: frames)
        if let frames, hold.trail.epoch == epoch, hold.trail.frames < frames { throw Lost() }
        return Reached(generation: hold.trail.generation.name, change: change)
    }

    /// Lets the log begin anew: another reader keeps it while everything is brought into the file and the keeper moves on to the newest moment.
    private mutating func turn() throws {
        guard let hold else { return }
        do {
            let bridge = try SQLiteFile(store)
            try bridge.hold()
            // The log may have begun anew since the last copy: once more is allowed from here on.
            _ = try copy()
            try hold.keeper.letGo()
            _ = try hold.aide.checkpoint()
            try hold.keeper.hold()
            self.hold?.trail.mayBeginAnew = true
            _ = try copy()
            try bridge.letGo()
            try bridge.close()
        } catch {
            // Perhaps nobody keeps the log any more.
            letGo()
            throw error
        }
    }
}
