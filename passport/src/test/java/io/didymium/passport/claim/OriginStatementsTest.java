package io.didymium.passport.claim;

import static io.didymium.core.element.Element.NEODYMIUM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.didymium.core.conformity.Claim;
import io.didymium.core.element.Element;
import io.didymium.core.id.BatchId;
import io.didymium.core.id.ClaimId;
import io.didymium.core.id.Id;
import io.didymium.core.id.StepId;
import io.didymium.core.origin.OriginBook;
import io.didymium.core.origin.OriginClaim;
import io.didymium.core.origin.Share;
import io.didymium.core.origin.ShareArithmetic;
import io.didymium.core.origin.SourceClass;
import io.didymium.core.origin.SourceDeclaration;
import io.didymium.core.party.CountryCode;
import io.didymium.core.quantity.Mass;
import io.didymium.core.quantity.MassFraction;
import io.didymium.core.regulation.product.ProductInformation;
import io.didymium.core.testing.scenario.RotorChain;
import io.didymium.passport.testing.Rotors;
import io.didymium.passport.testing.Sketched;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OriginStatementsTest {
    private static final BatchId BATCH = new BatchId("urn:example:batch");

    @Test
    void sortsWhatIsSaid() {
        SourceDeclaration one = SourceDeclaration.of(new BatchId("urn:example:a"), SourceClass.PRIMARY);
        SourceDeclaration other = SourceDeclaration.of(new BatchId("urn:example:b"), SourceClass.PRIMARY);

        assertThat(OriginStatements.builder().sources(List.of(other, one)).build())
                .isEqualTo(
                        OriginStatements.builder().sources(List.of(one, other)).build());
        assertThat(OriginStatements.NONE.isEmpty()).isTrue();
        assertThat(OriginStatements.builder().sources(List.of(one)).build().isEmpty())
                .isFalse();
    }

    @Test
    void refusesTheSameTwice() {
        SourceDeclaration one = SourceDeclaration.of(BATCH, SourceClass.PRIMARY);
        SourceDeclaration other = SourceDeclaration.of(BATCH, SourceClass.REUSE);

        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        OriginStatements.builder().sources(List.of(one, other)).build())
                .withMessageContaining("occurs twice");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> OriginStatements.builder()
                        .recycled(List.of(recycled("1"), recycled("2")))
                        .build())
                .withMessageContaining("occurs twice");
    }

    /** The ids of a batch and of a step may be the same text. */
    @Test
    void tellsABatchFromAStep() {
        SourceDeclaration batch = SourceDeclaration.of(BATCH, SourceClass.PRIMARY);
        SourceDeclaration step = SourceDeclaration.of(new StepId(BATCH.value()), SourceClass.REUSE);

        Map<Id, OriginStatements> bySubject =
                OriginStatements.builder().sources(List.of(step, batch)).build().bySubject();

        assertThat(bySubject).hasSize(2);
        assertThat(bySubject.get(BATCH))
                .isEqualTo(OriginStatements.builder().sources(List.of(batch)).build());
    }

    @Test
    void refusesAShareThatIsNoDecimal() {
        OriginClaim third = new OriginClaim(BATCH, NEODYMIUM, BATCH, new Share(BigInteger.ONE, BigInteger.valueOf(3)));

        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> OriginStatements.builder().origins(List.of(third)).build())
                .withMessageContaining("1/3");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-0.1", "100.1", "1E1", "1.00000000001"})
    void refusesAPercentThatIsNone(String percent) {
        assertThatIllegalArgumentException().isThrownBy(() -> recycled(percent)).withMessageContaining("Nd");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-0.1", "1.1", "1E-13"})
    void refusesAShareThatIsNone(String share) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> entry(Optional.empty(), share))
                .withMessageContaining("share must be");
    }

    @Test
    void refusesACountryThatStandsForNone() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> entry(Optional.of(MaterialProvenance.UNKNOWN_COUNTRY), "1"))
                .withMessageContaining("ZZ");
        assertThat(entry(Optional.of(new CountryCode("NO")), "1").group()).hasToString("primary from NO");
    }

    @Test
    void refusesAProductWithoutIdentifier() {
        ProductInformation nameless = ProductInformation.builder().build();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ProductStatement(nameless, 1))
                .withMessageContaining("name the product");
    }

    @Test
    void refusesToComposeWhatIsSaidOfNothing() {
        Dossier dossier = Rotors.dossier();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> Sketched.bundle(dossier.toBuilder()
                        .origin(OriginStatements.builder()
                                .sources(List.of(SourceDeclaration.of(BATCH, SourceClass.PRIMARY)))
                                .build())
                        .build()))
                .withMessageContaining(BATCH.value());
    }

    /** Under the criterion of a rule only shares can be claimed that verification reckons again. */
    @Test
    void refusesToComposeAnyOtherClaimUnderARule() {
        Claim model = Rotors.dossier().origin().recycled().get(0).claim();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> Sketched.bundle(Rotors.dossier().toBuilder()
                        .origin(OriginStatements.NONE)
                        .claims(List.of(model))
                        .build()))
                .withMessageContaining("must be a recycled statement");
    }

    @Test
    void leavesOutWhatIsNotInTheBatch() {
        OriginBook book = OriginBook.of(RotorChain.chain(), RotorChain.declarations(), ShareArithmetic.EXACT);

        assertThat(MaterialProvenance.of(book, RotorChain.batch("B-R1"), List.of(Element.SAMARIUM, Element.TERBIUM), 4))
                .isEmpty();
        assertThat(MaterialProvenance.of(book, RotorChain.batch("B-R1"), List.of(NEODYMIUM), 4))
                .extracting(entry -> entry.group() + " " + entry.share())
                .containsExactly("primary from AU 0.7895", "pre-consumer from DE 0.2105");
    }

    private static RecycledStatement recycled(String percent) {
        return RecycledStatement.builder(new ClaimId("urn:example:claim"), BATCH, "rule", "1", LocalDate.of(2026, 1, 1))
                .percents(Map.of(NEODYMIUM, new BigDecimal(percent)))
                .build();
    }

    private static MaterialProvenance entry(Optional<CountryCode> country, String share) {
        return MaterialProvenance.builder(BATCH, NEODYMIUM, SourceClass.PRIMARY)
                .country(country.orElse(null))
                .share(new BigDecimal(share))
                .massFraction(MassFraction.ONE)
                .mass(Mass.ofKilograms("1"))
                .build();
    }
}
