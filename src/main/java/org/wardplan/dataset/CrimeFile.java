package org.wardplan.dataset;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.Inflater;
import org.wardplan.base.VarintInput;
import org.wardplan.base.VarintOutput;
import org.wardplan.model.crime.CrimeCategory;
import org.wardplan.model.crime.CrimeCube;
import org.wardplan.model.geography.WardSet;

/**
 * The compact file of counts, {@code crime.bin}.
 *
 * <p>The bytes {@code WPCRIME1}; the length of what follows when unpacked, 4 bytes, big-endian; then, deflated
 * (zlib, RFC 1950), unsigned LEB128 varints and texts (length, UTF-8):
 *
 * <ol>
 *   <li>number of wards, and their codes in the order of the ward set;
 *   <li>number of categories, and for each its id and 1 where the data have it or 0;
 *   <li>first month as 12 · year + month − 1, number of months, position of the first month after the series break
 *       plus 1 or 0;
 *   <li>counts, one varint each: category by category, within it ward by ward, within it month by month.
 * </ol>
 */
public final class CrimeFile {
    private static final byte[] MAGIC = "WPCRIME1".getBytes(StandardCharsets.US_ASCII);
    private static final int HEADER = MAGIC.length + 4;
    private static final int LARGEST = 256 << 20;

    private CrimeFile() {}

    public static byte[] write(WardSet wards, CrimeCube cube) throws IOException {
        VarintOutput out = new VarintOutput();
        out.unsigned(wards.size());
        wards.wards().forEach(w -> out.text(w.code().value()));
        out.unsigned(cube.categories().size());
        for (int c = 0; c < cube.categories().size(); c++) {
            out.text(cube.categories().get(c).id());
            out.unsigned(cube.isAvailable(c) ? 1 : 0);
        }
        YearMonth first = cube.firstMonth();
        out.unsigned(12L * first.getYear() + first.getMonthValue() - 1);
        out.unsigned(cube.months());
        YearMonth seriesBreak = cube.seriesBreak();
        out.unsigned(seriesBreak == null ? 0 : cube.monthIndex(seriesBreak) + 1L);
        for (int c = 0; c < cube.categories().size(); c++) {
            for (int w = 0; w < cube.wards(); w++) {
                for (int m = 0; m < cube.months(); m++) {
                    out.unsigned(cube.count(w, c, m));
                }
            }
        }
        byte[] plain = out.toByteArray();
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        packed.writeBytes(MAGIC);
        for (int shift = 24; shift >= 0; shift -= 8) {
            packed.write(plain.length >>> shift);
        }
        Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION);
        try (DeflaterOutputStream deflated = new DeflaterOutputStream(packed, deflater)) {
            deflated.write(plain);
        } finally {
            deflater.end();
        }
        return packed.toByteArray();
    }

    /**
     * Reads the file.
     *
     * @param wards whose codes the file must hold, in this order
     * @param categories known categories, which the cube has in this order; one the file lacks is not available
     * @throws IOException when the bytes are no such file, are cut short or don't fit the wards or categories; the
     *     message says which
     */
    public static CrimeCube read(byte[] bytes, WardSet wards, List<CrimeCategory> categories) throws IOException {
        VarintInput in = new VarintInput(unpack(bytes));
        int wardCount = in.count("wards");
        if (wardCount != wards.size()) {
            throw new IOException("it holds " + wardCount + " wards, and the ward set " + wards.size());
        }
        for (int w = 0; w < wardCount; w++) {
            String code = in.text();
            if (!code.equals(wards.ward(w).code().value())) {
                throw new IOException("ward " + (w + 1) + " is " + code + ", and in the ward set "
                        + wards.ward(w).code());
            }
        }
        Map<String, Integer> known = new HashMap<>();
        categories.forEach(c -> known.put(c.id(), known.size()));
        boolean[] available = new boolean[categories.size()];
        List<Integer> position = new ArrayList<>();
        int categoryCount = in.count("categories");
        for (int c = 0; c < categoryCount; c++) {
            String id = in.text();
            Integer at = known.get(id);
            if (at == null || position.contains(at)) {
                throw new IOException("category " + id + " is not among those of crime-categories.csv, or twice");
            }
            position.add(at);
            available[at] = in.below(2, "mark of availability") == 1;
        }
        int first = in.below(12L * 10_000, "first month");
        int months = in.below(12L * 1_000, "months");
        int seriesBreak = in.below(months + 1L, "series break");
        if ((long) wardCount * categories.size() * months > LARGEST / 4) {
            throw new IOException("it claims " + months + " months");
        }
        int[] counts = new int[wardCount * categories.size() * months];
        for (int at : position) {
            for (int w = 0; w < wardCount; w++) {
                int base = (w * categories.size() + at) * months;
                for (int m = 0; m < months; m++) {
                    counts[base + m] = in.below(1L << 31, "count");
                }
            }
        }
        in.expectEnd();
        YearMonth firstMonth = YearMonth.of(first / 12, first % 12 + 1);
        return new CrimeCube(
                categories,
                available,
                wardCount,
                firstMonth,
                months,
                seriesBreak == 0 ? null : firstMonth.plusMonths(seriesBreak - 1L),
                counts,
                Hashes.sha256(bytes));
    }

    private static byte[] unpack(byte[] bytes) throws IOException {
        if (bytes.length < HEADER || !Arrays.equals(bytes, 0, MAGIC.length, MAGIC, 0, MAGIC.length)) {
            throw new IOException("it is no file of crime counts");
        }
        int length = 0;
        for (int i = MAGIC.length; i < HEADER; i++) {
            length = length << 8 | bytes[i] & 0xFF;
        }
        if (length < 0 || length > LARGEST) {
            throw new IOException("it claims to unpack to " + Integer.toUnsignedString(length) + " bytes");
        }
        byte[] plain = new byte[length];
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(bytes, HEADER, bytes.length - HEADER);
            int done = 0;
            while (done < length) {
                int n = inflater.inflate(plain, done, length - done);
                if (n == 0) {
                    throw new IOException("it ends too early, after " + bytes.length + " bytes");
                }
                done += n;
            }
            // One step further checks the checksum at the end.
            if (!inflater.finished() && (inflater.inflate(new byte[1]) > 0 || !inflater.finished())) {
                throw new IOException("it doesn't end where it should");
            }
        } catch (DataFormatException e) {
            throw new IOException("it is damaged: " + e.getMessage(), e);
        } finally {
            inflater.end();
        }
        return plain;
    }
}
