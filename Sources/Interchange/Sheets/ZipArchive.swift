import CZip
import Foundation
import ProgrammeModel

/// A zip archive in memory, read through libzip, which checks lengths and checksums.
///
/// Nothing is trusted of what the archive says about its sizes: bytes are counted as they are unpacked.
struct ZipArchive: ~Copyable {
  private let handle: OpaquePointer
  private let file: String
  private let limit: Int
  private var unpacked = 0

  /// - Parameters:
  ///   - file: The file's name, for faults.
  ///   - limit: How many bytes may be unpacked in all.
  /// - Throws: `InputFault` when the bytes are no whole archive.
  init(_ data: Data, file: String, limit: Int) throws(InputFault) {
    var error = zip_error_t()
    zip_error_init(&error)
    defer { zip_error_fini(&error) }
    // libzip frees the copy when the archive is closed, so it must come from malloc.
    guard let copy = malloc(max(data.count, 1)) else {
      throw InputFault(file: file, message: "There is not enough memory to open the file.")
    }
    data.copyBytes(to: UnsafeMutableRawBufferPointer(start: copy, count: data.count))
    guard let source = zip_source_buffer_create(copy, UInt64(data.count), 1, &error) else {
      free(copy)
      throw Self.broken(file)
    }
    guard let handle = zip_open_from_source(source, Int32(ZIP_RDONLY), &error) else {
      zip_source_free(source)
      throw Self.broken(file)
    }
    self.handle = handle
    self.file = file
    self.limit = limit
  }

  deinit { zip_discard(handle) }

  /// The unpacked entry; nil where the archive has none of that name.
  ///
  /// - Throws: `InputFault` for an entry that is encrypted, damaged, or larger than the limit leaves room for.
  mutating func contents(of name: String) throws(InputFault) -> Data? {
    let index = zip_name_locate(handle, name, 0)
    guard index >= 0 else { return nil }
    var status = zip_stat_t()
    zip_stat_init(&status)
    guard zip_stat_index(handle, UInt64(index), 0, &status) == 0 else { throw Self.broken(file) }
    guard status.encryption_method == 0 else { throw Self.encrypted(file) }
    guard let entry = zip_fopen_index(handle, UInt64(index), 0) else { throw Self.broken(file) }
    defer { zip_fclose(entry) }
    var contents = Data()
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = Int(zip_fread(entry, &chunk, UInt64(chunk.count)))
      guard count >= 0 else { throw Self.broken(file) }
      guard count > 0 else { return contents }
      unpacked += count
      guard unpacked <= limit else {
        throw InputFault(
          file: file,
          message: "Unpacked, this workbook is larger than \(limit / 1_000_000) MB, more than any list needs. "
            + "Save the one sheet as “CSV UTF-8”.")
      }
      contents.append(contentsOf: chunk[..<count])
    }
  }

  static func broken(_ file: String) -> InputFault {
    InputFault(
      file: file, message: "This workbook is cut off or damaged. Download it again, or save it again where it opens.")
  }

  static func encrypted(_ file: String) -> InputFault {
    InputFault(file: file, message: "This workbook is protected by a password. Save it without one.")
  }
}
