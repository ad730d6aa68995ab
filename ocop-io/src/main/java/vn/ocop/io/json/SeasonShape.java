// SPDX-License-Identifier: Apache-2.0
package vn.ocop.io.json;

import java.util.Arrays;
import java.util.List;
import vn.ocop.core.SubjectType;

/** What stands in JSON of the format {@code ocop-season/1}, and nothing else. */
public final class SeasonShape {
    /** Apart, since who reads tables need not load the shapes. */
    public static final class Roles {
        /** The roles of a member. */
        public static final List<String> ALL =
                List.of("CHAIR", "VICE_CHAIR", "MEMBER", "SECRETARY", "MEMBER+SECRETARY", "INVITED", "ADVISER");

        private Roles() {}
    }

    /** The fields of a subject that are for papers. */
    public static final List<String> SUBJECT_FIELDS = List.of(
            "representative",
            "position",
            "gender",
            "ethnicity",
            "address",
            "phone",
            "email",
            "founded",
            "registration");

    private static final int MOST_SET = 9999;
    private static final int MOST_VOTES = 9999;
    private static final int MOST_OPTION = 999_999_999;
    private static final int MOST_POINTS = 999_999;

    private static final Shape TEXT = Shape.text();
    /** Something that a reader of tables does not take for nothing. */
    private static final Shape ID = Shape.like("(?s).*[^\\s\\u00a0].*", "P-01");

    private static final Shape CODES = Shape.each(ID);

    private static final Shape ANSWER = new Shape.Either(
            List.of(
                    new Shape.Whole(0, MOST_OPTION),
                    Shape.word("none", "yes", "no"),
                    Shape.fields().with("points!", new Shape.Whole(-MOST_POINTS, MOST_POINTS))),
            /* orNull= */ true);

    private static final Shape SHEET = Shape.fields()
            .with("member!", ID)
            .with("round", new Shape.Whole(1, MOST_SET))
            .with("answers", Shape.names(ANSWER))
            .with("remarks", Shape.names(TEXT))
            .with("claims", Shape.names(TEXT))
            .with("parts", Shape.names(TEXT))
            .with("remark", TEXT);

    private static final Shape MINIMUM = Shape.fields()
            .with("criterion", TEXT)
            .with("star!", new Shape.Whole(1, 5))
            .with("met", new Shape.YesOrNo())
            .with("for", new Shape.Whole(0, MOST_VOTES))
            .with("against", new Shape.Whole(0, MOST_VOTES))
            .with("abstain", new Shape.Whole(0, MOST_VOTES));

    private static final Shape MODE = Shape.word("meeting", "written");

    private static final Shape PRODUCT = Shape.fields()
            .with("id!", ID)
            .with("name", TEXT)
            .with("subject", subject())
            .with("area", TEXT)
            .with("set", new Shape.Whole(0, MOST_SET))
            .with("council", TEXT)
            .with("session", TEXT)
            .with("status", Shape.word("withdrawn", "not-evaluated"))
            .with("mode", MODE)
            .with("evaluated", Shape.day())
            .with("kind", Shape.word("first", "upgrade", "reevaluation"))
            .with("received", Shape.day())
            .with("facts", Shape.each(Shape.like("[^;]*[^;\\s\\u00a0][^;]*", "…")))
            .with("unmet", Shape.each(Shape.like("[^;]*[^;\\s\\u00a0][^;]*", "1.1")))
            .with("knockouts", CODES)
            .with("conflicts", CODES)
            .with("minimums", Shape.each(MINIMUM))
            .with("sheets", Shape.each(SHEET));

    private static final Shape COUNCIL = Shape.fields()
            .with("id", TEXT)
            .with("members", Shape.each(member()))
            .with(
                    "attendance",
                    Shape.each(Shape.fields()
                            .with("member!", ID)
                            .with("session", TEXT)
                            .with("product", TEXT)
                            .with("present!", new Shape.YesOrNo())
                            .with("reason", TEXT)));

    private static final Shape MEETING = Shape.fields()
            .with("level", Shape.word("commune", "district", "province", "centre"))
            .with("evaluated", Shape.day())
            .with("mode", MODE)
            .with("regulation", TEXT)
            .with("founded", TEXT)
            .with("place", TEXT)
            .with("opens", TEXT)
            .with("closes", TEXT);

    private static final Shape OPINION = Shape.fields()
            .with("member!", ID)
            .with("product", TEXT)
            .with("kind", Shape.word("opinion", "dissent"))
            .with("text!", TEXT);

    /** The whole format. */
    public static final Shape.Fields SEASON = Shape.fields()
            .with("format!", TEXT)
            .with(
                    "rulebook",
                    Shape.fields()
                            .with("id!", ID)
                            .with("revision", new Shape.Whole(0, Integer.MAX_VALUE))
                            .with("hash", TEXT))
            .with("policies", Shape.names(TEXT))
            .with("meeting", MEETING)
            .with("councils", Shape.each(COUNCIL))
            .with("opinions", Shape.each(OPINION))
            .with("products", Shape.each(PRODUCT));

    private SeasonShape() {}

    private static Shape subject() {
        Shape.Fields subject = Shape.fields()
                .with("name", TEXT)
                .with(
                        "type",
                        Shape.word(Arrays.stream(SubjectType.values())
                                .map(Enum::name)
                                .toArray(String[]::new)));
        for (String field : SUBJECT_FIELDS) {
            subject = subject.with(field, TEXT);
        }
        return subject;
    }

    private static Shape member() {
        return Shape.fields()
                .with("id!", ID)
                .with("name", TEXT)
                .with("position", TEXT)
                .with("role", Shape.word(Roles.ALL.toArray(String[]::new)))
                .with("present", new Shape.YesOrNo())
                .with("agency", TEXT)
                .with("for", TEXT)
                .with("authority", TEXT)
                .with("presides", new Shape.YesOrNo());
    }
}
