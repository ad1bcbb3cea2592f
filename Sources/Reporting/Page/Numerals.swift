/// A whole number with a comma between thousands, as both Welsh and English write it: `1,234`.
public func grouped(_ number: Int) -> String {
  let digits = Array(String(number.magnitude))
  var text = number < 0 ? "−" : ""
  for (index, digit) in digits.enumerated() {
    if index > 0, (digits.count - index).isMultiple(of: 3) { text.append(",") }
    text.append(digit)
  }
  return text
}

/// A number with at most one decimal place, none when it is whole: `12.5`, `1,040`.
///
/// - Precondition: `number` is finite and within the range of `Int` when multiplied by 10.
public func groupedTenths(_ number: Double) -> String {
  let tenths = Int((number * 10).rounded())
  let whole = grouped(tenths / 10)
  let rest = tenths.magnitude % 10
  let sign = tenths < 0 && tenths > -10 ? "−" : ""
  return rest == 0 ? whole : "\(sign)\(whole).\(rest)"
}
