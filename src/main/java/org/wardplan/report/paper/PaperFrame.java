package org.wardplan.report.paper;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.wardplan.report.content.Escape;
import org.wardplan.report.content.Words;

/**
 * What a paper says of itself, and what stands around its content on every page.
 *
 * @param author may be empty
 * @param marking protective marking at the top and bottom of every page
 * @param version of the program
 * @param attribution that the data ask for
 */
record PaperFrame(
        String title,
        String subject,
        String author,
        LocalDate date,
        String marking,
        String version,
        String attribution) {
    /** The page of every paper, then what only comparisons and ward profiles have. */
    private static final List<String> STYLES = List.of("paper.css", "compared.css", "profile.css");

    /**
     * The whole XHTML page.
     *
     * @param bookmarks names by the id of the element that each points at, in order
     */
    String page(Map<String, String> bookmarks, Html body) {
        StringBuilder page = new StringBuilder(1 << 16);
        page.append("<!DOCTYPE html>\n<html xmlns=\"http://www.w3.org/1999/xhtml\" lang=\"en-GB\">\n<head>\n");
        page.append("<meta charset=\"UTF-8\"/>\n");
        page.append("<title>").append(Escape.xml(title)).append("</title>\n");
        meta(page, "author", author.isBlank() ? "Wardplan" : author);
        meta(page, "subject", subject);
        meta(page, "description", title + ", " + Words.date(date));
        page.append("<bookmarks>\n");
        bookmarks.forEach((id, name) -> page.append("<bookmark name=\"")
                .append(Escape.xml(name))
                .append("\" href=\"#")
                .append(id)
                .append("\"/>\n"));
        page.append("</bookmarks>\n<style>\n").append(style()).append("\n</style>\n</head>\n<body>\n");
        page.append("<p class=\"screenmark\">").append(Escape.xml(marking)).append("</p>\n");
        return page.append(body).append("</body>\n</html>\n").toString();
    }

    private static void meta(StringBuilder page, String name, String content) {
        page.append("<meta name=\"").append(name).append("\" content=\"");
        page.append(Escape.xml(content)).append("\"/>\n");
    }

    private String style() {
        StringBuilder style = new StringBuilder();
        for (String name : STYLES) {
            style.append(read(name));
        }
        return style.toString()
                .replace("$MARKING", Escape.css(marking))
                .replace("$PROGRAM", Escape.css("Wardplan " + version));
    }

    private static String read(String name) {
        try (InputStream css = PaperFrame.class.getResourceAsStream(name)) {
            if (css == null) {
                throw new IllegalStateException(name + " is missing: reinstall Wardplan");
            }
            return new String(css.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
