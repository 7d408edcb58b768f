/**
 * The plan file, the settings, and GeoPackages to be exported. The only floor that knows SQL.
 *
 * <p>A plan file ({@code *.wardplan}) is one SQLite database: tables of the present state, which an analyst can query,
 * and an append-only journal of edits, which is the truth. Both change in one transaction. The numbered scripts
 * {@code schema-NNN.sql} bring a database from one {@code user_version} to the next; a new file runs them all.
 */
@NullMarked
package org.wardplan.storage;

import org.jspecify.annotations.NullMarked;
