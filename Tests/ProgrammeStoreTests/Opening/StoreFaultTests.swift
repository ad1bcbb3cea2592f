import ProgrammeModel
import ProgrammeStore
import Testing

struct StoreFaultTests {
  @Test(arguments: [
    (
      StoreFault.missing(path: "/w/pont.sqlite"),
      "There is no database at /w/pont.sqlite. Make a workspace with “pont init FOLDER”, or name yours with --workspace."
    ),
    (
      .alreadyThere(path: "/w/pont.sqlite"),
      "/w/pont.sqlite is already there and was left as it is. Choose another folder, or use the workspace that it holds."
    ),
    (
      .notPont(path: "/w/x"),
      "/w/x is not a database of Pont and was left as it is. Check the path, or choose another folder."
    ),
    (
      .damaged(path: "/w/x", why: "1 of 2 bytes are missing"),
      "/w/x is damaged (1 of 2 bytes are missing) and was left as it is. Put the last good copy of the file in its place; keep the damaged one."
    ),
    (
      .notWritable(path: "/w/x", why: "unable to open database file"),
      "/w/x cannot be opened for writing (unable to open database file). Check who owns the file and its folder."
    ),
    (
      .busy(seconds: 5),
      "The database has been in use by another program for more than 5 s. Nothing was changed; try again."
    ),
    (.diskFull, "The disk is full. Nothing was changed; make room and try again."),
    (
      .constraint(record: "host 6614002", .unique("host.reference")),
      "The host 6614002 could not be kept: another record already has the same host.reference. Give it a different value."
    ),
    (
      .constraint(record: "request R5", .check("priority BETWEEN 1 AND 10")),
      "The request R5 could not be kept: the database refuses it (priority BETWEEN 1 AND 10). Correct the value and try again."
    ),
    (
      .unknown(kind: "proposal", reference: "k"),
      "There is no proposal k. It may have been removed or replaced meanwhile; look again."
    ),
    (
      .notKept(act: 7, kind: "response"),
      "Act 7 cannot be undone: history does not keep what a response held before. Correct the record instead."
    ),
    (.engine("disk I/O error"), "The database reports: disk I/O error. Nothing was changed; run “pont doctor”."),
  ])
  func `every fault says what, where and what to do`(fault: StoreFault, text: String) {
    #expect(fault.description == text)
  }
}
