// SPDX-License-Identifier: Apache-2.0
package vn.ocop.cli;

import java.util.List;
import java.util.stream.Collectors;
import vn.ocop.criteria.Policies;
import vn.ocop.criteria.advice.Scenario;
import vn.ocop.criteria.rulebook.CriteriaSet;
import vn.ocop.criteria.rulebook.Criterion;
import vn.ocop.criteria.rulebook.Option;
import vn.ocop.criteria.rulebook.Policy;

/** What is assumed of a product, as it is typed: {@code "P-01 M1 1.5=3"}, or the key and the value of a policy. */
final class Assumptions {
    private static final String OPTION = "--assume";
    private static final String EVERYBODY = "*";
    private static final String NONE = "none";
    private static final String MISSING = "missing";

    private Assumptions() {}

    /** The scenario with what was typed; what cannot be ends with a usage message that says what can. */
    static Scenario add(Scenario scenario, List<String> typed) {
        Scenario all = scenario;
        for (String text : typed) {
            all = add(all, text);
        }
        return all;
    }

    private static Scenario add(Scenario scenario, String text) {
        int equals = text.lastIndexOf('=');
        String about = equals < 0 ? text.strip() : text.substring(0, equals).strip();
        String value = equals < 0 ? "" : text.substring(equals + 1).strip();
        if (equals < 0 || value.isEmpty()) {
            throw UsageException.expected(OPTION, "\u201cPRODUCT MEMBER CRITERION=OPTION\u201d, KEY=VALUE", text);
        }
        return about.indexOf(' ') < 0 ? policy(scenario, about, value) : answer(scenario, about, value);
    }

    private static Scenario policy(Scenario scenario, String key, String value) {
        Policies now = scenario.evaluation().scoring().policies();
        Policy policy = Policy.find(key).orElseThrow(() -> UsageException.expected(OPTION, Policy.keys(), key));
        if (policy.read(value, now.rulebook().parts()).isEmpty()) {
            throw UsageException.expected(
                    OPTION, key + "=" + policy.allowed(now.rulebook().parts()), key + "=" + value);
        }
        return scenario.policies(now.with(policy, value));
    }

    private static Scenario answer(Scenario scenario, String about, String value) {
        String product = scenario.original().productId();
        int last = about.lastIndexOf(' ');
        if (!about.startsWith(product + " ") || last <= product.length()) {
            throw UsageException.expected(OPTION, product + " MEMBER CRITERION=OPTION", about + "=" + value);
        }
        String member = about.substring(product.length(), last).strip();
        Criterion criterion = criterion(scenario, about.substring(last + 1));
        if (!member.equals(EVERYBODY)) {
            List<String> members = scenario.evaluation().sheets().sheets().stream()
                    .map(sheet -> sheet.member().id())
                    .distinct()
                    .toList();
            if (!members.contains(member)) {
                throw UsageException.expected(OPTION, EVERYBODY + ", " + String.join(", ", members), member);
            }
        }
        return answer(scenario, member, criterion, value);
    }

    private static Criterion criterion(Scenario scenario, String code) {
        List<Criterion> known = scenario.evaluation().sheets().isPartLevel()
                ? List.of()
                : scenario.evaluation()
                        .sheets()
                        .set()
                        .map(CriteriaSet::criteria)
                        .orElse(List.of());
        return known.stream()
                .filter(criterion -> criterion.code().equals(code))
                .findFirst()
                .orElseThrow(() -> UsageException.expected(
                        OPTION, known.stream().map(Criterion::code).collect(Collectors.joining(", ")), code));
    }

    private static Scenario answer(Scenario scenario, String member, Criterion criterion, String value) {
        boolean all = member.equals(EVERYBODY);
        if (value.equals(NONE) && criterion.admitsNone()) {
            return all ? scenario.noneAll(criterion) : scenario.none(member, criterion);
        }
        if (value.equals(MISSING) && !all) {
            return scenario.unanswered(member, criterion);
        }
        int option = criterion.options().stream()
                .filter(of -> of.label().equals(value))
                .mapToInt(Option::number)
                .findFirst()
                .orElseThrow(() -> UsageException.expected(
                        OPTION,
                        criterion.code() + "="
                                + criterion.options().stream()
                                        .map(Option::label)
                                        .collect(Collectors.joining("|"))
                                + (criterion.admitsNone() ? "|" + NONE : "")
                                + (all ? "" : "|" + MISSING),
                        criterion.code() + "=" + value));
        return all ? scenario.answerAll(criterion, option) : scenario.answer(member, criterion, option);
    }
}
