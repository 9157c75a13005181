/// Digits that stand together, in the groups they are written in: `070-174 06 12`.
struct DigitRun {
    struct Group {
        let token: Int
        /// Where its digits begin in the run's, and how many there are.
        let from: Int
        let count: Int
        /// Marks between it and the group before, and whether one of them is not used inside a telephone number.
        var marks = 0
        var hasComma = false
        var hasSpace = false
        var firstMark: UInt8 = 0
        var isDoubled = false

        var end: Int { from + count }
    }

    private(set) var groups: [Group] = []
    private(set) var digits: [UInt8] = []

    /// At most so many marks between two groups: `850709 - 9805`, `+46 (0)70`.
    private static let widestGap = 3

    mutating func removeAll() {
        groups.removeAll(keepingCapacity: true)
        digits.removeAll(keepingCapacity: true)
    }

    mutating func append(token: Int, digits newDigits: ArraySlice<UInt8>, gap: Group) {
        groups.append(
            Group(
                token: token, from: digits.count, count: newDigits.count, marks: gap.marks, hasComma: gap.hasComma, hasSpace: gap.hasSpace,
                firstMark: gap.firstMark, isDoubled: gap.isDoubled))
        digits.append(contentsOf: newDigits)
    }

    /// Reads the run that begins at a token of digits; gives the token after it.
    mutating func read(from start: Int, in line: ScannedLine) -> Int {
        removeAll()
        var index = start
        var gap = Group(token: 0, from: 0, count: 0)
        var next = start
        while index < line.tokens.count {
            let token = line.tokens[index]
            if index > start, token.style.contains(.afterNewline) { break }
            if !token.isGlued { gap.hasSpace = true }
            if token.isDigits {
                if index > start, token.isGlued, line.tokens[index - 1].isWord { break }
                append(token: index, digits: line.digits(of: token), gap: gap)
                gap = Group(token: 0, from: 0, count: 0)
                next = index + 1
            } else if token.kind == .mark, DigitRun.joins(token.mark), gap.marks < DigitRun.widestGap {
                if gap.marks == 0 { gap.firstMark = token.mark } else if gap.firstMark == token.mark, token.mark != UInt8(ascii: " ") { gap.isDoubled = true }
                gap.marks += 1
                if token.mark == UInt8(ascii: ",") { gap.hasComma = true }
            } else {
                break
            }
            index += 1
        }
        return next
    }

    private static func joins(_ mark: UInt8) -> Bool {
        switch mark {
        case UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "/"), UInt8(ascii: "."), UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: ","),
            UInt8(ascii: "_"), UInt8(ascii: "*"), UInt8(ascii: "~"), UInt8(ascii: "|"), UInt8(ascii: "\\"):
            true
        default: false
        }
    }
}

/// Digits and their check digit.
enum CheckDigit {
    /// Luhn's formula ("modulus 10"): every second digit from the right but one is doubled, the sum of all digits ends in 0.
    static func isLuhn(_ digits: some BidirectionalCollection<UInt8>) -> Bool {
        var sum = 0
        var doubles = false
        for digit in digits.reversed() {
            let value = Int(digit) * (doubles ? 2 : 1)
            sum += value > 9 ? value - 9 : value
            doubles.toggle()
        }
        return sum % 10 == 0
    }
}
