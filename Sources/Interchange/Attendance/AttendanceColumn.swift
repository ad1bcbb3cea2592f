/// What a column of an attendance list can be, whoever wrote it.
enum AttendanceColumn: CaseIterable {
  case name, surname, email, id, role, action, joined, left, duration, waiting, status, attended, quantity, walkIn

  /// Headers as tools and people write them; case, blanks and punctuation do not count.
  var names: Set<String> {
    switch self {
    case .name:
      [
        "name", "fullname", "nameoriginalname", "usernameoriginalname", "username", "firstname", "attendeename",
        "participant", "enw", "enwllawn", "enwcyntaf",
      ]
    case .surname: ["lastname", "surname", "cyfenw"]
    case .email: ["email", "useremail", "emailaddress", "ebost"]
    case .id:
      [
        "participantidupn", "participantid", "upn", "idycyfranogwrupn", "idcyfranogwrupn", "idycyfranogwr",
        "idcyfranogwr",
      ]
    case .role: ["role", "rol"]
    case .action: ["useraction"]
    case .joined:
      ["jointime", "firstjoin", "firstjointime", "timestamp", "amserymuno", "ymunocyntaf", "ymunogyntaf"]
    case .left: ["leavetime", "lastleave", "lastleavetime", "amsergadael", "gadaelolaf", "gadaeldiwethaf"]
    case .duration:
      [
        "duration", "inmeetingduration", "durationminutes", "totaldurationminutes", "timeinsessionminutes",
        "attendanceduration", "timeinmeetingminutes", "hyd", "hydynycyfarfod",
      ]
    case .waiting: ["inwaitingroom"]
    case .status: ["attendeestatus", "attendance", "presenoldeb", "status", "statws"]
    case .attended: ["attended", "present", "presennol"]
    case .quantity: ["quantity"]
    case .walkIn: ["walkin", "hebgofrestru"]
    }
  }

  /// Whether what stands in it belongs to a person, and so is read for counting only.
  var isPersonal: Bool { [.name, .surname, .email, .id].contains(self) }
}
