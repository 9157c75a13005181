import Testing
import WeeklyRules

/// What is typed at a meeting, as it is kept.
@Suite struct MeetingTextTests {
    @Test func `signs that nobody sees part words and are not kept`() {
        #expect(MeetingText.even("Lampan\u{0}i \u{1B}[31m\u{7}tunneln\r\när \u{B} trasig") == "Lampan i [31m tunneln är trasig")
        #expect(MeetingText.even("\u{0}\u{1}") == "")
    }
}
