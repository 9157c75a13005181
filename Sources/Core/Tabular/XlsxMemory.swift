import CXlsxWriter
import Glibc

/// A file without a name that lives in memory and is gone with this value.
///
/// libxlsxwriter 1.1 writes to a path only; this one leaves nothing behind, whatever happens on the way.
struct XlsxMemory: ~Copyable {
    private let descriptor: Int32

    /// Nil when the machine gives none.
    init?() {
        descriptor = samsyn_memory_file()
        guard descriptor >= 0 else { return nil }
    }

    deinit { close(descriptor) }

    /// Where this process can open it.
    var path: String { "/proc/self/fd/\(descriptor)" }

    /// All that has been written; nil when it cannot be read.
    func bytes() -> [UInt8]? {
        let size = lseek(descriptor, 0, SEEK_END)
        guard size >= 0, lseek(descriptor, 0, SEEK_SET) == 0 else { return nil }
        let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, filled in
            while filled < size, let start = buffer.baseAddress {
                let count = read(descriptor, start + filled, size - filled)
                guard count > 0 else { return }
                filled += count
            }
        }
        return bytes.count == size ? bytes : nil
    }
}
