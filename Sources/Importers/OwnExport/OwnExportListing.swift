import DiscussionModel
import JSON

/// The discussions in a file of our own: one object, or several one behind the other.
struct OwnExportListing: Listing {
  let entries: [Entry]
  private let source: String
  private let pieces: [ArraySlice<UInt8>]

  /// The discussions in a file.
  ///
  /// - Parameters:
  ///   - bytes: UTF-8.
  ///   - source: where they came from, as the user named it.
  /// - Throws: `ImportError` where a value is no JSON, or there is none.
  init(_ bytes: ArraySlice<UInt8>, source: String) throws(ImportError) {
    self.source = source
    var entries: [Entry] = []
    var pieces: [ArraySlice<UInt8>] = []
    for piece in JSONText.values(in: bytes) {
      let root = try Self.parsed(piece, of: bytes).root
      guard root.isObject else { continue }
      entries.append(Self.entry(root, at: pieces.count))
      pieces.append(piece)
    }
    guard !pieces.isEmpty else { throw .empty }
    self.entries = entries
    self.pieces = pieces
  }

  func page(of id: Entry.ID) throws(ImportError) -> ImportedPage {
    guard pieces.indices.contains(id.place) else { throw .missing }
    let piece = pieces[id.place]
    var reader = OwnExportReader(try Self.parsed(piece, of: piece).root, source: source)
    return reader.page()
  }

  private static func parsed(
    _ piece: ArraySlice<UInt8>, of whole: ArraySlice<UInt8>
  ) throws(ImportError) -> JSONText {
    do throws(JSONText.Failure) {
      return try JSONText(piece)
    } catch {
      let before = whole[..<min(piece.startIndex + error.offset, whole.endIndex)]
      let line = before.reduce(1) { $1 == UInt8(ascii: "\n") ? $0 + 1 : $0 }
      throw .malformed(line: line, expected: error.expected)
    }
  }

  /// How the comments of a discussion were told apart, as its file states it.
  static func segmentation(_ root: JSONNode) -> Segmentation {
    root["segmentation"]?.string.flatMap(Segmentation.init) ?? .marked
  }

  private static func entry(_ root: JSONNode, at place: Int) -> Entry {
    var people: [String] = []
    var known: Set<String> = []
    var count = 0
    for comment in root["comments"].elements {
      count += 1
      guard let name = comment["author"]?["name"]?.string, known.insert(name).inserted else {
        continue
      }
      people.append(name)
    }
    return Entry(
      id: Entry.ID(place: place), title: root["article"]?["title"]?.string, people: people,
      comments: count, segmentation: segmentation(root))
  }
}
