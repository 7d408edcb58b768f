package org.wardplan.report.browser;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** The style and the script that every page has. */
final class PageParts {
    private PageParts() {}

    static String style() {
        return read("page.css");
    }

    /** In marks that let the page be read as XML too; what stands between the tags, to the letter. */
    static String script() {
        return "/*<![CDATA[*/\n" + read("page.js") + "/*]]>*/";
    }

    /** As a content security policy names a script that it allows. */
    static String hash(String script) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(script.getBytes(StandardCharsets.UTF_8));
            return "sha256-" + Base64.getEncoder().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static String read(String name) {
        try (InputStream in = PageParts.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is missing: reinstall Wardplan");
            }
            // As on every machine, whatever line ends the sources were checked out with.
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
