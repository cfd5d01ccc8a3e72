package io.didymium.passport.unit;

import static org.assertj.core.api.Assertions.assertThat;

import io.didymium.core.quantity.Mass;
import io.didymium.crypto.merkle.InclusionProof;
import io.didymium.passport.PassportBundle;
import io.didymium.passport.bulk.BulkContext;
import io.didymium.passport.bulk.BulkReport;
import io.didymium.passport.bulk.BulkVerifier;
import io.didymium.passport.bulk.CredentialSummary;
import io.didymium.passport.bulk.Reason;
import io.didymium.passport.issue.IssuerIdentity;
import io.didymium.passport.report.Outcome;
import io.didymium.passport.testing.Forgery;
import io.didymium.passport.testing.Issuers;
import io.didymium.passport.testing.Phosphate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Units in bulk come to what {@link UnitVerifier} finds of them one by one. */
class UnitScreenTest {
    private static final UnitSeries SERIES = Magnets.builder().build();

    private static List<UnitResult> results(PassportBundle bundle, List<UnitPassport> units) {
        BulkContext context = BulkContext.builder(Phosphate.trust(), Phosphate.AT)
                .evidence(bundle)
                .build();
        Map<String, CredentialSummary> summaries = BulkVerifier.of(context).check(bundle.credentials());
        BulkReport report = BulkVerifier.judge(summaries);
        return UnitScreen.of(context).verify(units, summaries, report);
    }

    private static List<String> codes(UnitResult result) {
        return result.reasons().stream().map(Reason::code).toList();
    }

    private static List<String> codes(UnitPassport... units) {
        return codes(results(Magnets.BUNDLE, List.of(units)).get(0));
    }

    private static UnitPassport signedBy(IssuerIdentity identity, String serial, String mass) {
        return UnitSeries.builder(Magnets.PASSPORT, Magnets.BATCH, identity)
                .unitMass(Mass.parse(mass))
                .issuedAt(Magnets.SIGNED)
                .seed(Magnets.SEED)
                .serials(List.of(serial))
                .build()
                .unit(0);
    }

    private static final IssuerIdentity THIEF = new IssuerIdentity(
            Magnets.MAKER.did(), Magnets.MAKER.keyId(), Issuers.signer("thief"), Magnets.MAKER.didDocument());

    @Test
    void unitsOfAnHonestBatchPass() {
        List<UnitPassport> units = new ArrayList<>();
        for (int i = 0; i < SERIES.size(); i++) {
            units.add(SERIES.unit(i));
        }

        assertThat(results(Magnets.BUNDLE, units))
                .allMatch(result -> result.outcome() == Outcome.PASSED)
                .extracting(UnitResult::serial)
                .containsExactlyElementsOf(Magnets.serials(20));
    }

    @Test
    void whatUnitVerifierFindsIsFoundHere() {
        UnitPassport uncounted = new UnitPassport(
                SERIES.register(),
                new InclusionProof(0, SERIES.size(), List.of()),
                "SN-1000",
                Magnets.SEED.slice(0, 16));
        UnitSeries shared = Magnets.builder().serials(List.of("SN-1000", "NEW")).build();
        String whole = Magnets.BATCH.mass().value().toString();

        assertThat(codes(uncounted)).containsExactly("unit-not-counted");
        assertThat(codes(signedBy(THIEF, "A", "10 g"))).containsExactly("unit-register-forged");
        assertThat(codes(SERIES.unit(0), shared.unit(0))).containsExactly("unit-serial-shared");
        assertThat(codes(SERIES.unit(0), SERIES.unit(0))).containsExactly("unit-presented-twice");
        assertThat(codes(signedBy(Magnets.MAKER, "A", whole), signedBy(Magnets.MAKER, "B", whole)))
                .containsExactly("units-beyond-mass");
        assertThat(codes(Magnets.builder()
                        .issuedAt(Phosphate.AT.plusSeconds(1))
                        .build()
                        .unit(0)))
                .containsExactly("unit-time-impossible");
    }

    @Test
    void whatIsForgedShowsNothingOfOthers() {
        UnitPassport uncounted = new UnitPassport(
                SERIES.register(),
                new InclusionProof(0, SERIES.size(), List.of()),
                "SN-1000",
                Magnets.SEED.slice(0, 16));

        assertThat(codes(SERIES.unit(0), uncounted)).isEmpty();
        assertThat(codes(SERIES.unit(0), signedBy(THIEF, "A", "4000 kg"))).isEmpty();
    }

    @Test
    void aUnitIsWorthNoMoreThanItsBatch() {
        List<UnitPassport> unit = List.of(SERIES.unit(0));

        assertThat(codes(results(new Forgery(Magnets.BUNDLE).removeStatusLists().bundle(), unit)
                        .get(0)))
                .containsExactly("unit-batch-undecided");
        assertThat(codes(results(PassportBundle.builder().build(), unit).get(0)))
                .contains("unit-passport-absent");
    }
}
