package org.wardplan.storage;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * The hash that chains the journal: SHA-256 over the previous entry's hash and then all fields of the entry in the
 * order of the table's columns, each written as its length in UTF-8 bytes, a colon, the bytes and a comma (a
 * netstring), and a field that is null as {@code -,}. The first entry's previous hash is empty.
 *
 * <p>It shows changes made to past entries by accident or by hand. It is no signature: who can write the file and
 * knows this text can make a new chain.
 */
final class JournalHash {
    static final String NONE = "";

    private final MessageDigest digest;

    JournalHash() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** The hash, 64 lower-case hexadecimal digits, of the fields in this order. */
    String of(String previous, @Nullable Object... fields) {
        digest.reset();
        add(previous);
        for (Object field : fields) {
            add(field);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private void add(@Nullable Object field) {
        if (field == null) {
            digest.update((byte) '-');
        } else {
            byte[] bytes = field.toString().getBytes(StandardCharsets.UTF_8);
            digest.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
            digest.update(bytes);
        }
        digest.update((byte) ',');
    }
}
