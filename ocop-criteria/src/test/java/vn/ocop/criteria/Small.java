// SPDX-License-Identifier: Apache-2.0
package vn.ocop.criteria;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.ocop.core.CouncilMember;
import vn.ocop.core.CouncilRole;
import vn.ocop.core.Finding;
import vn.ocop.criteria.rulebook.CriteriaSet;
import vn.ocop.criteria.rulebook.Rulebook;

/**
 * A small invented rulebook for examples. Set 1 has every kind of criterion and 100 points on its best sheet, set 2 three
 * criteria that can be worth anything from nothing to the whole part, set 3 is a frame.
 */
final class Small {
    static final Rulebook BOOK = InventedBook.read(xml("known"));
    static final Rulebook WITHOUT_MARKS = InventedBook.read(xml("unknown"));

    private static final String BEST =
            "1.1=4 1.2=3 1.3=yes 1.4=3 1.5=4 1.6=24 5.1=3 5.2=3 5.3=3 5.4=11 6.1.1=3 6.1.2=3 7=3 8=21";

    private Small() {}

    static String xml(String marks) {
        return """
            <?xml version="1.0" encoding="UTF-8"?>
            <rulebook xmlns="urn:vn:ocop:rulebook:1" id="small" revision="1" from="2026-01-01" marks="%s" %t>
              <documents><document id="d" number="1" date="2026-01-01" %t/></documents>
              <parts cite="d">
                <part code="A" points="40" %t/><part code="B" points="25" %t/><part code="C" points="35" %t/>
              </parts>
              <policies>
                <policy key="council.maxSpread" value="10" practice="yes"/>
                <policy key="council.quorum" value="3/4" practice="yes"/>
              </policies>
              <bands cite="d">
                <band star="5" from="90" printed="90-100" %t/>
                <band star="4" from="70" printed="70-89" %t/>
                <band star="3" from="50" printed="50-69" %t/>
                <band star="2" from="30" printed="30-49" %t/>
                <band star="1" from="0" printed="under 30" %t/>
              </bands>
              <facts cite="d">
                <fact id="declares" denial="declares-not" %t/>
                <fact id="exports" %t/>
              </facts>
              <knockouts><knockout id="forged" %t/><knockout id="copied" %t/></knockouts>
              <council cite="d">
                <agency level="province" also="NN" vi="Sở Nông nghiệp" en="Agriculture"/>
                <agency level="province" vi="Sở Y tế" en="Health"/>
                <agency level="centre" vi="Bộ Y tế" en="Ministry of Health"/>
              </council>
              <levels from="2026-01-01" cite="d">
                <level id="province" recognises="3 4" passes-up="5"/>
                <level id="centre" recognises="5"/>
              </levels>
              <sectors><sector id="s" %t/></sectors>
              <sets subjects="sme">
                <set number="1" group="s" cite="d" %t>
                  <knockout ref="forged"/>
                  <section part="A" number="1" points="40" %t>
                    <criterion code="1.1" points="5" %t>
                      <requirement id="bought-elsewhere" %t/>
                      <option points="0" %t/><option points="1" star="3" %t/>
                      <option points="3" star="4" %t/><option points="5" star="5" %t/>
                    </criterion>
                    <criterion code="1.2" points="5" %t>
                      <case %t><option points="1" %t/><option points="3" %t/><option points="5" %t/></case>
                      <case %t><option points="0" %t/><option points="5" %t/></case>
                    </criterion>
                    <criterion code="1.3" points="1" yes-no="yes" %t/>
                    <criterion code="1.4" points="3" %t>
                      <erratum excuses="odd-points" %t/>
                      <option points="1" %t/><option points="1" star="4" %t/><option points="3" %t/>
                    </criterion>
                    <criterion code="1.5" points="3" %t>
                      <erratum excuses="odd-points" %t/>
                      <option points="0" %t/><option points="2" %t/>
                      <option points="2" %t/><option points="3" %t/>
                    </criterion>
                    <criterion code="1.6" points="23" %t>%23</criterion>
                  </section>
                  <section part="B" number="2" points="25" %t>
                    <criterion code="5.1" points="5" %t>
                      <option points="0" %t/><option points="3" %t/><option points="5" %t/>
                    </criterion>
                    <criterion code="5.2" points="5" needs="5.1" %t>
                      <option points="1" %t/><option points="3" %t/><option points="5" %t/>
                    </criterion>
                    <criterion code="5.3" points="5" expects="5.1" %t>
                      <option points="0" %t/><option points="2" %t/><option points="5" %t/>
                    </criterion>
                    <criterion code="5.4" points="10" %t>%10</criterion>
                  </section>
                  <section part="C" number="3" points="35" %t>
                    <criterion code="6.1" points="10" %t>
                      <criterion code="6.1.1" points="5" %t>
                        <option points="0" %t/><option points="1" %t/><option points="5" %t/>
                      </criterion>
                      <criterion code="6.1.2" points="5" %t>
                        <option points="0" %t/><option points="3" %t/><option points="5" %t/>
                      </criterion>
                    </criterion>
                    <criterion code="7" points="5" %t>
                      <knockout ref="copied"/>
                      <option points="1" %t/><option points="3" star="3" when="declares" %t/><option points="5" %t/>
                    </criterion>
                    <criterion code="8" points="20" %t>%20</criterion>
                  </section>
                  <zero-stop criteria="6.1.1"/>
                </set>
                <set number="2" group="s" cite="d" %t>
                  <section part="A" number="1" points="40" %t>
                    <criterion code="1" points="40" %t>%40</criterion>
                  </section>
                  <section part="B" number="2" points="25" %t>
                    <criterion code="2" points="25" %t>%25</criterion>
                  </section>
                  <section part="C" number="3" points="35" %t>
                    <criterion code="3" points="35" %t>%35</criterion>
                  </section>
                </set>
                <set number="3" group="s" status="frame" cite="d" %t/>
              </sets>
            </rulebook>
            """.replace("%s", marks)
                .replace("%10", options(10))
                .replace("%20", options(20))
                .replace("%23", options(23))
                .replace("%25", options(25))
                .replace("%35", options(35))
                .replace("%40", options(40))
                .replace("%t", "vi=\"x\" en=\"x\"");
    }

    /** One option for every number of points from nothing. */
    private static String options(int points) {
        StringBuilder options = new StringBuilder();
        for (int worth = 0; worth <= points; worth++) {
            options.append("<option points=\"").append(worth).append("\" %t/>");
        }
        return options.toString();
    }

    static CriteriaSet set(int number) {
        return BOOK.set(number).orElseThrow();
    }

    /** A council of M-1 … M-n, all present, M-1 in the chair. */
    static Council council(int size) {
        List<CouncilMember> members = new ArrayList<>();
        for (int i = 1; i <= size; i++) {
            members.add(member("M-" + i, i == 1 ? CouncilRole.CHAIR : CouncilRole.MEMBER, true));
        }
        return Council.of(members);
    }

    static CouncilMember member(String id, CouncilRole role, boolean present) {
        return CouncilMember.builder().id(id).role(role).present(present).build();
    }

    /** Sheets of set 2, one per total, from members M-1, M-2, … of no stated council. */
    static ScoreSheets totals(String product, int... totals) {
        return totals(BOOK, Council.unstated(), product, totals);
    }

    static ScoreSheets totals(Rulebook book, Council council, String product, int... totals) {
        Draft draft = new Draft(book, product, 2, council);
        for (int i = 0; i < totals.length; i++) {
            draft.total("M-" + (i + 1), totals[i]);
        }
        return draft.build();
    }

    static Draft draft() {
        return draft(Council.unstated());
    }

    static Draft draft(Council council) {
        return new Draft(BOOK, "P", 1, council);
    }

    static Evaluation score(ScoreSheets sheets, String... policies) {
        return Scoring.of(BOOK, rules(policies)).score(sheets);
    }

    /** Policies as keys and values in turn. */
    static Policies rules(String... policies) {
        return rules(BOOK, policies);
    }

    static Policies rules(Rulebook book, String... policies) {
        Map<String, String> values = new LinkedHashMap<>();
        for (int i = 0; i < policies.length; i += 2) {
            values.put(policies[i], policies[i + 1]);
        }
        return Policies.of(book, values);
    }

    static List<String> codes(List<Finding> findings) {
        return findings.stream().map(finding -> finding.code().id()).toList();
    }

    static Finding only(List<Finding> findings, CriteriaFinding code) {
        List<Finding> found =
                findings.stream().filter(finding -> finding.code() == code).toList();
        if (found.size() != 1) {
            throw new AssertionError(code + " should be there once: " + findings);
        }
        return found.get(0);
    }

    /** Sheets in the making. */
    static final class Draft {
        final ScoreSheets.Builder builder;

        Draft(Rulebook book, String product, int set, Council council) {
            this.builder = ScoreSheets.builder(product, book.set(set).orElseThrow(), council);
        }

        /** The best sheet of set 1, but for what is said: {@code "1.1=2"}; {@code "1.1="} leaves the answer out. */
        Draft best(String member, String... others) {
            return best(member, 1, others);
        }

        Draft best(String member, int round, String... others) {
            Map<String, String> answers = new LinkedHashMap<>();
            for (String answer : BEST.split(" ", -1)) {
                put(answers, answer);
            }
            for (String answer : others) {
                put(answers, answer);
            }
            ScoreSheets.Builder.Sheet sheet = builder.sheet(member, round);
            answers.forEach((code, option) -> sheet.answer(code, option, ""));
            return this;
        }

        private static void put(Map<String, String> answers, String answer) {
            int at = answer.indexOf('=');
            answers.remove(answer.substring(0, at));
            if (at < answer.length() - 1) {
                answers.put(answer.substring(0, at), answer.substring(at + 1));
            }
        }

        /** A sheet of set 2 that is worth so many points, most of them in part A. */
        Draft total(String member, int total) {
            int a = Math.min(40, total);
            int b = Math.min(25, total - a);
            return parts(member, a, b, total - a - b);
        }

        Draft parts(String member, int a, int b, int c) {
            builder.sheet(member)
                    .answer("1", "", "" + a)
                    .answer("2", "", "" + b)
                    .answer("3", "", "" + c);
            return this;
        }

        Draft row(String member, String criterion, String option, String points) {
            builder.sheet(member).answer(criterion, option, points);
            return this;
        }

        ScoreSheets build() {
            return builder.build();
        }
    }
}
