package org.wardplan.storage;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.json.JsonMapper;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.wardplan.base.Cancellation;
import org.wardplan.base.Problem;
import org.wardplan.base.Progress;
import org.wardplan.base.WithProblems;

/**
 * Writes a journal out with all its fields, the oldest entry first, so that the chain of hashes can be checked from
 * what was written alone. The hash of an entry is the SHA-256, in lower-case hexadecimal, of: the hash of the entry
 * before (nothing for the first), n, at, author, kind, label, reason, target, undoNext, redoNext, edit, each as its
 * length in UTF-8 bytes in decimal, a colon, the bytes and a comma; a field that is null as {@code -,}.
 *
 * <p>JSON lines hold numbers as numbers and null as null; edit is a text. CSV (RFC 4180, UTF-8 with a byte order mark,
 * CRLF) has an empty cell for null; a text that is empty, that begins with an apostrophe, or that a spreadsheet would
 * take for a formula has an apostrophe before it, which is no part of it.
 */
public final class JournalExport {
    private static final List<String> NAMES =
            List.of("n", "at", "author", "kind", "label", "reason", "target", "undoNext", "redoNext", "edit", "hash");
    private static final List<String> NUMBERS = List.of("n", "target", "undoNext", "redoNext");
    private static final String MARKED = "=+-@\t\r\n＝＋－＠'";
    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final int SLICE = 500;

    private JournalExport() {}

    /** The forms, told apart by the ending of a file's name. */
    public enum Format {
        CSV(".csv"),
        JSON_LINES(".jsonl");

        private final String ending;

        Format(String ending) {
            this.ending = ending;
        }

        /** The form that a file's name asks for; a problem where it ends otherwise. */
        public static WithProblems<Format> of(Path file) {
            String name = Database.name(file);
            return Arrays.stream(values())
                    .filter(f -> name.toLowerCase(Locale.ROOT).endsWith(f.ending))
                    .findFirst()
                    .map(WithProblems::of)
                    .orElseGet(() -> WithProblems.failed(Problem.error(
                            name, "is no name for an exported journal: expected one that ends in .csv or .jsonl.")));
        }
    }

    /**
     * Writes the entries that fit, completely or not at all, over a file that is there. Edits can be made meanwhile.
     *
     * @return how many were written, or what went wrong
     */
    public static WithProblems<Integer> write(
            PlanFile plan, JournalFilter filter, Path target, Progress progress, Cancellation cancellation) {
        WithProblems<Format> format = Format.of(target);
        if (format.value() == null) {
            return WithProblems.failed(format.problems());
        }
        String name = Database.name(target);
        try {
            Path path = PlanFile.real(target);
            if (path.equals(plan.path())) {
                return WithProblems.failed(Problem.error(name, "is the plan itself. Choose another name."));
            }
            if (Files.isDirectory(path)) {
                return WithProblems.failed(Problem.error(name, "is a folder. Choose a name within it."));
            }
            Path temporary = AtomicFile.beside(path);
            try {
                int written;
                try (Writer out = Files.newBufferedWriter(temporary, StandardCharsets.UTF_8)) {
                    written = write(plan, filter, format.value(), out, progress, cancellation);
                }
                AtomicFile.moveIntoPlace(temporary, path);
                return WithProblems.of(written);
            } finally {
                AtomicFile.discard(temporary);
            }
        } catch (IOException e) {
            return WithProblems.failed(AtomicFile.explain(name, e));
        }
    }

    private static int write(
            PlanFile plan,
            JournalFilter filter,
            Format format,
            Writer out,
            Progress progress,
            Cancellation cancellation)
            throws IOException {
        long[] newestFirst = plan.search(filter);
        Lines lines = format == Format.CSV ? csv(out) : json(out);
        for (int end = newestFirst.length; end > 0; end -= SLICE) {
            cancellation.check();
            progress.report(newestFirst.length - end, newestFirst.length, "Writing the journal");
            List<Long> some = new ArrayList<>();
            for (int i = end - 1; i >= Math.max(0, end - SLICE); i--) {
                some.add(newestFirst[i]);
            }
            for (List<@Nullable String> fields : plan.lines(some)) {
                lines.write(fields);
            }
        }
        out.flush();
        return newestFirst.length;
    }

    private interface Lines {
        /** @param fields in the order of {@link #NAMES} */
        void write(List<@Nullable String> fields) throws IOException;
    }

    private static Lines csv(Writer out) throws IOException {
        out.write(BYTE_ORDER_MARK);
        CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(out);
        csv.writeRecord(NAMES);
        return fields -> {
            List<String> cells = new ArrayList<>();
            for (int i = 0; i < fields.size(); i++) {
                cells.add(cell(NUMBERS.contains(NAMES.get(i)), fields.get(i)));
            }
            csv.writeRecord(cells);
            csv.flush();
        };
    }

    private static String cell(boolean number, @Nullable String value) {
        if (value == null || number) {
            return value == null ? "" : value;
        }
        return value.isEmpty() || MARKED.indexOf(value.charAt(0)) >= 0 ? "'" + value : value;
    }

    private static Lines json(Writer out) throws IOException {
        JsonGenerator json = JsonMapper.builder().build().createGenerator(out);
        json.setRootValueSeparator(null);
        return fields -> {
            json.writeStartObject();
            for (int i = 0; i < fields.size(); i++) {
                String value = fields.get(i);
                if (value == null) {
                    json.writeNullField(NAMES.get(i));
                } else if (NUMBERS.contains(NAMES.get(i))) {
                    json.writeNumberField(NAMES.get(i), Long.parseLong(value));
                } else {
                    json.writeStringField(NAMES.get(i), value);
                }
            }
            json.writeEndObject();
            json.writeRaw('\n');
            json.flush();
        };
    }
}
