// SPDX-License-Identifier: Apache-2.0
package vn.ocop.core;

/** How sure a source is: the library says so instead of guessing. */
public enum Confidence {
    /** Read in the decision itself, or in two independent sources. */
    HIGH(new Text("đọc trong văn bản hoặc hai nguồn độc lập", "read in the text or in two independent sources")),
    /** One secondary source, such as the press, a portal or software. */
    MEDIUM(new Text("một nguồn thứ cấp", "one secondary source")),
    /** Inferred, not read. */
    LOW(new Text("suy luận", "inferred")),
    /** Invented or from memory: for tests and samples, never for a decision. */
    UNVERIFIED(new Text("chưa kiểm chứng", "unverified"));

    private final Text text;

    Confidence(Text text) {
        this.text = text;
    }

    /**
     * What the word means.
     *
     * @return the meaning in both languages
     */
    public Text text() {
        return text;
    }
}
