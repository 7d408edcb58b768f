package org.wardplan.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.wardplan.report.picture.PictureSize;

class PictureChoiceTest {
    private final PictureChoice choice = new PictureChoice();

    private @Nullable PictureSize size() {
        return choice.of(600, units -> units / 2);
    }

    private PictureSize known() {
        PictureSize size = size();
        assertThat(size).as(choice.problem()).isNotNull();
        return java.util.Objects.requireNonNull(size);
    }

    @Test
    void asOnTheScreenHasTwoPixelsForOne() {
        PictureSize size = known();
        assertThat(new int[] {size.width(), size.height()}).containsExactly(1200, 600);
        assertThat(size.unitsWide()).isEqualTo(600);
        assertThat(choice.words(size)).isEqualTo("1,200 × 600 pixels");
    }

    @Test
    void aColumnOfAPaperHasLettersAsOnAPage() {
        choice.size().set(PictureChoice.Size.COLUMN);
        PictureSize size = known();
        assertThat(size.width()).isEqualTo(945);
        assertThat(size.unitsWide()).as("8 cm at 96 to the inch").isCloseTo(302.4, within(0.1));
        assertThat(choice.words(size)).isEqualTo("945 × 472 pixels: 8.0 × 4.0 cm at 300 dots to the inch");
        choice.format().set(PictureChoice.Format.SVG);
        assertThat(choice.words(size)).isEqualTo("8.0 × 4.0 cm, sharp at any size");
        assertThat(size.length(size.width())).isEqualTo("80.01mm");
    }

    @Test
    void aSlideHasLettersLargeEnoughForARoom() {
        choice.size().set(PictureChoice.Size.SLIDE);
        PictureSize size = known();
        assertThat(new int[] {size.width(), size.height()}).containsExactly(1920, 1080);
        assertThat(size.unitsWide()).isEqualTo(768);
        assertThat(size.length(size.width())).isEqualTo("1920");
    }

    @Test
    void anOwnSizeIsCheckedAsItIsTyped() {
        choice.size().set(PictureChoice.Size.PIXELS);
        choice.pixelWidth().set("12000");
        choice.pixelHeight().set("800");
        assertThat(known().height()).isEqualTo(800);
        for (String wrong : new String[] {"299", "12001", "", "wide", "1e9", "NaN"}) {
            choice.pixelWidth().set(wrong);
            assertThat(size()).as(wrong).isNull();
            assertThat(choice.problem()).contains("width").contains("300 to 12,000 px");
        }
        choice.pixelWidth().set("1000");
        choice.pixelHeight().set("20");
        assertThat(choice.problem()).contains("height").contains("or nothing");
        choice.pixelHeight().set(" ");
        assertThat(known().height()).as("what suits 960 units").isEqualTo(500);
    }

    @Test
    void centimetresAndDotsMakePixels() {
        choice.size().set(PictureChoice.Size.PAPER);
        choice.paperWidth().set("10,5");
        choice.paperHeight().set("7");
        choice.dpi().set("200");
        PictureSize size = known();
        assertThat(new int[] {size.width(), size.height()}).containsExactly(827, 551);
        assertThat(size.dpi()).isCloseTo(200, within(1e-9));
        choice.dpi().set("20");
        assertThat(choice.problem()).contains("72 to 1,200");
        choice.dpi().set("1200");
        choice.paperWidth().set("60");
        assertThat(choice.problem()).contains("0.7 to 25.0 cm");
    }

    @Test
    void itIsFoundAgainAndAStrangeOneDoesNoHarm() {
        choice.size().set(PictureChoice.Size.PAPER);
        choice.format().set(PictureChoice.Format.SVG);
        choice.paperWidth().set("9");
        choice.source().set(false);
        PictureChoice again = PictureChoice.of(choice.kept());
        assertThat(again.kept()).isEqualTo(choice.kept());
        assertThat(again.parts().source()).isFalse();
        PictureChoice strange = PictureChoice.of(Map.of("size", "POSTER", "light", "false"));
        assertThat(strange.size().get()).isEqualTo(PictureChoice.Size.SCREEN);
        assertThat(strange.light().get()).isFalse();
    }
}
