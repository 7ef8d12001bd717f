internal import Billing
internal import Diagnostics
internal import Digests
internal import PDFFile

extension Renderer {
  /// Renders again what a PDF was made from, and compares the bytes.
  ///
  /// Template, locale, standard and attachments are those that the file names. Drafts and objects of
  /// test mode are accepted: what the file shows is decided by the snapshot.
  ///
  /// - Parameters:
  ///   - pdf: The whole file. Signatures may have been appended to it by this library, and nothing
  ///     else: each is checked against the certificate in it, which is not itself judged.
  ///   - bundle: The snapshot that the file was made from, or the objects it was frozen from.
  /// - Throws: A `Rejection` when the file is no PDF or does not say what it was made from, and
  ///   when the bundle is wrong; a `MachineFailure` when drawing fails.
  public func verify(_ pdf: [UInt8], against bundle: BillingBundle) throws -> Verification {
    let record: FileRecord
    do throws(FileRecord.Failure) {
      record = try FileRecord(pdf)
    } catch {
      throw Rejection([InputFact(error).diagnostic])
    }
    var options = RenderOptions()
    options.template = record.provenance.templateName
    options.locale = record.provenance.requestedLocale
    options.allowsDraft = true
    var pdfOptions = PDFOptions(standard: PDFStandard(record.standard))
    // What a generated one must be is known, so it is made again and not taken from the file.
    let attached = record.attachments.map(Attachment.init)
    pdfOptions.attachments = attached.filter { !$0.isGenerated }
    pdfOptions.attachesSnapshot = attached.contains(where: \.isSnapshot)
    pdfOptions.electronicInvoice = attached.lazy.compactMap(\.profile).first
    let comparison = Comparison(of: pdf, record)
    if let missing = missing(options, comparison) {
      let given = try bundle.freeze(options.freezing).snapshot.canonicalJSON
      return comparison.withoutRendering(missing, digest: SHA256.hexadecimal(of: given))
    }
    let rendered = try render(bundle, as: .pdf(pdfOptions), options: options)
    return comparison.verification(rendered.bytes, rendered.provenance)
  }

  /// What is not here that the file was made with, so that it cannot be made again.
  private func missing(
    _ options: RenderOptions, _ comparison: Comparison
  ) -> [Verification.Difference]? {
    var missing: [Verification.Difference] = []
    let template = comparison.record.provenance.templateName
    if !templateNames.contains(template) {
      let version = comparison.record.provenance.templateVersion
      missing.append(.template(name: template, recorded: version, here: nil))
    }
    if let locale = options.locale, resolve([locale]).matched == nil {
      missing.append(.locale(recorded: locale, here: nil))
    }
    return missing.isEmpty ? nil : missing
  }
}

extension PDFStandard {
  fileprivate init(_ standard: FileStandard) {
    self =
      switch standard {
      case .a3a: .a3a
      case .a3u: .a3u
      case .a4f: .a4f
      case .plain: .plain
      }
  }
}

extension InputFact {
  fileprivate init(_ failure: FileRecord.Failure) {
    self =
      switch failure {
      case .empty: .pdfEmpty
      case .notPDF: .notPDF
      case .incomplete: .pdfIncomplete
      case .unreadable: .pdfUnreadable
      case .tooLarge: .pdfTooLarge
      case .tooManyVersions: .pdfTooManyVersions(most: AppendedUpdates.limit)
      case .noProvenance: .noProvenance
      }
  }
}
