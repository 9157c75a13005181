/// Keys that files on their way in are fetched by.
enum UploadToken {
    /// 160 bits of the machine's own randomness, in letters and digits.
    @Sendable static func random() -> String {
        var source = SystemRandomNumberGenerator()
        let signs = Array("abcdefghijklmnopqrstuvwxyz234567")
        return String((0..<32).map { _ in signs[Int(source.next() & 31)] })
    }
}
