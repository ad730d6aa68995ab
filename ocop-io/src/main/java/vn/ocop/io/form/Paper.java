// SPDX-License-Identifier: Apache-2.0
package vn.ocop.io.form;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A filled form (giấy tờ), as a page and as a document of Word: both hold the same words. This class is immutable and
 * thread-safe.
 */
public final class Paper {
    private static final Pattern REFUSED = Pattern.compile("[/\\\\:*?\"<>|\\p{Cntrl}]");

    private final String name;
    private final String title;
    private final Optional<String> watermark;
    private final List<Node> nodes;

    Paper(String name, String title, Optional<String> watermark, List<Node> nodes) {
        this.name = name;
        this.title = title;
        this.watermark = watermark;
        this.nodes = List.copyOf(nodes);
    }

    /**
     * A name for its file.
     *
     * @return the form, and the product and member that it is of, without the ending; {@code _} stands for what file systems
     *     refuse
     */
    public String name() {
        return REFUSED.matcher(name).replaceAll("_");
    }

    /**
     * Whether the name of the file is not that of the product and the member, letter by letter.
     *
     * @return true if {@code _} stands for something
     */
    public boolean isRenamed() {
        return REFUSED.matcher(name).find();
    }

    /**
     * What it is called.
     *
     * @return the Vietnamese name of the form, and what it is of
     */
    public String title() {
        return title;
    }

    /**
     * The paper as a page of HTML that prints on A4.
     *
     * @return the whole page
     */
    public String html() {
        return new HtmlPaper(this).write();
    }

    /**
     * The paper as a document of Word.
     *
     * @return the bytes of a file {@code .docx}, the same for the same paper
     */
    public byte[] docx() {
        return new WordPaper(this).write();
    }

    Optional<String> watermark() {
        return watermark;
    }

    List<Node> nodes() {
        return nodes;
    }

    @Override
    public String toString() {
        return "Paper " + name;
    }
}
