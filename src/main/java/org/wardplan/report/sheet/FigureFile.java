package org.wardplan.report.sheet;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.wardplan.base.Problem;
import org.wardplan.base.WithProblems;
import org.wardplan.planning.figures.FigureTable;

/**
 * Reads figures that come back: the sheet of wards of a workbook, saved by Wardplan or by a spreadsheet, or a CSV file.
 * What kind a file is, its content says.
 */
public final class FigureFile {
    static final String PLAN = "Plan id";
    static final String SCENARIO = "Scenario id";
    static final String WARD_SET = "Ward set";
    static final String SCOPE = "Scope";
    static final String DATE = "Exported";
    static final String DATA = "Data, SHA-256";

    /** Rows and headings that are looked at; a longer or wider file is none of ours. */
    static final int MOST_ROWS = 20_000;

    static final int MOST_COLUMNS = 500;

    private static final long MOST_BYTES = 50_000_000;

    private FigureFile() {}

    /** The rows, with the line or row of the sheet that each stands on; or why there are none. */
    public static WithProblems<FigureTable> read(Path file) {
        String name = String.valueOf(file.getFileName());
        byte[] bytes;
        try {
            if (Files.isDirectory(file)) {
                return failed(name, "This is a folder: expected a workbook (.xlsx) or a CSV file");
            }
            if (Files.size(file) > MOST_BYTES) {
                return failed(
                        name,
                        "The file is larger than " + MOST_BYTES / 1_000_000
                                + " MB: expected a workbook or CSV file with a row a ward");
            }
            bytes = Files.readAllBytes(file);
        } catch (NoSuchFileException e) {
            return failed(name, "There is no such file: expected a workbook (.xlsx) or a CSV file");
        } catch (IOException e) {
            return failed(
                    name,
                    "The file can't be read (" + e.getMessage()
                            + "): see whether it is open elsewhere, then try again");
        }
        if (starts(bytes, 0xD0, 0xCF, 0x11, 0xE0)) {
            return failed(
                    name,
                    "This is a workbook of the old format (.xls) or one with a password: save it as .xlsx without a"
                            + " password, or as CSV");
        }
        return starts(bytes, 'P', 'K') ? FigureWorkbook.read(name, bytes) : FigureText.read(name, bytes);
    }

    private static boolean starts(byte[] bytes, int... with) {
        for (int i = 0; i < with.length; i++) {
            if (i >= bytes.length || (bytes[i] & 0xFF) != with[i]) {
                return false;
            }
        }
        return true;
    }

    static WithProblems<FigureTable> failed(String file, String message) {
        return WithProblems.failed(Problem.error(file, message));
    }
}
