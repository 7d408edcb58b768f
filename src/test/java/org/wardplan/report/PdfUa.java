package org.wardplan.report;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/**
 * Holds a PDF to PDF/UA-1 by veraPDF: every rule of ISO 14289-1 that a program can check. As a program of its own it checks
 * the files named, and ends with 1 where one of them breaks a rule.
 */
public final class PdfUa {
    /** Kept, so that the level set here is not lost with it. */
    private static final Logger LOG = Logger.getLogger("org.verapdf");

    static {
        LOG.setLevel(Level.OFF);
        VeraGreenfieldFoundryProvider.initialise();
    }

    private PdfUa() {}

    public static void main(String... files) throws IOException {
        boolean sound = true;
        for (String file : files) {
            long start = System.nanoTime();
            List<String> breaches = breaches(Files.readAllBytes(Path.of(file)));
            System.out.printf(
                    Locale.ROOT,
                    "%s: %s, %.1f s%n",
                    file,
                    breaches.isEmpty() ? "PDF/UA-1" : breaches.size() + " rules broken",
                    (System.nanoTime() - start) / 1e9);
            breaches.forEach(b -> System.out.println("  " + b));
            sound &= breaches.isEmpty();
        }
        System.exit(sound ? 0 : 1);
    }

    /** What breaks the standard: each rule once, with where first; empty for a sound file. */
    static List<String> breaches(byte[] pdf) {
        try (PDFAParser parser =
                        Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), PDFAFlavour.PDFUA_1);
                PDFAValidator validator = Foundries.defaultInstance().createValidator(PDFAFlavour.PDFUA_1, false)) {
            ValidationResult result = validator.validate(parser);
            if (result.getTotalAssertions() == 0) {
                return List.of("nothing was checked");
            }
            Map<String, String> first = new TreeMap<>();
            for (TestAssertion a : result.getTestAssertions()) {
                if (a.getStatus() == TestAssertion.Status.FAILED) {
                    String rule =
                            a.getRuleId().getClause() + "-" + a.getRuleId().getTestNumber();
                    first.putIfAbsent(
                            rule, a.getMessage() + " At " + a.getLocation().getContext());
                }
            }
            return first.entrySet().stream()
                    .map(e -> e.getKey() + " " + e.getValue())
                    .toList();
        } catch (Exception e) {
            throw new IllegalStateException("veraPDF could not read the file", e);
        }
    }
}
