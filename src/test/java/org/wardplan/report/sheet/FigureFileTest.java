package org.wardplan.report.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wardplan.base.Cancellation;
import org.wardplan.base.Progress;
import org.wardplan.base.WithProblems;
import org.wardplan.planning.figures.FigureChanges;
import org.wardplan.planning.figures.FigureTable;
import org.wardplan.report.Exports;
import org.wardplan.report.Inputs;
import org.wardplan.report.content.ExportInput;

class FigureFileTest {
    @TempDir
    Path folder;

    private static FigureChanges changes(FigureTable table, ExportInput in) {
        return FigureChanges.of(table, in.plan(), in.data().wards(), in.scenario());
    }

    @Test
    void ownWorkbookAndCsvComeBackAndChangeNothing() {
        ExportInput in = Inputs.placed();
        Path xlsx = folder.resolve("wards.xlsx");
        Exports.xlsx(in, xlsx, Progress.NONE, new Cancellation()).orThrow();
        WithProblems<FigureTable> read = FigureFile.read(xlsx);
        assertThat(read.isClean()).isTrue();
        FigureTable table = read.orThrow();
        assertThat(table.rows()).hasSize(629);
        assertThat(table.origin())
                .isEqualTo(new FigureTable.Origin(
                        in.plan().id(), in.scenario().id(), "london-2014", "London", "2019-04-26"));
        FigureChanges same = changes(table, in);
        assertThat(same.items()).isEmpty();
        assertThat(same.problems()).isEmpty();
        assertThat(same.warnings()).isEmpty();
        assertThat(same.ignoredColumns())
                .contains("Target", "Coverage", "Note")
                .doesNotContain("DWO", "DWO as exported");

        Path csv = folder.resolve("wards.csv");
        Exports.csv(in, csv).orThrow();
        FigureChanges ofText = changes(FigureFile.read(csv).orThrow(), in);
        assertThat(ofText.items()).isEmpty();
        assertThat(ofText.problems()).isEmpty();
        assertThat(ofText.warnings()).isEmpty();
    }

    /** Made by src/test/scripts/workbook.py --sample with LibreOffice 7.4: seven wards of Lambeth, three cells changed. */
    @Test
    void workbookSavedByLibreOfficeComesBack() throws Exception {
        Path file = Path.of(Objects.requireNonNull(getClass().getResource("lambeth-by-libreoffice.xlsx"))
                .toURI());
        ExportInput in = Inputs.preset("growth-2017");
        FigureChanges changes = changes(FigureFile.read(file).orThrow(), in);
        assertThat(changes.items())
                .extracting(i -> in.data().wards().ward(i.ward()).code().value() + " "
                        + in.plan().roles().get(i.role()).id() + " " + i.from() + " → " + i.to())
                .containsExactly("E05000420 DWO 2 → 5", "E05000421 PCSO 1 → 0");
        assertThat(changes.problems()).singleElement().satisfies(p -> {
            assertThat(p.file()).isEqualTo("lambeth-by-libreoffice.xlsx, sheet Wards");
            assertThat(p.line()).isEqualTo(12);
            assertThat(p.column()).isEqualTo("DWO");
            assertThat(p.message()).contains("\"2.5\" is no whole number").contains("expected a whole number");
        });
        assertThat(changes.warnings())
                .extracting(p -> p.message())
                .anySatisfy(m -> assertThat(m).contains("another plan"))
                .anySatisfy(m -> assertThat(m).contains("14 wards are not in the file"));
    }

    @Test
    void textIsReadWithOtherSeparatorsAndEncodings() throws IOException {
        String text = "Ward code;Ward;DWO\r\nE05000420;Caf\u00e9;5\r\n\r\nE05000421;;\"7\"\r\n";
        for (Charset charset :
                new Charset[] {StandardCharsets.UTF_8, Charset.forName("windows-1252"), StandardCharsets.UTF_16}) {
            Path file = folder.resolve("figures.csv");
            Files.write(file, text.getBytes(charset));
            FigureTable table = FigureFile.read(file).orThrow();
            assertThat(table.header()).containsExactly("Ward code", "Ward", "DWO");
            assertThat(table.rows()).hasSize(2);
            assertThat(table.rows().get(0).cell(1)).as(charset.name()).isEqualTo("Café");
            assertThat(table.rows().get(1).line()).isEqualTo(4);
            assertThat(table.rows().get(1).cell(2)).isEqualTo("7");
        }
        Files.writeString(folder.resolve("tabs.txt"), "A title\nGSS\tPCSO\nE05000420\t3\n");
        assertThat(FigureFile.read(folder.resolve("tabs.txt")).orThrow().headLine())
                .isEqualTo(2);
    }

    @Test
    void whatIsNoFileOfFiguresIsToldInWords() throws IOException {
        refused(folder, "This is a folder");
        refused(folder.resolve("none.xlsx"), "There is no such file");
        Path old = folder.resolve("old.xls");
        Files.write(old, new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0});
        refused(old, "save it as .xlsx");
        Path broken = folder.resolve("broken.xlsx");
        Files.write(broken, new byte[] {'P', 'K', 3, 4, 1, 2, 3});
        refused(broken, "can't be read as a workbook");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("readme.txt"));
            zip.write('x');
        }
        Files.write(broken, bytes.toByteArray());
        refused(broken, "can't be read as a workbook");
        Path empty = folder.resolve("empty.csv");
        Files.writeString(empty, "");
        refused(empty, "No header names a column of ward codes");
        Path other = folder.resolve("other.csv");
        Files.writeString(other, "ward,dwo\nAbbey,3\n");
        refused(other, "No header names a column of ward codes");
        Path picture = folder.resolve("picture.csv");
        Files.write(picture, new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 0, 0});
        refused(picture, "This is no text");
    }

    private static void refused(Path file, String words) {
        WithProblems<FigureTable> read = FigureFile.read(file);
        assertThat(read.value()).isNull();
        assertThat(read.problems()).anySatisfy(p -> assertThat(p.message()).contains(words));
        assertThat(read.problems()).allSatisfy(p -> assertThat(p.file())
                .isEqualTo(file.getFileName().toString()));
    }
}
