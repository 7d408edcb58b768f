package org.wardplan.cli;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wardplan.model.plan.PaperLogo;
import org.wardplan.report.content.LogoFile;
import org.wardplan.report.paper.BuiltInTemplates;
import org.wardplan.report.paper.PaperSection;
import picocli.CommandLine.Option;

/** What a paper carries and which sections it has, as a template keeps it. */
final class PaperOptions {
    /** Of a note: more than a page. */
    static final int MOST_LETTERS = 4000;

    /** In UTF-8 a letter has four bytes at most. */
    private static final long MOST_BYTES = 4L * MOST_LETTERS;

    @Option(
            names = "--sections",
            split = ",",
            paramLabel = "NAME",
            description = "Only these sections: ${COMPLETION-CANDIDATES}.",
            completionCandidates = SectionNames.class)
    private @Nullable List<String> sections;

    @Option(
            names = "--note",
            paramLabel = "TEXT|@FILE",
            description = "Note from the author on the first page, or the file that holds it as text. Blank lines part"
                    + " paragraphs.")
    private @Nullable String note;

    @Option(names = "--logo", paramLabel = "FILE", description = "Picture at the head: PNG or JPEG, 256 KB at most.")
    private @Nullable Path logo;

    @Option(
            names = "--logo-alt",
            paramLabel = "TEXT",
            description = "With --logo: what it shows, for who can't see it.")
    private @Nullable String logoAlt;

    @Option(names = "--no-logo", description = "Without the template's logo.")
    private boolean noLogo;

    /** For the help. */
    static final class SectionNames extends ArrayList<String> {
        private static final long serialVersionUID = 1L;

        SectionNames() {
            super(Arrays.stream(PaperSection.values()).map(PaperSection::id).toList());
        }
    }

    /** Ends the command as wrongly used where the options don't go together or name what is not there. */
    void check(Command command) {
        if (sections != null) {
            sections(command, List.of());
        }
        if (logo != null && noLogo) {
            throw command.wrong("--logo and --no-logo: give one of them");
        }
        if (logo != null && (logoAlt == null || logoAlt.isBlank())) {
            throw command.wrong("--logo-alt is missing: say what the picture shows, for who can't see it");
        }
        if (logo == null && logoAlt != null) {
            throw command.wrong("--logo-alt goes with --logo only");
        }
    }

    boolean hasSections() {
        return sections != null;
    }

    /** Ids of the sections, in the order of papers; {@code otherwise} where none were given. */
    List<String> sections(Command command, List<String> otherwise) {
        List<String> names = sections;
        if (names == null) {
            return otherwise;
        }
        for (String name : names) {
            if (BuiltInTemplates.section(name).isEmpty()) {
                throw command.wrong(
                        "There is no section \"" + name + "\". There are: " + String.join(", ", new SectionNames()));
            }
        }
        return BuiltInTemplates.sections(names).stream().map(PaperSection::id).toList();
    }

    /** The note, or {@code otherwise} where none was given; a file that can't be read ends the command. */
    String note(String otherwise) {
        String given = note;
        if (given == null) {
            return otherwise;
        }
        String text = given.startsWith("@") ? read(Path.of(given.substring(1))) : given;
        text = text.replace("\r\n", "\n").replace('\r', '\n').strip();
        if (text.length() > MOST_LETTERS) {
            throw Failure.of("The note is too long (" + text.length() + " letters): expected " + MOST_LETTERS
                    + " at most, which is more than a page");
        }
        return text;
    }

    private static String read(Path file) {
        String name = file.toString();
        try {
            if (Files.isDirectory(file)) {
                throw Failure.of(name, "is a folder: expected a file that holds the note as text");
            }
            if (Files.size(file) > MOST_BYTES) {
                throw Failure.of(name, "is too large for a note: expected " + MOST_LETTERS + " letters at most");
            }
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(Files.readAllBytes(file)))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (NoSuchFileException e) {
            throw Failure.of(name, "is not there. Check the name and the folder");
        } catch (CharacterCodingException e) {
            throw Failure.of(name, "is no text in UTF-8: save it so, or give the note itself");
        } catch (IOException e) {
            throw Failure.of(name, "can't be read (" + e.getMessage() + ")");
        }
    }

    /** The logo, or {@code otherwise} where none was given; a file that is no picture ends the command. */
    @Nullable PaperLogo logo(@Nullable PaperLogo otherwise, Console console) {
        if (noLogo) {
            return null;
        }
        return logo == null ? otherwise : Failure.orEnd(LogoFile.read(logo, String.valueOf(logoAlt)), console);
    }
}
