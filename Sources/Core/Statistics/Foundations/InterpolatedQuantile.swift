/// The quantile of sorted values at a share, interpolated between the two nearest: type 7 of Hyndman and Fan 1996, which R takes unless
/// told otherwise. NaN of none; a share outside 0 to 1 is taken as the nearer end.
func interpolatedQuantile(_ sorted: [Double], _ share: Double) -> Double {
    guard !sorted.isEmpty else { return .nan }
    let place = Double(sorted.count - 1) * min(1, max(0, share))
    let below = Int(place.rounded(.down))
    let above = min(below + 1, sorted.count - 1)
    return sorted[below] + (place - Double(below)) * (sorted[above] - sorted[below])
}
