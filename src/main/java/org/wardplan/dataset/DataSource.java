package org.wardplan.dataset;

/**
 * A published file that a data set was made from.
 *
 * @param file its name, folder included
 * @param sha256 of the file as published, uncompressed, lower-case hex
 */
public record DataSource(String title, String publisher, String file, String sha256) {}
