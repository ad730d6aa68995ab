// SPDX-License-Identifier: Apache-2.0
package vn.ocop.io.office;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import vn.ocop.criteria.rulebook.CriteriaSet;
import vn.ocop.criteria.rulebook.Criterion;
import vn.ocop.criteria.rulebook.Option;
import vn.ocop.criteria.rulebook.Section;
import vn.ocop.io.words.Words;

/**
 * What stands where in a template: made alike by who writes it and by who reads it back. The hidden sheet holds it line by
 * line, with a hash of itself.
 */
final class TemplatePlan {
    static final String FORMAT = "ocop-template/1";
    static final String SHEET = "_ocop";
    static final String LISTS = "_muc";
    /** Columns of a member's sheet, from 1. */
    static final int CODE = 1;

    static final int TITLE = 2;
    static final int OPTIONS = 3;
    static final int ANSWER = 4;
    static final int REMARK = 5;
    static final int POINTS = 6;
    /** The row of the heads. */
    static final int HEAD = 9;

    private static final int LONGEST = 90;
    private static final int LONGEST_NAME = 31;
    private static final String DASH = " – ";

    private TemplatePlan() {}

    /** The rows of the criteria, by code, below the heads, parts and sections between them. */
    static Map<String, Integer> rows(CriteriaSet set) {
        Map<String, Integer> rows = new LinkedHashMap<>();
        int row = HEAD;
        int part = -1;
        for (Section section : set.sections()) {
            row += section.partIndex() == part ? 0 : 1;
            part = section.partIndex();
            row += isItsCriterion(section) ? 0 : 1;
            for (Criterion criterion : section.criteria()) {
                row = put(criterion, row, rows);
            }
        }
        return rows;
    }

    private static int put(Criterion criterion, int row, Map<String, Integer> rows) {
        int next = row + 1;
        rows.put(criterion.code(), next);
        for (Criterion child : criterion.children()) {
            next = put(child, next, rows);
        }
        return next;
    }

    /** Whether a section is nothing but its one criterion. */
    static boolean isItsCriterion(Section section) {
        return section.criteria().size() == 1
                && section.criteria().get(0).code().equals(section.number());
    }

    /** The answers that a criterion takes, as its list shows them. */
    static List<String> answers(Criterion criterion) {
        List<String> answers = new ArrayList<>();
        for (Option option : criterion.options()) {
            answers.add(answer(option.label(), text(criterion, option), option.points()));
        }
        if (criterion.admitsNone()) {
            answers.add(answer("none", "không đạt mức nào", 0));
        }
        return answers;
    }

    private static String text(Criterion criterion, Option option) {
        if (criterion.kind() == Criterion.Kind.YES_NO) {
            return option.number() == 1 ? "không" : "có";
        }
        String text = Words.strip(option.text().vi());
        String cut = text.length() > LONGEST ? text.substring(0, LONGEST).strip() + "…" : text;
        return option.caseNumber() > 0 ? "(TH " + option.caseNumber() + ") " + cut : cut;
    }

    private static String answer(String label, String text, int points) {
        return label + DASH + text + " (" + points + " điểm)";
    }

    /** The option at the head of an answer; the whole text if it has none. */
    static String option(String answer) {
        String text = Words.strip(answer);
        int dash = text.indexOf(DASH);
        return dash > 0 ? text.substring(0, dash) : text;
    }

    /** The names of the members' sheets, in their order: what workbooks allow, and no two alike. */
    static List<String> sheetNames(List<ScoreSheetTemplate.Member> members) {
        List<String> names = new ArrayList<>();
        Set<String> taken = new HashSet<>();
        for (int i = 0; i < members.size(); i++) {
            String plain = members.get(i).id().replaceAll("[\\[\\]:*?/\\\\'\\p{Cntrl}]", "_");
            String name = "Phiếu " + plain;
            if (name.length() > LONGEST_NAME || !taken.add(name.toLowerCase(Locale.ROOT))) {
                name = "Phiếu " + (i + 1) + " " + plain;
                name = name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name;
                taken.add(name.toLowerCase(Locale.ROOT));
            }
            names.add(name.strip());
        }
        return names;
    }

    /** What stands above the heads, from the second row on: which set, product, member and round the sheet is of. */
    static List<String> titles(CriteriaSet set, String product, String name, String member, int round) {
        return List.of(
                set.number() + ". Bộ sản phẩm: " + set.name().vi(),
                "Tên sản phẩm: " + name,
                "Mã số sản phẩm: " + product,
                "Người đánh giá: " + member,
                "Lần chấm: " + round);
    }

    /** The lines of the hidden sheet: what each is, and its values. */
    static List<List<String>> lines(ScoreSheetTemplate template) {
        List<List<String>> lines = new ArrayList<>();
        lines.add(List.of("format", FORMAT));
        lines.add(List.of(
                "rulebook",
                template.rulebook().id(),
                String.valueOf(template.rulebook().revision()),
                template.rulebook().hash()));
        lines.add(List.of("set", String.valueOf(template.set().number())));
        lines.add(
                template.name().isBlank()
                        ? List.of("product", template.product())
                        : List.of("product", template.product(), Words.strip(template.name())));
        lines.add(List.of("round", String.valueOf(template.round())));
        List<String> sheets = sheetNames(template.members());
        for (int i = 0; i < sheets.size(); i++) {
            ScoreSheetTemplate.Member member = template.members().get(i);
            lines.add(List.of("sheet", sheets.get(i), member.id(), Words.strip(member.shown())));
        }
        rows(template.set()).forEach((code, row) -> {
            if (template.set().criterion(code).filter(of -> of.index() >= 0).isPresent()) {
                lines.add(List.of("row", String.valueOf(row), code));
            }
        });
        lines.add(List.of("check", check(lines)));
        return lines;
    }

    /** The hash of the lines. */
    static String check(List<List<String>> lines) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (List<String> line : lines) {
                digest.update((String.join("\t", line) + "\n").getBytes(StandardCharsets.UTF_8));
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
