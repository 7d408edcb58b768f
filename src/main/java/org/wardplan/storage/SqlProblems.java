package org.wardplan.storage;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import org.sqlite.SQLiteException;
import org.wardplan.base.Problem;

/** What SQLite's error codes mean to the user of a plan file. */
final class SqlProblems {
    static final String BACKUP_HINT =
            "Open a backup or an earlier copy of it, and keep this file: much of it may still be readable.";

    private SqlProblems() {}

    static Problem explain(String file, SQLException e) {
        if (e instanceof SQLNonTransientConnectionException) {
            return Problem.error(file, String.valueOf(e.getMessage()));
        }
        if (!(e instanceof SQLiteException)) {
            return Problem.error(file, "could not be read as a plan (" + e.getMessage() + "). " + BACKUP_HINT);
        }
        // The low byte is the kind; the rest tells more of the circumstances.
        return Problem.error(
                file,
                switch (((SQLiteException) e).getResultCode().code & 0xff) {
                    case 26 -> "is not a Wardplan plan. Choose a file that Wardplan made, its name ends in .wardplan.";
                    case 11 ->
                        "is damaged or cut short: its content doesn't hold together (" + e.getMessage() + "). "
                                + BACKUP_HINT;
                    case 5, 6 -> "is in use by another program that keeps it locked. Close that program and try again.";
                    case 13 -> "could not be written: the disk is full. Make room and try again; nothing was changed.";
                    case 8 -> "could not be written: the file or its folder is read-only. Save a copy elsewhere.";
                    case 3, 14 -> "could not be opened: it is not there, or access to it or its folder is not allowed.";
                    case 10 ->
                        "could not be read or written: the disk or the network gave an error (" + e.getMessage()
                                + "). Save a copy elsewhere.";
                    default -> "could not be read or written as a plan (" + e.getMessage() + "). " + BACKUP_HINT;
                });
    }
}
