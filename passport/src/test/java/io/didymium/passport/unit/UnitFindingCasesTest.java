package io.didymium.passport.unit;

import static org.assertj.core.api.Assertions.assertThat;

import io.didymium.core.batch.Batch;
import io.didymium.core.finding.Finding;
import io.didymium.core.finding.Severity;
import io.didymium.core.quantity.Mass;
import io.didymium.core.quantity.MeasuredMass;
import io.didymium.core.testing.SmallChain;
import io.didymium.core.testing.scenario.PhosphateChain;
import io.didymium.crypto.merkle.InclusionProof;
import io.didymium.passport.PassportBundle;
import io.didymium.passport.SignedCredential;
import io.didymium.passport.issue.IssuerIdentity;
import io.didymium.passport.issue.PassportComposer;
import io.didymium.passport.report.Verdict;
import io.didymium.passport.report.VerificationPolicy;
import io.didymium.passport.testing.Counted;
import io.didymium.passport.testing.Forgery;
import io.didymium.passport.testing.Issuers;
import io.didymium.passport.testing.Phosphate;
import io.didymium.passport.testing.Sketched;
import io.didymium.passport.testing.TwoCompanies;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** One way to provoke each finding about units. */
class UnitFindingCasesTest {
    private static final UnitVerifier VERIFIER = Magnets.verifier(Magnets.BUNDLE);
    private static final UnitSeries SERIES = Magnets.builder().build();

    @ParameterizedTest
    @EnumSource(UnitFinding.class)
    void everyCodeIsFoundAndJudged(UnitFinding code) {
        UnitReport report = provoked(code);
        assertThat(report.findings()).extracting(Finding::code).contains(code);
        assertThat(report.verdict())
                .isEqualTo(code.severity() == Severity.FAIL ? Verdict.REJECTED : Verdict.INDETERMINATE);
        assertThat(report.findings())
                .allSatisfy(finding -> assertThat(finding.message()).doesNotContain("{"));
    }

    private static UnitReport provoked(UnitFinding code) {
        return switch (code) {
            case UNIT_BATCH_REJECTED ->
                Magnets.verifier(new PassportComposer(
                                        Issuers.identities(Phosphate.dossier()),
                                        Phosphate.STATUS.revoking(Magnets.BATCH.id()))
                                .compose(Phosphate.dossier()))
                        .verify(SERIES.unit(0));
            case UNIT_BATCH_UNDECIDED ->
                Magnets.verifier(new Forgery(Magnets.BUNDLE).removeStatusLists().bundle())
                        .verify(SERIES.unit(0));
            case UNIT_PASSPORT_ABSENT ->
                Magnets.verifier(PassportBundle.builder().build()).verify(SERIES.unit(0));
            case UNIT_PASSPORT_REPLACED -> replaced();
            case UNIT_KEY_UNKNOWN -> {
                PassportBundle bundle = new Forgery(Magnets.BUNDLE)
                        .removeDidDocument(Forgery.issuer(Magnets.PASSPORT))
                        .bundle();
                yield Magnets.verifier(bundle).verify(SERIES.unit(0));
            }
            case UNIT_REGISTER_FORGED ->
                VERIFIER.verify(signedBy(new IssuerIdentity(
                        Magnets.MAKER.did(),
                        Magnets.MAKER.keyId(),
                        Issuers.signer("thief"),
                        Magnets.MAKER.didDocument())));
            case UNIT_ISSUER_MISMATCH -> VERIFIER.verify(signedBy(Issuers.identity(PhosphateChain.CERTIFIER)));
            case UNIT_BATCH_MISMATCH ->
                VERIFIER.verify(UnitSeries.builder(Magnets.PASSPORT, Magnets.batch("A-O1"), Magnets.MAKER)
                        .unitMass(Mass.parse("1 g"))
                        .issuedAt(Magnets.SIGNED)
                        .seed(Magnets.SEED)
                        .serials(List.of("A"))
                        .build()
                        .unit(0));
            case UNIT_TIME_IMPOSSIBLE ->
                VERIFIER.verify(Magnets.builder()
                        .issuedAt(Phosphate.AT.plusSeconds(1))
                        .build()
                        .unit(0));
            case UNITS_BEYOND_MASS ->
                VERIFIER.verify(List.of(wholeBatchAsOne("A"), wholeBatchAsOne("B")))
                        .get(0);
            case UNITS_BEYOND_COUNT -> moreThanFour();
            case UNIT_NOT_COUNTED ->
                VERIFIER.verify(new UnitPassport(
                        SERIES.register(),
                        new InclusionProof(0, SERIES.size(), List.of()),
                        "SN-1000",
                        Magnets.SEED.slice(0, 16)));
            case UNIT_MASS_MISMATCH -> VERIFIER.verify(SERIES.unit(0), MeasuredMass.parse("20 g ± 0.1"));
            case UNIT_SERIAL_SHARED -> {
                UnitSeries other =
                        Magnets.builder().serials(List.of("SN-1000", "NEW")).build();
                yield VERIFIER.verify(List.of(SERIES.unit(0), other.unit(0))).get(0);
            }
            case UNIT_PRESENTED_TWICE ->
                VERIFIER.verify(List.of(SERIES.unit(0), SERIES.unit(0))).get(1);
        };
    }

    /** Six light magnets of a batch of four, in two registers. */
    private static UnitReport moreThanFour() {
        PassportBundle bundle = Counted.bundle();
        Batch kept = Counted.dossier().chain().batch(SmallChain.batchId("kept"));
        List<UnitPassport> units = Stream.of(List.of("A", "B", "C"), List.of("D", "E", "F"))
                .map(serials -> UnitSeries.builder(
                                Magnets.passport(bundle, kept), kept, Issuers.identity(SmallChain.OPERATOR.id()))
                        .unitMass(Mass.parse("1 g"))
                        .issuedAt(Magnets.SIGNED)
                        .seed(Magnets.SEED)
                        .serials(serials)
                        .build()
                        .unit(0))
                .toList();
        return UnitVerifier.of(bundle, Sketched.trust(), VerificationPolicy.standard(), Sketched.AT)
                .verify(units)
                .get(0);
    }

    private static UnitPassport signedBy(IssuerIdentity identity) {
        return UnitSeries.builder(Magnets.PASSPORT, Magnets.BATCH, identity)
                .unitMass(Mass.parse("10 g"))
                .issuedAt(Magnets.SIGNED)
                .seed(Magnets.SEED)
                .serials(List.of("A"))
                .build()
                .unit(0);
    }

    private static UnitPassport wholeBatchAsOne(String serial) {
        return Magnets.builder()
                .unitMass(Magnets.BATCH.mass().value())
                .serials(List.of(serial))
                .build()
                .unit(0);
    }

    private static UnitReport replaced() {
        try {
            TwoCompanies two = new TwoCompanies().play();
            PassportBundle before = two.seller.deliver(TwoCompanies.SHIPMENT);
            PassportBundle after = two.correct("a misread row", 5).seller.deliver(TwoCompanies.SHIPMENT);
            var lot =
                    TwoCompanies.verify(before).dossier().orElseThrow().chain().batch(TwoCompanies.LOT);
            SignedCredential passport = Magnets.passport(before, lot);
            UnitSeries series = UnitSeries.builder(passport, lot, Issuers.identity(TwoCompanies.SELLER))
                    .unitMass(Mass.parse("1 kg"))
                    .issuedAt(Magnets.SIGNED)
                    .seed(Magnets.SEED)
                    .serials(List.of("A"))
                    .build();
            return UnitVerifier.of(after, TwoCompanies.trust(), VerificationPolicy.standard(), TwoCompanies.AT)
                    .verify(series.unit(0));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
