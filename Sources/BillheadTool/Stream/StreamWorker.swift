import Billhead
import Billing
import Digests
import Encodings

/// Draws the documents of a stream.
struct StreamWorker: Sendable {
  let renderer: Renderer
  let options: LineOptions
  let settings: SellerSettings?
  /// Whether the bytes go into the answers.
  let answersWithBytes: Bool

  struct Result: Sendable {
    let line: Int
    /// As it stood in the line.
    let id: String?
    let outcome: Outcome
  }

  enum Outcome: Sendable {
    case drawn(Rendered, digest: String, base64: String?)
    case refused(any Error)
  }

  func work(on line: Line) -> Result {
    var id: String?
    do {
      let request = StreamRequest(try line.bytes(of: "-"), name: "-:\(line.number)")
      id = request.id
      return Result(line: line.number, id: id, outcome: try draw(request))
    } catch {
      return Result(line: line.number, id: id, outcome: .refused(error))
    }
  }

  private func draw(_ request: StreamRequest) throws -> Outcome {
    let (document, options) = try request.read(options)
    var rendered: Rendered
    do {
      rendered = try renderer.render(
        document.bundle(settings), as: options.output, options: options.render)
    } catch let rejection as Rejection {
      throw Rejection(request.inLine(rejection.diagnostics))
    }
    rendered.diagnostics = request.inLine(rendered.diagnostics)
    return .drawn(
      rendered, digest: SHA256.hexadecimal(of: rendered.bytes),
      base64: answersWithBytes ? Base64.encode(rendered.bytes) : nil)
  }
}
