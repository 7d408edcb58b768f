package org.wardplan.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Who makes the change. */
final class Author {
    @Option(names = "--author", paramLabel = "NAME", description = "Who makes the change. Default: your user name.")
    private @Nullable String author;

    String name(Console console) {
        return author == null || author.isBlank() ? console.author() : author.strip();
    }
}
