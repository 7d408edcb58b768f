package org.wardplan.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.wardplan.dataset.WardData;

/** Runs a command in this process and keeps what it says. */
record CommandRun(int exit, String out, String err) {
    static final Instant NOW = Instant.parse("2018-03-01T09:30:00Z");

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    static CommandRun of(Object... args) {
        return with(new WardData(Path.of("ward-data")), args);
    }

    static CommandRun with(WardData data, Object... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Console console = new Console(
                new PrintStream(out, false, StandardCharsets.UTF_8),
                new PrintStream(err, false, StandardCharsets.UTF_8),
                Clock.fixed(NOW, ZoneOffset.UTC),
                "Jo Bloggs",
                () -> "test-plan",
                () -> Optional.of(data),
                Path.of("target", "test-settings"),
                false);
        int exit = Cli.run(List.of(args).stream().map(String::valueOf).toList(), "1.2.3", console);
        console.out().flush();
        console.err().flush();
        return new CommandRun(exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    /** Standard output as the one JSON document that it must be. */
    JsonNode json() {
        try {
            return JSON.readTree(out);
        } catch (JsonProcessingException e) {
            throw new AssertionError("not one JSON document: " + out, e);
        }
    }
}
