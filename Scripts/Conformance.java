import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.logging.LogManager;
import java.util.stream.Stream;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/**
 * Holds PDF files to the standards that they claim in their XMP metadata.
 *
 * <p>A file that claims nothing fails; {@code --claims 3a,ua1} asks for these claims of every file.
 * Each failed rule is printed once, with how often and where it failed first. Exit status: 0 when
 * every file keeps its word, 1 when one does not, 64 when there is nothing to check.
 */
final class Conformance {
  /** A rule that was broken: how often, and the first place. */
  private static final class Breach {
    final String sentence;
    final String place;
    int count;

    Breach(TestAssertion assertion) {
      sentence = assertion.getMessage().strip().replaceAll("\\s+", " ");
      place = assertion.getLocation().getContext();
    }
  }

  private final List<PDFAFlavour> wanted = new ArrayList<>();
  private int kept;
  private int broken;

  public static void main(String[] arguments) throws IOException {
    VeraGreenfieldFoundryProvider.initialise();
    LogManager.getLogManager().reset();
    var conformance = new Conformance();
    var files = new ArrayList<Path>();
    for (int index = 0; index < arguments.length; index++) {
      if (arguments[index].equals("--claims") && index + 1 < arguments.length) {
        conformance.want(arguments[++index]);
      } else {
        Path path = Path.of(arguments[index]);
        if (!Files.exists(path)) {
          System.err.println("no such file or folder: " + path);
          System.exit(64);
        }
        files.addAll(pdfs(path));
      }
    }
    if (files.isEmpty()) {
      System.err.println("usage: conformance [--claims 3a,ua1] FILE|FOLDER...");
      System.exit(64);
    }
    files.forEach(conformance::check);
    System.out.printf(
        "%d files: %d claims kept, %d broken%n",
        files.size(), conformance.kept, conformance.broken);
    System.exit(conformance.broken == 0 ? 0 : 1);
  }

  /** A file itself, or the PDF files of a folder and the folders in it. */
  private static List<Path> pdfs(Path path) throws IOException {
    if (!Files.isDirectory(path)) return List.of(path);
    try (Stream<Path> all = Files.walk(path)) {
      return all.filter(file -> file.toString().endsWith(".pdf")).sorted().toList();
    }
  }

  private void want(String list) {
    for (String name : list.split(",")) {
      PDFAFlavour flavour = PDFAFlavour.byFlavourId(name);
      if (flavour == null || flavour == PDFAFlavour.NO_FLAVOUR) {
        System.err.printf(
            "unknown claim '%s'; known: %s%n",
            name, String.join(" ", PDFAFlavour.getFlavourIds().stream().sorted().toList()));
        System.exit(64);
      }
      wanted.add(flavour);
    }
  }

  private void check(Path path) {
    try {
      List<PDFAFlavour> claims = claims(path.toFile());
      if (claims.isEmpty()) fail(path, "claims no standard");
      for (PDFAFlavour missing : wanted) {
        if (!claims.contains(missing)) fail(path, "does not claim " + missing.getId());
      }
      for (PDFAFlavour claim : claims) check(path, claim);
    } catch (Exception | LinkageError error) {
      fail(path, "cannot be read: " + error);
    }
  }

  private static List<PDFAFlavour> claims(File file) throws Exception {
    try (var parser = Foundries.defaultInstance().createParser(file, PDFAFlavour.NO_FLAVOUR)) {
      return parser.getFlavours().stream().filter(f -> f != PDFAFlavour.NO_FLAVOUR).toList();
    }
  }

  private void check(Path path, PDFAFlavour claim) throws Exception {
    try (var parser = Foundries.defaultInstance().createParser(path.toFile(), claim);
        var validator = Foundries.defaultInstance().createValidator(claim, false)) {
      ValidationResult result = validator.validate(parser);
      if (result.isCompliant()) {
        kept++;
        System.out.printf(
            "kept    %-4s %s (%d checks)%n", claim.getId(), path, result.getTotalAssertions());
        return;
      }
      fail(path, "does not keep " + claim.getId());
      for (Map.Entry<String, Breach> breach : breaches(result).entrySet()) {
        Breach first = breach.getValue();
        System.out.printf(
            "  %s, %d times: %s%n    first at %s%n",
            breach.getKey(), first.count, first.sentence, first.place);
      }
    }
  }

  private static Map<String, Breach> breaches(ValidationResult result) {
    var breaches = new LinkedHashMap<String, Breach>();
    for (TestAssertion assertion : result.getTestAssertions()) {
      if (assertion.getStatus() != TestAssertion.Status.FAILED) continue;
      var rule = assertion.getRuleId();
      String clause =
          rule.getSpecification().getId() + " " + rule.getClause() + "-" + rule.getTestNumber();
      breaches.computeIfAbsent(clause, key -> new Breach(assertion)).count++;
    }
    return breaches;
  }

  private void fail(Path path, String why) {
    broken++;
    System.out.printf("broken       %s %s%n", path, why);
  }
}
