package org.wardplan.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CancellationException;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wardplan.base.Cancellation;
import org.wardplan.base.Progress;
import org.wardplan.planning.Measure;
import org.wardplan.report.content.ExportInput;
import org.wardplan.report.content.SourceLine;
import org.wardplan.report.picture.MapColouring;
import org.wardplan.report.picture.MapDrawing;
import org.wardplan.report.picture.Mark;
import org.wardplan.report.picture.PictureParts;
import org.wardplan.report.picture.PictureSize;
import org.wardplan.report.picture.PngWriter;

/** Maps in sizes that are given, with the parts that are wanted. */
class PicturesTest {
    private static final ExportInput INPUT = Inputs.placed();
    private static final ExportInput LAMBETH = Inputs.lambeth(INPUT);

    @TempDir
    Path folder;

    private static MapDrawing map(ExportInput in, PictureSize size, PictureParts parts) {
        return Exports.map(in, MapColouring.of(in, Measure.GAP, Measure.GAP.standard()), false, size, parts);
    }

    private static String words(MapDrawing map) {
        StringBuilder all = new StringBuilder();
        for (Mark m : map.over()) {
            if (m instanceof Mark.Words w) {
                all.append(w.text()).append(' ');
            }
        }
        return all.toString();
    }

    @Test
    void theSourceLineSaysWhereAllComesFrom() {
        assertThat(SourceLine.of(INPUT, true))
                .startsWith("Source: MPS recorded crime, March 2018 to February 2019; data london-2014 (")
                .contains(INPUT.data().description().sha256().substring(0, 12))
                .contains(". Wardplan " + INPUT.version() + ", plan 2019/20 draft, scenario "
                        + INPUT.scenario().name() + ", 26 April 2019. Contains public sector information")
                .contains("Contains OS data © Crown copyright");
        assertThat(SourceLine.of(INPUT, false)).endsWith("26 April 2019.");
        assertThat(words(map(INPUT, PictureSize.pixels(1000, 0), PictureParts.ALL))
                        .replace("  ", " "))
                .contains(SourceLine.of(INPUT, true));
    }

    @Test
    void theMapFitsInsideAGivenHeight() {
        for (int[] wanted : new int[][] {{1920, 1080}, {400, 1600}, {3000, 500}, {300, 150}, {900, 900}}) {
            PictureSize size = PictureSize.pixels(wanted[0], wanted[1]);
            MapDrawing map = map(LAMBETH, size, PictureParts.ALL);
            assertThat(PngWriter.height(map, wanted[0])).as("%s", size).isEqualTo(wanted[1]);
            double[] f = map.frame();
            assertThat(f[3]).as("room for the map in %s", size).isGreaterThanOrEqualTo(0.4 * map.height());
            for (Mark m : map.inFrame()) {
                if (m instanceof Mark.Area a && !a.code().isEmpty()) {
                    for (double[] ring : a.rings()) {
                        for (int i = 0; i < ring.length; i += 2) {
                            assertThat(ring[i]).isBetween(f[0], f[0] + f[2]);
                            assertThat(ring[i + 1]).isBetween(f[1], f[1] + f[3]);
                        }
                    }
                }
            }
        }
    }

    @Test
    void whatIsNotWantedIsLeftOutButNotTheMarking() {
        PictureSize size = PictureSize.pixels(900, 700);
        MapDrawing bare = map(LAMBETH, size, new PictureParts(false, false, false));
        assertThat(words(bare)).contains("OFFICIAL", " km").doesNotContain("Gap", "Source", "wards");
        MapDrawing all = map(LAMBETH, size, PictureParts.ALL);
        assertThat(words(all)).contains("OFFICIAL", "Gap by ward, Lambeth", "Gap, wards", "Source: MPS", "N ");
        assertThat(bare.frame()[3]).isGreaterThan(all.frame()[3]);
        assertThat(bare.svg(size)).as("for who can't see it").contains("Source: MPS recorded crime");
    }

    @Test
    void aDrawingForPaperSaysHowLargeItIsThere() {
        PictureSize column = PictureSize.print(8, 6, 300);
        MapDrawing map = map(LAMBETH, column, PictureParts.ALL);
        assertThat(map.svg(column)).contains("width=\"80.01mm\" height=\"60.03mm\"");
        PictureSize slide = new PictureSize(1920, 1080, 2, false);
        assertThat(map(LAMBETH, slide, PictureParts.ALL).svg(slide))
                .contains("width=\"1920\" height=\"1080\" viewBox=\"0 0 960 540\"");
    }

    @Test
    void bandsMakeThePictureThatIsPaintedAtOnce() throws IOException {
        PictureSize size = PictureSize.print(25.4, 30, 400);
        MapDrawing map = map(LAMBETH, size, PictureParts.ALL);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PngWriter.write(map, size, out, Progress.NONE, new Cancellation());
        byte[] file = out.toByteArray();
        BufferedImage read = ImageIO.read(new ByteArrayInputStream(file));
        BufferedImage whole = PngWriter.image(map, size.width(), size.height());
        assertThat(new int[] {read.getWidth(), read.getHeight()}).containsExactly(4000, 4724);
        long different = 0;
        for (int y = 0; y < 4724; y++) {
            for (int x = 0; x < 4000; x += 7) {
                different += read.getRGB(x, y) == whole.getRGB(x, y) ? 0 : 1;
            }
        }
        assertThat(different)
                .as("letters and lines over the edge of a band too")
                .isZero();
        String head = new String(file, 0, 200, StandardCharsets.ISO_8859_1);
        assertThat(head).contains("pHYs");
        int at = head.indexOf("pHYs") + 4;
        assertThat(((file[at + 2] & 255) << 8) + (file[at + 3] & 255))
                .as("400 dots to the inch, by the metre")
                .isEqualTo(15748);
    }

    @Test
    void aCancelledPictureLeavesNothing() {
        Path file = folder.resolve("map.png");
        PictureSize size = PictureSize.pixels(4000, 4000);
        MapDrawing map = map(LAMBETH, size, PictureParts.ALL);
        Cancellation cancel = new Cancellation();
        Progress stops = (done, of, what) -> cancel.cancel();
        assertThatThrownBy(() -> Exports.png(map, size, 1, file, stops, cancel))
                .isInstanceOf(CancellationException.class);
        assertThat(folder).isEmptyDirectory();
        assertThat(Files.exists(file)).isFalse();
    }
}
