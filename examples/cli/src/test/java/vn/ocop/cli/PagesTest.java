// SPDX-License-Identifier: Apache-2.0
package vn.ocop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** What holds for every page: an outline, tables with heads, alternative texts, links that lead somewhere, one language. */
class PagesTest {
    private static final Pattern VOID =
            Pattern.compile("<(meta|br|hr|img|input|link)((?: [a-z-]+=\"[^\"]*\")*)>", Pattern.CASE_INSENSITIVE);
    /** Words that no Vietnamese text has; keys of policies and names of files are no words. */
    private static final Pattern ENGLISH = Pattern.compile(
            "(?<![\\p{L}\\p{N}./_-])(?:the|of|and|is|are|was|not|with|without|from|under|after|before|for|by|findings?|errors?"
                    + "|warnings?|info|products?|stars?|average|places?|outcome|result|rated|revision|page|table|sheets?"
                    + "|members?|council|criteria|criterion|level|rulebook|valid|expired|null|true|false)"
                    + "(?![\\p{L}\\p{N}/_=-]|\\.\\p{L})",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern CONSTANT = Pattern.compile("\\b[A-Z]{3,}_[A-Z_]{3,}\\b");

    @TempDir
    static Path folder;

    @BeforeAll
    static void layTheFiles() throws IOException {
        EveryCommand.lay(folder);
    }

    static Stream<Arguments> calls() {
        return EveryCommand.withAPage()
                .flatMap(call -> Stream.of("vi", "en").map(language -> Arguments.of(call, language)));
    }

    @ParameterizedTest
    @MethodSource("calls")
    void everyPageCanBeReadByEverybody(String call, String language) throws Exception {
        check(EveryCommand.run(folder, call + " --lang " + language).out(), language);
    }

    @ParameterizedTest
    @CsvSource({"vi", "en"})
    void soCanTheReportOfTheDemo(String language, @TempDir Path out) throws Exception {
        EveryCommand.run(out, "demo --lang " + language + " --out " + out);
        check(Files.readString(out.resolve("report.html")), language);
    }

    private static void check(String html, String language) throws Exception {
        Document page = parsed(html);
        assertThat(page.getDocumentElement().getAttribute("lang")).isEqualTo(language);
        outline(page);
        tables(page);
        pictures(page);
        links(page);
        String text = text(page.getElementsByTagName("body").item(0));
        assertThat(text).doesNotContain("Optional[", "null", "@");
        if (language.equals("vi")) {
            assertThat(words(ENGLISH, text)).isEmpty();
            assertThat(words(CONSTANT, text)).isEmpty();
        }
    }

    private static Set<String> words(Pattern pattern, String text) {
        Set<String> found = new TreeSet<>();
        pattern.matcher(text).results().forEach(match -> found.add(match.group()));
        return found;
    }

    /** Pages are well-formed: what HTML leaves open is closed, then any reader of XML will do. */
    private static Document parsed(String html) throws Exception {
        assertThat(html).startsWith("<!doctype html>\n");
        String xml = VOID.matcher(html.substring(html.indexOf('\n'))).replaceAll("<$1$2/>");
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(xml.strip())));
    }

    private static List<Element> elements(Document page, String... names) {
        Set<String> wanted = Set.of(names);
        List<Element> found = new ArrayList<>();
        NodeList all = page.getElementsByTagName("*");
        for (int i = 0; i < all.getLength(); i++) {
            Element element = (Element) all.item(i);
            if (wanted.contains(element.getTagName())) {
                found.add(element);
            }
        }
        return found;
    }

    private static void outline(Document page) {
        assertThat(elements(page, "title"))
                .singleElement()
                .satisfies(title -> assertThat(title.getTextContent()).isNotBlank());
        assertThat(elements(page, "h1")).hasSize(1);
        assertThat(elements(page, "main")).hasSize(1);
        int before = 0;
        for (Element heading : elements(page, "h1", "h2", "h3", "h4", "h5", "h6")) {
            int level = heading.getTagName().charAt(1) - '0';
            assertThat(level).as("heading %s", heading.getTextContent()).isLessThanOrEqualTo(before + 1);
            assertThat(heading.getTextContent()).isNotBlank();
            before = level;
        }
    }

    private static void tables(Document page) {
        for (Element table : elements(page, "table")) {
            NodeList captions = table.getElementsByTagName("caption");
            assertThat(captions.getLength()).isEqualTo(1);
            assertThat(captions.item(0).getTextContent()).isNotBlank();
            assertThat(table.getElementsByTagName("th").getLength()).isPositive();
            Element around = (Element) table.getParentNode();
            assertThat(around.getAttribute("tabindex")).isEqualTo("0");
            assertThat(around.getAttribute("aria-label")).isNotBlank();
        }
        assertThat(elements(page, "th"))
                .allSatisfy(head -> assertThat(head.getAttribute("scope")).isIn("col", "row"));
    }

    private static void pictures(Document page) {
        for (Element picture : elements(page, "svg", "img")) {
            if (!picture.getAttribute("aria-hidden").equals("true")) {
                assertThat(picture.getAttribute("role")).isEqualTo("img");
                assertThat(picture.getAttribute("aria-label") + picture.getAttribute("alt"))
                        .isNotBlank();
            }
        }
    }

    private static void links(Document page) {
        Set<String> ids = new HashSet<>();
        NodeList all = page.getElementsByTagName("*");
        for (int i = 0; i < all.getLength(); i++) {
            String id = ((Element) all.item(i)).getAttribute("id");
            assertThat(id.isEmpty() || ids.add(id)).as("id %s", id).isTrue();
        }
        for (Element link : elements(page, "a")) {
            String target = link.getAttribute("href");
            assertThat(link.getTextContent()).isNotBlank();
            if (target.startsWith("#")) {
                assertThat(ids).contains(target.substring(1));
            }
        }
    }

    /** What is read of a page: neither what is code nor in which style. */
    private static String text(Node node) {
        if (node.getNodeType() == Node.TEXT_NODE) {
            return node.getTextContent() + " ";
        }
        if (node.getNodeName().equals("code") || node.getNodeName().equals("style")) {
            return "";
        }
        StringBuilder text = new StringBuilder();
        NodeList children = node.getChildNodes();
        for (int i = 0; i < children.getLength(); i++) {
            text.append(text(children.item(i)));
        }
        if (node instanceof Element element) {
            text.append(element.getAttribute("aria-label")).append(' ');
            text.append(element.getAttribute("title")).append(' ');
        }
        return text.toString();
    }

    /** Text, and what bars are painted with, against what it stands on. */
    @Test
    void coloursCanBeToldFromTheirGround() throws IOException {
        Map<String, String> colours = new HashMap<>();
        String css;
        try (InputStream in = Markup.class.getResourceAsStream("page.css")) {
            css = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        Pattern.compile("--([a-z]+):(#[0-9a-f]{3,6})")
                .matcher(css)
                .results()
                .forEach(match -> colours.put(match.group(1), match.group(2)));
        for (String ink : List.of("ink", "soft", "a", "b", "c", "bad", "star")) {
            for (String ground : List.of("paper", "tint")) {
                assertThat(contrast(colours.get(ink), colours.get(ground)))
                        .as("%s on %s", ink, ground)
                        .isGreaterThanOrEqualTo(new BigDecimal("4.5"));
            }
        }
    }

    /** The ratio of WCAG 2: lighter over darker, each with a twentieth of light. */
    private static BigDecimal contrast(String one, String other) {
        BigDecimal a = luminance(one).add(new BigDecimal("0.05"));
        BigDecimal b = luminance(other).add(new BigDecimal("0.05"));
        return a.max(b).divide(a.min(b), MathContext.DECIMAL32);
    }

    private static BigDecimal luminance(String colour) {
        String hex = colour.length() == 4 ? colour.replaceAll("([0-9a-f])", "$1$1") : colour;
        List<String> weights = List.of("0.2126", "0.7152", "0.0722");
        BigDecimal sum = BigDecimal.ZERO;
        for (int i = 0; i < weights.size(); i++) {
            double value = Integer.parseInt(hex.substring(1 + 2 * i, 3 + 2 * i), 16) / 255.0;
            double linear = value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
            sum = sum.add(BigDecimal.valueOf(linear).multiply(new BigDecimal(weights.get(i))));
        }
        return sum;
    }
}
