// SPDX-License-Identifier: Apache-2.0
package vn.ocop.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class ProductTest {

    @Test
    void statesOnlyWhatIsKnown() {
        Product product = Product.builder().id("P-01").name("Tỏi").build();
        assertThat(product.subject()).isEmpty();
        assertThat(product.areas()).isEmpty();
        assertThat(product.setNumber()).isEmpty();
        assertThat(product.facts()).isEmpty();
    }

    @Test
    void keepsAreasAndFactsInTheOrderStated() {
        Area commune = Area.parse("Xã Cam Thành Bắc").orElseThrow();
        Area township = Area.parse("thị trấn Cam Đức").orElseThrow();
        Product product = Product.builder()
                .id("P-01")
                .name("Xoài")
                .setNumber(1)
                .addAreas(commune, township)
                .addFacts("z", "a")
                .build();
        assertThat(product.areas()).containsExactly(commune, township);
        assertThat(product.facts()).containsExactly("z", "a");
        assertThat(product.setNumber()).hasValue(1);
    }

    @Test
    void theIdentifierMustSaySomething() {
        Product.Builder builder = Product.builder().id(" ").name("Tỏi");
        assertThatThrownBy(builder::build)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("id");
    }

    @Test
    void nameAndIdentifierAreRequired() {
        assertThatThrownBy(() -> Product.builder().id("P-01").build()).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> Product.builder().name("Tỏi").build()).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aCouncilMemberIsAPresentOrdinaryMemberUnlessStated() {
        CouncilMember member = CouncilMember.builder().id("M1").build();
        assertThat(member.role()).isEqualTo(CouncilRole.MEMBER);
        assertThat(member.present()).isTrue();
        assertThat(member.agency()).isEmpty();
    }

    @Test
    void aCertificateIsNotRevokedUnlessStated() {
        Certificate certificate = Certificate.builder()
                .productId("P-01")
                .star(Star.FOUR)
                .issued(LocalDate.of(2020, 12, 31))
                .build();
        assertThat(certificate.revoked()).isEmpty();
        assertThat(certificate.level()).isEmpty();
        assertThat(certificate.decision()).isEmpty();
    }

    @Test
    void aSubjectStatesItsKindAndAreaIfKnown() {
        Subject subject = Subject.builder()
                .name("HTX Vạn Hưng")
                .type(SubjectType.COOPERATIVE)
                .build();
        assertThat(subject.type()).contains(SubjectType.COOPERATIVE);
        assertThat(subject.area()).isEmpty();
    }

    @Test
    void aDocumentIsSurelyKnownUnlessStated() {
        LegalDocument document = LegalDocument.builder()
                .id("kh")
                .number("1")
                .date(LocalDate.of(2020, 4, 16))
                .title(new Text("Kế hoạch", "Plan"))
                .build();
        assertThat(document.confidence()).isEqualTo(Confidence.HIGH);
    }
}
