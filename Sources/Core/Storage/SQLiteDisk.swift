import GRDB
import GRDBSQLite
import Glibc

/// What the machine said when the engine could not write a file.
enum SQLiteDisk {
    /// Does some work with a database. The engine says that a disk is full only when the disk has come to its end: a quota, or a file that may not grow
    /// any longer, it calls a failed write.
    /// - Throws: `StoreRefusal.full` for those; else what the work throws.
    static func telling<Answer>(_ database: Database, _ work: () throws -> Answer) throws -> Answer {
        do { return try work() } catch let error as DatabaseError where error.resultCode == .SQLITE_IOERR {
            throw isFull(database) ? StoreRefusal.full : error
        }
    }

    /// Asks the file and its log why they were last refused something.
    private static func isFull(_ database: Database) -> Bool {
        [SQLITE_FCNTL_FILE_POINTER, SQLITE_FCNTL_JOURNAL_POINTER].contains { which in
            var file: UnsafeMutablePointer<sqlite3_file>?
            guard sqlite3_file_control(database.sqliteConnection, "main", which, &file) == SQLITE_OK, let file,
                let ask = file.pointee.pMethods?.pointee.xFileControl
            else { return false }
            var code: CInt = 0
            return ask(file, SQLITE_FCNTL_LAST_ERRNO, &code) == SQLITE_OK && StoreRefusal(errno: code) == .full
        }
    }
}
