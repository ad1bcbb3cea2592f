/// Words that are names as well as words, and words that only join names, in both languages and without accents.
enum NameWords {
  /// Flagged for the reader, and neither taken out nor let through unseen (SPEC §3.7).
  static let ambiguous: Set<String> = [
    "amber", "angel", "april", "art", "august", "awel", "awen", "bill", "bryn", "carol", "cari", "chance", "chase",
    "christian", "clay", "coral", "crystal", "daisy", "dale", "dawn", "destiny", "earl", "eira", "ember", "enfys",
    "eos", "eve", "faith", "fern", "flora", "frank", "glyn", "grace", "grant", "guy", "gwawr", "gwen", "gwyn",
    "haf", "harmony", "hazel", "heath", "heather", "heulwen", "holly", "honey", "hope", "hunter", "iris", "ivy",
    "jade", "jasmine", "jay", "joy", "june", "justice", "king", "lance", "lily", "mai", "major", "mark", "mason",
    "may", "melody", "mercy", "miles", "olive", "pat", "patience", "peace", "pearl", "penny", "poppy", "price",
    "prince", "rainbow", "ray", "rich", "robin", "rock", "rose", "ruby", "rush", "sage", "sandy", "seren", "sky",
    "star", "stone", "storm", "sue", "summer", "sunny", "trinity", "victor", "violet", "ward", "will", "willow",
    "win", "wyn", "young",
  ]

  /// Parts of names that say nothing alone.
  static let particles: Set<String> = [
    "ap", "ab", "ferch", "verch", "al", "bin", "da", "de", "del", "der", "di", "du", "el", "ibn", "la", "le", "mr",
    "mrs",
    "ms", "miss", "mx", "dr", "sir", "syr", "of", "the", "van", "von", "y", "yr",
  ]
}
