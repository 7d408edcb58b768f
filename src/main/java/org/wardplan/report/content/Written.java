package org.wardplan.report.content;

import java.nio.file.Path;

/**
 * A file that is in place.
 *
 * @param count rows of a table, features of a map or pages of a paper
 * @param sha256 of the file's bytes, lower-case hex
 */
public record Written(Path file, int count, String sha256) {}
