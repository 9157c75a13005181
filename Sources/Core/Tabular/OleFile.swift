/// Files in the container that Office used before 2007, and that it still puts workbooks with a password in.
enum OleFile {
    /// True when the container holds a workbook that a password protects, as the name of its stream tells.
    /// - Throws: `TableFlaw` when the file cannot be read.
    static func isEncryptedWorkbook(_ content: FileContent) throws -> Bool {
        let name: [UInt8] = "EncryptedPackage".utf8.flatMap { byte -> [UInt8] in [byte, 0] }
        var tail: [UInt8] = []
        var isFound = false
        try content.eachStoredChunk { chunk in
            guard !isFound else { return }
            isFound = contains(tail + chunk, name)
            tail = Array(chunk.suffix(name.count - 1))
        }
        return isFound
    }

    private static func contains(_ bytes: [UInt8], _ wanted: [UInt8]) -> Bool {
        guard let first = wanted.first, bytes.count >= wanted.count else { return false }
        return bytes.withUnsafeBufferPointer { bytes in
            for start in 0...(bytes.count - wanted.count) where bytes[start] == first {
                if bytes[start..<(start + wanted.count)].elementsEqual(wanted) { return true }
            }
            return false
        }
    }
}
