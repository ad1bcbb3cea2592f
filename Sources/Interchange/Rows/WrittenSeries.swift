/// The place of a request in a series, as a sheet writes it.
enum WrittenSeries {
  /// Why a text does not name the request before.
  struct Fault: Error, CustomStringConvertible {
    let text: String
    var description: String { "“\(text)” is not a request. Requests are numbered like R57; see ‘pont request list’." }
  }
}
