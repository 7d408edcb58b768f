package org.wardplan.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TimeZone;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.wardplan.report.content.ExportInput;
import org.wardplan.report.paper.AreaPaper;
import org.wardplan.report.paper.PaperSection;
import org.xml.sax.InputSource;

/** The paper as a page for a browser. How it looks and works in one is the script page.cjs's to check. */
class HtmlPaperTest {
    private static final ExportInput LONDON = Inputs.placed();
    private static final ExportInput LAMBETH = Inputs.lambeth(LONDON);
    private static final String PAGE = new AreaPaper(LONDON, Papers.allSections()).html();
    private static final Document TREE = parse(PAGE);

    private static Document parse(String page) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setAttribute("jdk.xml.elementAttributeLimit", "0");
            return factory.newDocumentBuilder().parse(new InputSource(new StringReader(page)));
        } catch (Exception e) {
            throw new AssertionError("not well-formed: " + e.getMessage(), e);
        }
    }

    private static List<Element> all(String tag) {
        NodeList found = TREE.getElementsByTagName(tag);
        List<Element> all = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            all.add((Element) found.item(i));
        }
        return all;
    }

    private static List<String> values(String attribute) {
        return all("*").stream()
                .map(e -> e.getAttribute(attribute))
                .filter(v -> !v.isEmpty())
                .toList();
    }

    @Test
    void isOneSoundPage() {
        assertThat(PAGE).startsWith("<!DOCTYPE html>\n<html lang=\"en-GB\">");
        assertThat(PAGE.getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(2_000_000);
        assertThat(all("title").get(0).getTextContent()).startsWith("Ward allocation report, London");
        for (String landmark : List.of("header", "nav", "main", "footer", "h1")) {
            assertThat(all(landmark)).as(landmark).hasSize(1);
        }
        assertThat(values("id")).doesNotHaveDuplicates();
        Set<String> ids = new HashSet<>(values("id"));
        assertThat(values("href").stream().filter(h -> h.startsWith("#")).map(h -> h.substring(1)))
                .hasSizeGreaterThan(2 * 629)
                .allMatch(ids::contains);
        assertThat(values("aria-describedby")).isNotEmpty().allMatch(ids::contains);
        int before = 0;
        for (Element e : all("*")) {
            if (e.getTagName().matches("h[1-6]")) {
                int level = e.getTagName().charAt(1) - '0';
                assertThat(level).as(e.getTextContent()).isLessThanOrEqualTo(before + 1);
                before = level;
            }
        }
    }

    @Test
    void readsNothingFromElsewhereAndRunsOnlyItsOwnScript() throws Exception {
        String script = all("script").get(0).getTextContent();
        int from = PAGE.indexOf("<script>") + 8;
        String written = PAGE.substring(from, PAGE.indexOf("</script>", from));
        assertThat(all("script")).hasSize(1);
        assertThat(script).contains("addEventListener");
        String hash = Base64.getEncoder()
                .encodeToString(MessageDigest.getInstance("SHA-256").digest(written.getBytes(StandardCharsets.UTF_8)));
        String policy = all("meta").stream()
                .filter(m -> m.getAttribute("http-equiv").equals("Content-Security-Policy"))
                .map(m -> m.getAttribute("content"))
                .findFirst()
                .orElseThrow();
        assertThat(policy).startsWith("default-src 'none';").contains("script-src 'sha256-" + hash + "'");

        assertThat(PAGE).doesNotContain("http://", "https://", "@import", "<iframe", "<object", "<form", " onclick=");
        assertThat(values("src")).allMatch(s -> s.startsWith("data:"));
        assertThat(values("href")).allMatch(h -> h.startsWith("#") || h.equals("data:,"));
        assertThat(Pattern.compile("url\\(([^)]*)").matcher(PAGE).results().map((MatchResult m) -> m.group(1)))
                .isNotEmpty()
                .allMatch(u -> u.startsWith("#"));
    }

    @Test
    void everyWardIsOnTheMapWithItsFiguresAndInTheTable() {
        List<Element> rows = all("tr").stream()
                .filter(r -> r.getAttribute("id").startsWith("w-"))
                .toList();
        List<Element> wards = all("a").stream()
                .filter(a -> a.getAttribute("class").equals("ward")
                        && a.getAttribute("id").startsWith("E05"))
                .toList();
        assertThat(rows).hasSize(629);
        assertThat(wards).hasSize(629);
        for (Element ward : wards) {
            String code = ward.getAttribute("id");
            assertThat(ward.getAttribute("href")).isEqualTo("#w-" + code);
            Element row = row(rows, code);
            String[] lines =
                    ward.getElementsByTagName("title").item(0).getTextContent().split("\n", -1);
            assertThat(lines).as(code).hasSize(4);
            Set<String> cells = cells(row);
            for (String line : Arrays.copyOfRange(lines, 1, 4)) {
                Pattern.compile("[0-9][0-9,.]*%?")
                        .matcher(line.replace("of 629", ""))
                        .results()
                        .forEach(m -> assertThat(cells).as(code + " " + line).contains(m.group()));
            }
            Element back = (Element) row.getElementsByTagName("a").item(0);
            assertThat(back.getAttribute("href")).isEqualTo("#" + code);
        }
    }

    private static Element row(List<Element> rows, String code) {
        return rows.stream()
                .filter(r -> r.getAttribute("id").equals("w-" + code))
                .findFirst()
                .orElseThrow();
    }

    private static Set<String> cells(Element row) {
        return Pattern.compile("[^0-9,.%]+").splitAsStream(row.getTextContent()).collect(Collectors.toSet());
    }

    @Test
    void tablesHaveCaptionsAndHeads() {
        assertThat(all("table")).hasSizeGreaterThan(8);
        Set<String> captions = new HashSet<>();
        for (Element table : all("table")) {
            String caption = table.getElementsByTagName("caption").item(0).getTextContent();
            assertThat(captions.add(caption)).as(caption).isTrue();
            assertThat(((Element) table.getParentNode()).getAttribute("aria-label"))
                    .isEqualTo(caption);
            NodeList heads = table.getElementsByTagName("th");
            Set<String> scopes = new HashSet<>();
            for (int i = 0; i < heads.getLength(); i++) {
                scopes.add(((Element) heads.item(i)).getAttribute("scope"));
                assertThat(heads.item(i).getTextContent()).as(caption).isNotBlank();
            }
            assertThat(scopes).as(caption).containsExactlyInAnyOrder("col", "row");
        }
    }

    @Test
    void aPaperWithoutItsTableOfWardsHasNoLinksToIt() {
        String page = new AreaPaper(LAMBETH, Set.of(PaperSection.MAP, PaperSection.PLAN)).html();
        assertThat(page).contains("class=\"ward\"", "Coldharbour, Lambeth\n").doesNotContain("#w-E05");
    }

    @Test
    void samePaperHasTheSameBytesWhateverTheMachineSpeaks() {
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        String first = new AreaPaper(LAMBETH, Papers.allSections()).html();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
            assertThat(new AreaPaper(LAMBETH, Papers.allSections()).html()).isEqualTo(first);
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }
}
