#if PostgreSQL
    import CPostgres

    /// What the server, or the way to it, answered instead of what was asked for.
    struct PostgresError: Error {
        /// SQLSTATE, five letters; empty when the server was not reached.
        let state: String
        /// In the server's own words, for the log.
        let words: String
        /// The connection is of no use any more.
        let isLost: Bool

        /// The server kept nothing of a change, since it had refused a part of it.
        static let takenBack = PostgresError(state: "25P02", words: "ändringen togs tillbaka eftersom en del av den inte gick att spara", isLost: false)

        /// The words as part of a sentence: without the hints that libpq puts on lines of their own, which begin with a tab, and without a stop at the end.
        static func plain(_ text: String) -> String {
            let lines = text.split(separator: "\n").filter { !$0.hasPrefix("\t") }.map { $0.split(whereSeparator: \.isWhitespace).joined(separator: " ") }
            let words = lines.filter { !$0.isEmpty }.joined(separator: "; ")
            return String(words.reversed().drop { ".?! ".contains($0) }.reversed())
        }

        /// The way to the server is gone, or the server is going down or coming up: another connection may do in a while.
        var mayPass: Bool { isLost || ["57P01", "57P02", "57P03", "53300", "0A000"].contains(state) || state.hasPrefix("08") }
    }

    extension StoreRefusal {
        /// The same names as the other engine's errors have.
        init(_ error: PostgresError) {
            self =
                switch error.state {
                case "55P03", "40001", "40P01": .locked
                case "57014": .tooSlow
                case "25006", "42501": .readOnly
                case "53100": .full
                case "XX001", "XX002": .corrupt
                case _ where error.mayPass || error.state.hasPrefix("28") || error.state == "3D000": .away(error.words)
                default: .other(error.words)
                }
        }
    }
#endif
