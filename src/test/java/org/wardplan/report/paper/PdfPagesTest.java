package org.wardplan.report.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumSet;
import org.junit.jupiter.api.Test;
import org.wardplan.base.Cancellation;
import org.wardplan.base.Progress;
import org.wardplan.report.Inputs;

class PdfPagesTest {
    @Test
    void drawsThePagesOfAPaper() throws IOException {
        PdfPaper.Result paper = new AreaPaper(
                        Inputs.lambeth(Inputs.preset("growth-2017")),
                        EnumSet.of(PaperSection.MAP, PaperSection.WARDS, PaperSection.METHOD))
                .pdf(Progress.NONE, new Cancellation());
        try (PdfPages pages = PdfPages.of(paper.bytes())) {
            assertThat(pages.count()).isEqualTo(paper.pages());
            assertThat(pages.size(0).width()).isBetween(594.0, 596.0);
            assertThat(pages.size(0).height()).isBetween(841.0, 843.0);
            PdfPages.Picture first = pages.draw(0, 1);
            assertThat(first.width()).isEqualTo(595);
            assertThat(first.height()).isEqualTo(842);
            assertThat(first.argb()).hasSize(595 * 842).contains(0xffffffff);
            assertThat(Arrays.stream(first.argb()).distinct().count()).isGreaterThan(20);
            assertThat(Arrays.stream(first.argb())).allMatch(p -> p >>> 24 == 0xff);
            assertThat(pages.bookmarks()).first().satisfies(b -> {
                assertThat(b.title()).isEqualTo("Lambeth");
                assertThat(b.page()).isZero();
            });
            assertThat(pages.bookmarks().get(pages.bookmarks().size() - 1).page())
                    .isLessThan(pages.count());
        }
    }

    @Test
    void refusesWhatIsNoPdf() {
        assertThatThrownBy(() -> PdfPages.of("no paper".getBytes(StandardCharsets.US_ASCII)))
                .isInstanceOf(IOException.class);
    }
}
