import Foundation
import ProgrammeModel
import Testing

@testable import Evaluation

/// FIPS 180-4's own examples and RFC 4231's.
struct SecureHashTests {
  @Test(arguments: [
    ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    (
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
    ),
  ])
  func `the hash is that of FIPS 180-4`(text: String, hash: String) {
    #expect(hexadecimal(SHA256.hash(text.utf8)) == hash)
  }

  @Test func `the keyed hash is that of RFC 4231`() {
    #expect(
      hexadecimal(SHA256.keyed([UInt8](repeating: 0x0b, count: 20), "Hi There".utf8))
        == "b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7")
    #expect(
      hexadecimal(SHA256.keyed(Array("Jefe".utf8), "what do ya want for nothing?".utf8))
        == "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843")
    #expect(
      hexadecimal(
        SHA256.keyed(
          [UInt8](repeating: 0xaa, count: 131), "Test Using Larger Than Block-Size Key - Hash Key First".utf8))
        == "60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54")
  }

  @Test func `one word or one option changed is another question`() throws {
    let question = try SampleRecord.question("q", .intention, .agreement, "Byddwn i.", "I would.")
    let worded = try SampleRecord.question("q", .intention, .agreement, "Byddwn i.", "I would!")
    let scaled = try SampleRecord.question("q", .intention, .yesNo, "Byddwn i.", "I would.")
    let renamed = try SampleRecord.question("r", .belonging, .agreement, "Byddwn i.", "I would.")
    #expect(Set([question, worded, scaled].map(\.fingerprint)).count == 3)
    #expect(question.fingerprint == renamed.fingerprint && question.fingerprint.count == 16)
  }
}
