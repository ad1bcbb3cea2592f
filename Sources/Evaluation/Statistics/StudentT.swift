import Foundation

/// The 0.975 quantile of Student's t distribution (SPEC §2.2).
///
/// P(|T| > t) = I_x(df/2, 1/2) with x = df/(df + t²), solved for 0.05 by bisection.
///
/// - Precondition: `degreesOfFreedom` is at least 1.
public func tQuantile975(degreesOfFreedom: Int) -> Double {
  precondition(degreesOfFreedom >= 1)
  let df = Double(degreesOfFreedom)
  var low = 1.9  // below the normal quantile
  var high = 13.0  // above the quantile for one degree of freedom
  while high - low > 1e-13 * low {
    let t = (low + high) / 2
    if t == low || t == high { break }
    if incompleteBeta(df / 2, 0.5, at: df / (df + t * t)) > 0.05 { low = t } else { high = t }
  }
  return (low + high) / 2
}

/// The regularised incomplete beta function I_x(a, b) by its continued fraction (DLMF 8.17.22), evaluated after Lentz.
func incompleteBeta(_ a: Double, _ b: Double, at x: Double) -> Double {
  if x <= 0 { return 0 }
  if x >= 1 { return 1 }
  // The fraction converges quickly only below the mean; above it use I_x(a, b) = 1 − I_{1−x}(b, a).
  if x > (a + 1) / (a + b + 2) { return 1 - incompleteBeta(b, a, at: 1 - x) }
  let front = exp(lgamma(a + b) - lgamma(a) - lgamma(b) + a * log(x) + b * log1p(-x)) / a
  let tiny = 1e-300
  var c = 1.0
  var d = 1 - (a + b) * x / (a + 1)
  d = 1 / (abs(d) < tiny ? tiny : d)
  var value = d
  for m in 1...10_000 {
    let k = Double(m)
    for numerator in [
      k * (b - k) * x / ((a + 2 * k - 1) * (a + 2 * k)), -(a + k) * (a + b + k) * x / ((a + 2 * k) * (a + 2 * k + 1)),
    ] {
      d = 1 + numerator * d
      d = 1 / (abs(d) < tiny ? tiny : d)
      c = 1 + numerator / c
      if abs(c) < tiny { c = tiny }
      value *= c * d
    }
    if abs(c * d - 1) < 1e-16 { break }
  }
  return front * value
}
