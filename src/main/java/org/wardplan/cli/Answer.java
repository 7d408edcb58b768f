package org.wardplan.cli;

import java.util.List;

/**
 * What a command has to say, once for machines and once for people.
 *
 * @param json maps, lists, strings, numbers, booleans and nulls
 * @param lines without line ends
 * @param exit exit code, one of {@link Exit}
 */
record Answer(Object json, List<String> lines, int exit) {
    Answer {
        lines = List.copyOf(lines);
    }

    static Answer of(Object json, List<String> lines) {
        return new Answer(json, lines, Exit.DONE);
    }

    static Answer of(Object json, String line) {
        return of(json, List.of(line));
    }
}
