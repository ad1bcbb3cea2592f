/// Sessions begin at full five minutes: schools work by such times, and nobody writes 09:36 into a diary.
enum FiveMinutes {
  /// The first full five minutes at or after a minute.
  static func up(_ minute: Int) -> Int { minute + (5 - minute % 5) % 5 }

  /// The last full five minutes at or before a minute.
  static func down(_ minute: Int) -> Int { minute - (minute % 5 + 5) % 5 }
}
