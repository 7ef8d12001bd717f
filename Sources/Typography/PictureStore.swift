import CPangoCairo
import Documents
import Layout

/// The pictures of the document at hand, each read once.
final class PictureStore {
  func picture(_ picture: Picture) throws -> LoadedPicture { LoadedPicture() }
}
struct LoadedPicture {
  func draw(on context: OpaquePointer, in rectangle: Rectangle) throws {}
}
