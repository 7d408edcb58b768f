package org.wardplan.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class ShapefileTest {
    private static final double[] RING = {0, 0, 0, 1, 1, 1, 1, 0, 0, 0};

    private static byte[] shp() {
        int content = 4 + 32 + 8 + 4 + 8 * RING.length;
        ByteBuffer b = ByteBuffer.allocate(100 + 8 + content);
        b.putInt(0, 9994);
        b.putInt(100, 1).putInt(104, content / 2);
        b.order(ByteOrder.LITTLE_ENDIAN).putInt(108, 5);
        b.putInt(108 + 36, 1).putInt(108 + 40, RING.length / 2).putInt(108 + 44, 0);
        for (int i = 0; i < RING.length; i++) {
            b.putDouble(108 + 48 + 8 * i, RING[i]);
        }
        return b.array();
    }

    private static byte[] dbf(String name) {
        byte[] text = name.getBytes(StandardCharsets.UTF_8);
        ByteBuffer b = ByteBuffer.allocate(65 + 1 + 10).order(ByteOrder.LITTLE_ENDIAN);
        b.putInt(4, 1).putShort(8, (short) 65).putShort(10, (short) 11);
        b.put(32, "NAME".getBytes(StandardCharsets.US_ASCII))
                .put(43, (byte) 'C')
                .put(48, (byte) 10);
        b.put(64, (byte) 0x0D);
        Arrays.fill(b.array(), 65, 76, (byte) ' ');
        b.put(66, text);
        return b.array();
    }

    @Test
    void ringsAndAttributesComeTogether() {
        List<ShapeRecord> records = Shapefile.read("wards", shp(), dbf("Abbey")).orThrow();

        assertThat(records).hasSize(1);
        assertThat(records.get(0).attribute("NAME")).isEqualTo("Abbey");
        assertThat(records.get(0).attribute("OTHER")).isEmpty();
        assertThat(records.get(0).rings().get(0)).isEqualTo(RING);
    }

    @Test
    void anyCutIsAProblemAndNoException() {
        byte[] shp = shp();
        byte[] dbf = dbf("Abbey");
        for (int n = 0; n < shp.length; n++) {
            byte[] cut = Arrays.copyOf(shp, n);
            assertThat(Shapefile.read("wards", cut, dbf).problems())
                    .as("shp of %d bytes", n)
                    .isNotEmpty();
        }
        for (int n = 0; n < dbf.length; n++) {
            byte[] cut = Arrays.copyOf(dbf, n);
            assertThat(Shapefile.read("wards", shp, cut).problems())
                    .as("dbf of %d bytes", n)
                    .isNotEmpty();
        }
    }

    @Test
    void noChangedByteThrows() {
        byte[] shp = shp();
        byte[] dbf = dbf("Abbey");
        for (int i = 0; i < shp.length; i++) {
            byte[] bad = shp.clone();
            bad[i] ^= (byte) 0xFF;
            assertThatCode(() -> Shapefile.read("wards", bad, dbf)).doesNotThrowAnyException();
        }
        for (int i = 0; i < dbf.length; i++) {
            byte[] bad = dbf.clone();
            bad[i] ^= (byte) 0xFF;
            assertThatCode(() -> Shapefile.read("wards", shp, bad)).doesNotThrowAnyException();
        }
    }
}
