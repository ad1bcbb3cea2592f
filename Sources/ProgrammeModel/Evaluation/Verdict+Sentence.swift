extension Verdict {
  /// The sentence as a whole, in both languages (SPEC §2.9). All Welsh is draft until an editor has read it.
  ///
  /// For different people before and after, “moved” would be untrue, so it tells of the answers instead.
  public var sentence: Bilingual {
    switch finding {
    case .tooFew: Bilingual(cy: "Rhy ychydig o atebion i’w hadrodd.", en: "Too few answers to report.")
    case .describeOnly:
      Bilingual(
        cy: "Mae hyn yn dangos beth ddywedodd pobl. Nid yw’n dangos newid.",
        en: "This shows what people told us. It does not show change.")
    case .moreUp: rise
    case .smallUp: Bilingual(cy: "Roedd cynnydd bach.", en: "There was a small rise.")
    case .littleOrNoChange:
      Bilingual(cy: "Ychydig neu ddim newid oedd.", en: "There was little or no change.")
    case .smallDown: Bilingual(cy: "Roedd gostyngiad bach.", en: "There was a small fall.")
    case .moreDown: fall
    case .alreadyHigh:
      Bilingual(
        cy: "Roedd y rhan fwyaf eisoes yn cytuno cyn y sesiwn.",
        en: "Most people already agreed before the session.")
    case .cannotTell:
      Bilingual(
        cy: "Allwn ni ddim dweud a newidiodd hyn. Rhy ychydig o sesiynau neu atebion i fod yn sicr.",
        en: "We can’t tell if this changed. Too few sessions or answers to be sure.")
    }
  }

  /// What must stand with every sentence that claims change; nil for the others.
  public var caveat: Bilingual? {
    guard finding.claimsChange else { return nil }
    return Bilingual(
      cy: "Allwn ni ddim dweud mai’r sesiwn oedd y rheswm.", en: "We cannot say the session was the reason.")
  }

  private var rise: Bilingual {
    guard let basis, let up = basis.up, let down = basis.down else {
      return Bilingual(
        cy: "Roedd yr atebion yn uwch ar ôl y sesiwn na chynt.",
        en: "The answers were higher after the session than before.")
    }
    return Bilingual(
      cy: "Symudodd mwy o bobl i fyny nag i lawr: \(up.cy) i fyny, \(down.cy) i lawr.",
      en: "More people moved up than down: \(up.en) moved up, \(down.en) moved down.")
  }

  private var fall: Bilingual {
    guard let basis, let up = basis.up, let down = basis.down else {
      return Bilingual(
        cy: "Roedd yr atebion yn is ar ôl y sesiwn na chynt.",
        en: "The answers were lower after the session than before.")
    }
    return Bilingual(
      cy: "Symudodd llai o bobl i fyny nag i lawr: \(up.cy) i fyny, \(down.cy) i lawr.",
      en: "Fewer people moved up than down: \(up.en) moved up, \(down.en) moved down.")
  }
}
