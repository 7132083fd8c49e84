import DiscussionModel
import TextKit

extension Word {
  /// Where it stands in the store.
  package var range: ByteRange { ByteRange(start, end) }
}
