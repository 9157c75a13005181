import Testing

/// Journeys of real people through the whole program: a real browser, the built program, the demonstration's data.
///
/// They are few and whole, and run one after the other, because they share two cores with a browser.
@Suite(.serialized, .inWorkshop) struct JourneyTests {}
