// SPDX-License-Identifier: Apache-2.0
package vn.ocop.budget.norms;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Optional;
import vn.ocop.budget.Dong;
import vn.ocop.budget.MoneyUnit;
import vn.ocop.core.CaseKind;
import vn.ocop.core.Language;
import vn.ocop.core.SubjectType;
import vn.ocop.core.Text;

/** Writes the steps of an explanation in both languages. */
final class Steps {
    private Steps() {}

    private static Entitlement.Step step(Entitlement.Kind kind, SupportNorm norm, String vi, String en) {
        return new Entitlement.Step(kind, new Text(vi, en), Optional.of(norm.citation()));
    }

    private static Entitlement.Step step(Entitlement.Kind kind, String vi, String en) {
        return new Entitlement.Step(kind, new Text(vi, en), Optional.empty());
    }

    private static String vi(long dong) {
        return vi(BigInteger.valueOf(dong));
    }

    private static String en(long dong) {
        return en(BigInteger.valueOf(dong));
    }

    private static String vi(BigInteger dong) {
        return Dong.format(dong, MoneyUnit.MILLION, Language.VI);
    }

    private static String en(BigInteger dong) {
        return Dong.format(dong, MoneyUnit.MILLION, Language.EN);
    }

    private static String name(SupportNorms set, SupportNorm norm, Language language) {
        return "“" + norm.text().in(language) + "” (" + set.province().in(language) + ")";
    }

    static Entitlement.Step norm(SupportNorms set, SupportNorm norm) {
        return step(
                Entitlement.Kind.NORM,
                norm,
                "Xét định mức " + name(set, norm, Language.VI),
                "Norm considered: " + name(set, norm, Language.EN));
    }

    static Entitlement.Step notInForce(SupportNorms set, SupportNorm norm, LocalDate day) {
        return step(
                Entitlement.Kind.NOT_IN_FORCE,
                norm,
                "Định mức " + name(set, norm, Language.VI) + " không có hiệu lực vào ngày " + day,
                "Norm " + name(set, norm, Language.EN) + " was not in force on " + day);
    }

    static Entitlement.Step noNorm(String purpose) {
        return step(
                Entitlement.Kind.NO_NORM,
                "Không có định mức cho nội dung “" + purpose + "”",
                "No norm is for the purpose “" + purpose + "”");
    }

    static Entitlement.Step fixed(SupportNorm norm, long dong) {
        return step(Entitlement.Kind.FIXED, norm, "Mức cố định: " + vi(dong), "Fixed amount: " + en(dong));
    }

    static Entitlement.Step rate(SupportNorm norm, BigDecimal percent, long cost, BigDecimal exact) {
        BigInteger amount = exact.setScale(0, RoundingMode.DOWN).toBigIntegerExact();
        boolean whole = exact.compareTo(new BigDecimal(amount)) == 0;
        String rate = percent.stripTrailingZeros().toPlainString();
        return step(
                Entitlement.Kind.RATE,
                norm,
                rate.replace('.', ',') + " % của chi phí " + vi(cost) + (whole ? " là " : " là hơn ") + vi(amount),
                rate + " % of a cost of " + en(cost) + (whole ? " is " : " is more than ") + en(amount));
    }

    static Entitlement.Step roundedDown(long dong) {
        return step(
                Entitlement.Kind.ROUNDED_DOWN,
                "Bỏ phần lẻ dưới một đồng: " + vi(dong),
                "The fraction of a dong is left out: " + en(dong));
    }

    static Entitlement.Step award(SupportNorm norm, CaseKind kind, SupportNorm.Award award) {
        return step(
                Entitlement.Kind.AWARD,
                norm,
                "Mức thưởng " + award.to().number() + " sao, " + kind.text().vi() + ": " + vi(award.dong()),
                "Reward for " + award.to().text().en() + ", " + kind.text().en() + ": " + en(award.dong()));
    }

    static Entitlement.Step noAward(SupportNorm norm) {
        return step(
                Entitlement.Kind.NO_AWARD,
                norm,
                "Không có mức thưởng cho trường hợp này",
                "No reward is for this case");
    }

    static Entitlement.Step notStated(SupportNorm norm, Text what) {
        return step(Entitlement.Kind.NOT_STATED, norm, "Chưa nêu " + what.vi(), "Not stated: " + what.en());
    }

    static Entitlement.Step cap(SupportNorm norm, SupportNorm.Cap cap, SubjectType subject, long amount) {
        boolean cuts = amount > cap.dong();
        return step(
                cuts ? Entitlement.Kind.CAP_CUTS : Entitlement.Kind.CAP_HOLDS,
                norm,
                (cuts ? "Vượt mức tối đa, giảm còn " : "Không vượt mức tối đa ") + vi(cap.dong()) + " ("
                        + subject.text().vi() + ")",
                (cuts ? "Above the cap, cut to " : "Not above the cap of ") + en(cap.dong()) + " ("
                        + subject.text().en() + ")");
    }

    static Entitlement.Step count(SupportNorm norm, SupportNorm.Scope per, int used, int limit) {
        boolean left = used < limit;
        String vi = " cho mỗi " + per.text().vi() + ": đã hưởng " + used + " trên " + limit + " lần";
        String en = " for each " + per.text().en() + ": " + used + " of " + limit + " used";
        return step(
                left ? Entitlement.Kind.LIMIT_HOLDS : Entitlement.Kind.LIMIT_USED_UP,
                norm,
                (left ? "Còn trong giới hạn" : "Đã hết giới hạn") + vi,
                (left ? "Within the limit" : "The limit is used up") + en);
    }

    static Entitlement.Step products(SupportNorm norm, SupportNorm.Scope per, int others, int limit) {
        boolean left = others < limit;
        String vi = " cho mỗi " + per.text().vi() + ": " + others + " sản phẩm khác trên " + limit + " sản phẩm";
        String en = " for each " + per.text().en() + ": other products " + others + " of " + limit;
        return step(
                left ? Entitlement.Kind.LIMIT_HOLDS : Entitlement.Kind.LIMIT_USED_UP,
                norm,
                (left ? "Còn trong giới hạn" : "Đã hết giới hạn") + vi,
                (left ? "Within the limit" : "The limit is used up") + en);
    }

    static Entitlement.Step sum(
            SupportNorm norm, SupportNorm.Scope per, BigInteger used, long limit, long granted, long asked) {
        Entitlement.Kind kind = granted <= 0
                ? Entitlement.Kind.LIMIT_USED_UP
                : granted < asked ? Entitlement.Kind.LIMIT_CUTS : Entitlement.Kind.LIMIT_HOLDS;
        String vi = " cho mỗi " + per.text().vi() + ": đã hưởng " + vi(used) + " trên " + vi(limit);
        String en = " for each " + per.text().en() + ": " + en(used) + " of " + en(limit) + " used";
        return switch (kind) {
            case LIMIT_USED_UP -> step(kind, norm, "Đã hết giới hạn" + vi, "The limit is used up" + en);
            case LIMIT_CUTS ->
                step(
                        kind,
                        norm,
                        "Giới hạn" + vi + ", giảm còn " + vi(granted),
                        "The limit" + en + ", cut to " + en(granted));
            default -> step(kind, norm, "Còn trong giới hạn" + vi, "Within the limit" + en);
        };
    }

    static Entitlement.Step betterPolicy(Offer best, Offer other) {
        return step(
                Entitlement.Kind.BETTER_POLICY,
                best.norm(),
                "Chỉ được hưởng một chính sách: chọn " + name(best.set(), best.norm(), Language.VI)
                        + " có lợi nhất, không hưởng " + name(other.set(), other.norm(), Language.VI) + " với "
                        + vi(other.dong()),
                "One policy only: " + name(best.set(), best.norm(), Language.EN) + " gives most, so "
                        + name(other.set(), other.norm(), Language.EN) + " with " + en(other.dong()) + " is left out");
    }

    static Entitlement.Step result(long dong) {
        return step(Entitlement.Kind.RESULT, "Được hỗ trợ " + vi(dong), "Entitled to " + en(dong));
    }
}
