package org.wardplan.app.figures;

import java.util.OptionalInt;

/**
 * Posts of a role in a ward that a file gives another number.
 *
 * @param line of the file, or row of the sheet, from 1
 * @param ward index
 * @param exported posts when the file was written; empty where it doesn't say
 * @param from posts in the plan now
 * @param to posts in the file
 * @param mind what there is to mind: {@code locked}, {@code 3 in the plan since the export}; empty for nothing
 * @param taken whether it will be changed, as things are chosen
 */
public record FigureRow(
        int line,
        int ward,
        String code,
        String name,
        String borough,
        String role,
        OptionalInt exported,
        int from,
        int to,
        String mind,
        boolean taken) {}
