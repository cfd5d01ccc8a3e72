package io.didymium.passport.unit;

import static io.didymium.passport.report.Verdict.ACCEPTED;
import static io.didymium.passport.report.Verdict.INDETERMINATE;
import static io.didymium.passport.report.Verdict.REJECTED;
import static io.didymium.passport.unit.UnitFinding.UNITS_BEYOND_MASS;
import static io.didymium.passport.unit.UnitFinding.UNIT_BATCH_MISMATCH;
import static io.didymium.passport.unit.UnitFinding.UNIT_BATCH_REJECTED;
import static io.didymium.passport.unit.UnitFinding.UNIT_BATCH_UNDECIDED;
import static io.didymium.passport.unit.UnitFinding.UNIT_ISSUER_MISMATCH;
import static io.didymium.passport.unit.UnitFinding.UNIT_KEY_UNKNOWN;
import static io.didymium.passport.unit.UnitFinding.UNIT_MASS_MISMATCH;
import static io.didymium.passport.unit.UnitFinding.UNIT_NOT_COUNTED;
import static io.didymium.passport.unit.UnitFinding.UNIT_PASSPORT_ABSENT;
import static io.didymium.passport.unit.UnitFinding.UNIT_PASSPORT_REPLACED;
import static io.didymium.passport.unit.UnitFinding.UNIT_PRESENTED_TWICE;
import static io.didymium.passport.unit.UnitFinding.UNIT_REGISTER_FORGED;
import static io.didymium.passport.unit.UnitFinding.UNIT_SERIAL_SHARED;
import static io.didymium.passport.unit.UnitFinding.UNIT_TIME_IMPOSSIBLE;
import static org.assertj.core.api.Assertions.assertThat;

import io.didymium.core.batch.Batch;
import io.didymium.core.finding.Finding;
import io.didymium.core.finding.FindingCode;
import io.didymium.core.quantity.Mass;
import io.didymium.core.quantity.MeasuredMass;
import io.didymium.core.testing.scenario.PhosphateChain;
import io.didymium.crypto.bytes.Bytes;
import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.crypto.did.DidUrl;
import io.didymium.crypto.merkle.TreeHash;
import io.didymium.passport.PassportBundle;
import io.didymium.passport.SignedCredential;
import io.didymium.passport.issue.IssuerIdentity;
import io.didymium.passport.issue.PassportComposer;
import io.didymium.passport.report.VerificationPolicy;
import io.didymium.passport.testing.Forgery;
import io.didymium.passport.testing.Issuers;
import io.didymium.passport.testing.Phosphate;
import io.didymium.passport.testing.TwoCompanies;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ForkJoinPool;
import org.junit.jupiter.api.Test;

/** Who can lie about a unit, and what shows it. */
class UnitVerifierTest {
    private static final UnitVerifier VERIFIER = Magnets.verifier(Magnets.BUNDLE);
    private static final UnitSeries SERIES = Magnets.builder().build();

    private static List<FindingCode> codes(UnitReport report) {
        report.findings().forEach(finding -> assertThat(finding.message()).doesNotContain("{"));
        return report.findings().stream().map(Finding::code).toList();
    }

    private static UnitPassport read(String file) {
        try {
            return UnitPassport.read(Bytes.ofUtf8(file));
        } catch (MalformedInputException e) {
            throw new AssertionError(e);
        }
    }

    private static String file(UnitPassport unit) {
        try {
            return unit.toBytes().toUtf8();
        } catch (MalformedInputException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void everyUnitOfASoundBatchIsAccepted() {
        for (int index = 0; index < SERIES.size(); index++) {
            UnitReport report = VERIFIER.verify(read(file(SERIES.unit(index))));
            assertThat(report.findings()).isEmpty();
            assertThat(report.verdict()).isEqualTo(ACCEPTED);
        }
    }

    @Test
    void aBatchOfOneUnitIsAccepted() {
        UnitSeries one = Magnets.builder().serials(List.of("ONLY")).build();
        assertThat(VERIFIER.verify(one.unit(0)).verdict()).isEqualTo(ACCEPTED);
    }

    // A holder changes a file.

    @Test
    void anotherSerialNumberIsNotCounted() {
        UnitReport report = VERIFIER.verify(read(file(SERIES.unit(3)).replace("SN-1003", "SN-9999")));
        assertThat(codes(report)).containsExactly(UNIT_NOT_COUNTED);
        assertThat(report.verdict()).isEqualTo(REJECTED);
    }

    @Test
    void aUnitAtAnotherPlaceIsNotCounted() {
        assertThat(codes(VERIFIER.verify(read(file(SERIES.unit(3)).replace("index 3", "index 4")))))
                .containsExactly(UNIT_NOT_COUNTED);
        assertThat(codes(VERIFIER.verify(read(file(SERIES.unit(3)).replace("index 3", "index 20")))))
                .containsExactly(UNIT_NOT_COUNTED);
    }

    /** A node is no leaf: a path that begins higher in the tree proves nothing. */
    @Test
    void aNodeOfTheTreeIsNoUnit() {
        UnitPassport unit = SERIES.unit(4);
        List<String> lines = new ArrayList<>(file(unit).lines().toList());
        lines.remove(4);
        assertThat(codes(VERIFIER.verify(read(String.join("\n", lines) + "\n"))))
                .containsExactly(UNIT_NOT_COUNTED);
        List<String> longer = new ArrayList<>(file(unit).lines().toList());
        longer.add(4, longer.get(4));
        assertThat(codes(VERIFIER.verify(read(String.join("\n", longer) + "\n"))))
                .containsExactly(UNIT_NOT_COUNTED);
    }

    /** A tree whose root is an inner node's preimage: the first byte keeps leaves and nodes apart. */
    @Test
    void anEntryIsHashedApartFromNodes() {
        Bytes entry = UnitEntry.of(Magnets.PASSPORT.digest(), 0, "A", Bytes.of(new byte[16]));
        TreeHash leaf = TreeHash.ofLeaf(entry);
        assertThat(TreeHash.ofNode(leaf, leaf)).isNotEqualTo(TreeHash.ofLeaf(Bytes.concat(leaf.value(), leaf.value())));
    }

    @Test
    void theProofOfAnotherBatchIsWorthNothing() {
        UnitSeries other = seriesOf(Magnets.batch("A-O1"));
        assertThat(VERIFIER.verify(other.unit(3)).verdict()).isEqualTo(ACCEPTED);
        String mixed = file(other.unit(3))
                .replace(
                        other.register().token().text(),
                        SERIES.register().token().text());
        assertThat(codes(VERIFIER.verify(read(mixed)))).containsExactly(UNIT_NOT_COUNTED);
    }

    private static UnitSeries seriesOf(Batch batch) {
        var passport = Magnets.passport(Magnets.BUNDLE, batch);
        return UnitSeries.builder(passport, batch, Issuers.identity(Forgery.issuer(passport)))
                .unitMass(Mass.parse("1 g"))
                .issuedAt(Magnets.SIGNED)
                .seed(Magnets.SEED)
                .serials(Magnets.serials(20))
                .build();
    }

    @Test
    void aChangedRegisterIsForged() {
        String token = SERIES.register().token().text();
        int dot = token.lastIndexOf('.');
        char other = token.charAt(dot + 5) == 'A' ? 'B' : 'A';
        String changed = token.substring(0, dot + 5) + other + token.substring(dot + 6);
        UnitReport report = VERIFIER.verify(read(file(SERIES.unit(3)).replace(token, changed)));
        assertThat(codes(report)).containsExactly(UNIT_REGISTER_FORGED);
    }

    // Somebody else signs a register.

    @Test
    void onlyTheMakerOfABatchCountsItsUnits() {
        IssuerIdentity certifier = Issuers.identity(PhosphateChain.CERTIFIER);
        UnitSeries others = UnitSeries.builder(Magnets.PASSPORT, Magnets.BATCH, certifier)
                .unitMass(Mass.parse("10 g"))
                .issuedAt(Magnets.SIGNED)
                .seed(Magnets.SEED)
                .serials(Magnets.serials(5))
                .build();
        assertThat(codes(VERIFIER.verify(others.unit(0)))).containsExactly(UNIT_ISSUER_MISMATCH);
    }

    @Test
    void aKeyOfAnotherUnderTheMakersNameForges() {
        IssuerIdentity thief = new IssuerIdentity(
                Magnets.MAKER.did(), Magnets.MAKER.keyId(), Issuers.signer("thief"), Magnets.MAKER.didDocument());
        assertThat(codes(VERIFIER.verify(signedBy(thief).unit(0)))).containsExactly(UNIT_REGISTER_FORGED);
        IssuerIdentity unlisted = new IssuerIdentity(
                Magnets.MAKER.did(),
                new DidUrl(Magnets.MAKER.did(), "key-9"),
                Issuers.signer("thief"),
                Magnets.MAKER.didDocument());
        assertThat(codes(VERIFIER.verify(signedBy(unlisted).unit(0)))).containsExactly(UNIT_REGISTER_FORGED);
    }

    private static UnitSeries signedBy(IssuerIdentity identity) {
        return UnitSeries.builder(Magnets.PASSPORT, Magnets.BATCH, identity)
                .unitMass(Mass.parse("10 g"))
                .issuedAt(Magnets.SIGNED)
                .seed(Magnets.SEED)
                .serials(Magnets.serials(5))
                .build();
    }

    @Test
    void withoutTheMakersKeyNothingIsKnown() {
        PassportBundle bundle = new Forgery(Magnets.BUNDLE)
                .removeDidDocument(Forgery.issuer(Magnets.PASSPORT))
                .bundle();
        UnitReport report = Magnets.verifier(bundle).verify(SERIES.unit(0));
        assertThat(codes(report)).contains(UNIT_BATCH_UNDECIDED, UNIT_KEY_UNKNOWN, UNIT_PASSPORT_ABSENT);
        assertThat(report.verdict()).isEqualTo(INDETERMINATE);
    }

    // The maker lies.

    @Test
    void aNumberCountedTwiceIsSeenWhereBothArePresented() {
        UnitSeries honest = Magnets.builder().build();
        // The library refuses to issue such a series, so two registers of one batch do it.
        UnitSeries again = Magnets.builder().serials(List.of("SN-1003", "NEW")).build();
        List<UnitReport> reports = VERIFIER.verify(List.of(honest.unit(3), again.unit(0), again.unit(1)));
        assertThat(reports).extracting(UnitReport::verdict).containsExactly(REJECTED, REJECTED, ACCEPTED);
        assertThat(codes(reports.get(0))).containsExactly(UNIT_SERIAL_SHARED);
        assertThat(codes(reports.get(1))).containsExactly(UNIT_SERIAL_SHARED);
    }

    @Test
    void moreUnitsThanTheBatchWeighsAreRejectedInOneRegister() {
        // The maker's own library refuses: he gives it a batch of another mass.
        Batch heavier = Magnets.BATCH.toBuilder()
                .mass(MeasuredMass.exact(
                        new Mass(Magnets.BATCH.mass().value().kilograms().multiply(BigDecimal.TEN))))
                .build();
        Mass each = new Mass(Magnets.BATCH.mass().value().kilograms().divide(BigDecimal.TEN));
        UnitSeries many = UnitSeries.builder(Magnets.PASSPORT, heavier, Magnets.MAKER)
                .unitMass(each)
                .issuedAt(Magnets.SIGNED)
                .seed(Magnets.SEED)
                .serials(Magnets.serials(20))
                .build();
        assertThat(codes(VERIFIER.verify(many.unit(0)))).containsExactly(UNITS_BEYOND_MASS);
    }

    @Test
    void severalRegistersTogetherCountNoMoreThanTheBatch() {
        Mass tenth = new Mass(Magnets.BATCH.mass().value().kilograms().divide(BigDecimal.TEN));
        UnitSeries first = Magnets.builder()
                .unitMass(tenth)
                .serials(List.of("A1", "A2", "A3", "A4", "A5", "A6"))
                .build();
        UnitSeries second = Magnets.builder()
                .unitMass(tenth)
                .serials(List.of("B1", "B2", "B3", "B4", "B5", "B6"))
                .build();
        assertThat(VERIFIER.verify(first.unit(0)).verdict()).isEqualTo(ACCEPTED);
        assertThat(VERIFIER.verify(second.unit(0)).verdict()).isEqualTo(ACCEPTED);
        assertThat(VERIFIER.verify(List.of(first.unit(0), second.unit(0))))
                .allSatisfy(report -> assertThat(codes(report)).containsExactly(UNITS_BEYOND_MASS));
        // The same units signed again are no more units.
        UnitSeries later = Magnets.builder()
                .unitMass(tenth)
                .serials(List.of("A1", "A2", "A3", "A4", "A5", "A6"))
                .issuedAt(Magnets.SIGNED.plusSeconds(1))
                .build();
        assertThat(VERIFIER.verify(List.of(first.unit(0), later.unit(1))))
                .allSatisfy(report -> assertThat(report.verdict()).isEqualTo(ACCEPTED));
    }

    @Test
    void tooSmallAMassIsSeenByWhoeverWeighsAUnit() {
        UnitPassport unit = SERIES.unit(0);
        assertThat(VERIFIER.verify(unit, MeasuredMass.parse("10.3 g ± 0.05")).verdict())
                .isEqualTo(ACCEPTED);
        UnitReport report = VERIFIER.verify(unit, MeasuredMass.parse("25 g ± 0.05"));
        assertThat(codes(report)).containsExactly(UNIT_MASS_MISMATCH);
        // A vague scale does not help him.
        assertThat(VERIFIER.verify(unit, MeasuredMass.parse("25 g ± 20")).verdict())
                .isEqualTo(REJECTED);
    }

    @Test
    void aRegisterForAnotherBatchThanItsPassportIsRejected() {
        Batch other = Magnets.batch("A-O1");
        UnitSeries mixed = UnitSeries.builder(Magnets.PASSPORT, other, Magnets.MAKER)
                .unitMass(Mass.parse("1 g"))
                .issuedAt(Magnets.SIGNED)
                .seed(Magnets.SEED)
                .serials(Magnets.serials(3))
                .build();
        assertThat(codes(VERIFIER.verify(mixed.unit(0)))).containsExactly(UNIT_BATCH_MISMATCH);
    }

    @Test
    void aRegisterBeforeItsBatchOrFromTheFutureIsRejected() {
        for (Instant impossible : List.of(Magnets.BATCH.producedAt().minusSeconds(1), Phosphate.AT.plusSeconds(1))) {
            UnitSeries series = Magnets.builder().issuedAt(impossible).build();
            assertThat(codes(VERIFIER.verify(series.unit(0)))).containsExactly(UNIT_TIME_IMPOSSIBLE);
        }
    }

    // The batch does not hold, or is not there.

    @Test
    void aRevokedBatchRevokesItsUnits() {
        PassportBundle revoked = new PassportComposer(
                        Issuers.identities(Phosphate.dossier()), Phosphate.STATUS.revoking(Magnets.BATCH.id()))
                .compose(Phosphate.dossier());
        UnitSeries series = UnitSeries.builder(Magnets.passport(revoked, Magnets.BATCH), Magnets.BATCH, Magnets.MAKER)
                .unitMass(Mass.parse("10 g"))
                .issuedAt(Magnets.SIGNED)
                .seed(Magnets.SEED)
                .serials(Magnets.serials(3))
                .build();
        UnitReport report = Magnets.verifier(revoked).verify(series.unit(1));
        assertThat(codes(report)).containsExactly(UNIT_BATCH_REJECTED);
        assertThat(report.findings().get(0).arguments().get("reasons")).contains("revoked");
        assertThat(report.verdict()).isEqualTo(REJECTED);
    }

    @Test
    void withoutFreshStatusListsNothingIsKnown() {
        UnitReport report = Magnets.verifier(
                        new Forgery(Magnets.BUNDLE).removeStatusLists().bundle())
                .verify(SERIES.unit(1));
        assertThat(codes(report)).containsExactly(UNIT_BATCH_UNDECIDED);
    }

    @Test
    void theBundleOfAnotherBatchDecidesNothing() {
        UnitReport report = Magnets.verifier(PassportBundle.builder().build()).verify(SERIES.unit(1));
        assertThat(codes(report)).contains(UNIT_PASSPORT_ABSENT);
        assertThat(report.verdict()).isEqualTo(INDETERMINATE);
    }

    /** A corrected passport gives no second set of units: registers of both versions count together. */
    @Test
    void aReplacedPassportIsUndecidedAndGivesNoSecondSetOfUnits() throws IOException {
        TwoCompanies two = new TwoCompanies().play();
        PassportBundle before = two.seller.deliver(TwoCompanies.SHIPMENT);
        PassportBundle after = two.correct("a misread row", 5).seller.deliver(TwoCompanies.SHIPMENT);
        Batch lot = TwoCompanies.verify(before).dossier().orElseThrow().chain().batch(TwoCompanies.LOT);
        SignedCredential old = Magnets.passport(before, lot);
        SignedCredential current = after.credentials().stream()
                .filter(credential -> Magnets.isPassport(Forgery.json(credential), lot)
                        && !credential.digest().equals(old.digest()))
                .findFirst()
                .orElseThrow();
        UnitVerifier verifier =
                UnitVerifier.of(after, TwoCompanies.trust(), VerificationPolicy.standard(), TwoCompanies.AT);
        UnitPassport first = lots(old, lot, "A").unit(0);
        UnitPassport second = lots(current, lot, "B").unit(0);
        assertThat(codes(verifier.verify(first))).containsExactly(UNIT_PASSPORT_REPLACED);
        assertThat(verifier.verify(first).verdict()).isEqualTo(INDETERMINATE);
        assertThat(verifier.verify(second).verdict()).isEqualTo(ACCEPTED);
        List<UnitReport> together = verifier.verify(List.of(first, second));
        assertThat(codes(together.get(0))).containsExactly(UNIT_PASSPORT_REPLACED, UNITS_BEYOND_MASS);
        assertThat(codes(together.get(1))).containsExactly(UNITS_BEYOND_MASS);
    }

    private static UnitSeries lots(SignedCredential passport, Batch lot, String serial) {
        return UnitSeries.builder(passport, lot, Issuers.identity(TwoCompanies.SELLER))
                .unitMass(Mass.parse("1000 kg"))
                .issuedAt(Magnets.SIGNED)
                .seed(Magnets.SEED)
                .serials(List.of(serial))
                .build();
    }

    // Copies.

    @Test
    void aCopyIsSeenWhereBothArePresented() {
        List<UnitReport> reports = VERIFIER.verify(List.of(SERIES.unit(1), SERIES.unit(2), SERIES.unit(1)));
        assertThat(reports).extracting(UnitReport::verdict).containsExactly(INDETERMINATE, ACCEPTED, INDETERMINATE);
        assertThat(codes(reports.get(0))).containsExactly(UNIT_PRESENTED_TWICE);
    }

    /** Whoever forges a passport with somebody's number does not harm the genuine one. */
    @Test
    void forgeriesShowNothingOfGenuineUnits() {
        UnitPassport forged = read(file(SERIES.unit(3)).replace("SN-1003", "SN-1001"));
        IssuerIdentity thief = new IssuerIdentity(
                Magnets.MAKER.did(), Magnets.MAKER.keyId(), Issuers.signer("thief"), Magnets.MAKER.didDocument());
        UnitSeries ofThief = UnitSeries.builder(Magnets.PASSPORT, Magnets.BATCH, thief)
                .unitMass(Magnets.BATCH.mass().value())
                .issuedAt(Magnets.SIGNED)
                .seed(Magnets.SEED)
                .serials(List.of("SN-1001"))
                .build();
        List<UnitReport> reports = VERIFIER.verify(List.of(SERIES.unit(1), forged, ofThief.unit(0)));
        assertThat(reports).extracting(UnitReport::verdict).containsExactly(ACCEPTED, REJECTED, REJECTED);
    }

    // Many at once.

    @Test
    void reportsAreTheSameForAnyNumberOfThreadsAndAnyOrder() {
        UnitSeries series = Magnets.builder()
                .unitMass(Mass.parse("1 mg"))
                .serials(Magnets.serials(3000))
                .build();
        List<UnitPassport> units = new ArrayList<>();
        for (int i = 0; i < series.size(); i++) {
            units.add(i % 500 == 7 ? read(file(series.unit(i)).replace("serial ", "serial X")) : series.unit(i));
        }
        units.add(series.unit(1234));
        List<UnitReport> reports = VERIFIER.verify(units);
        assertThat(reports).extracting(UnitReport::unit).isEqualTo(units);
        assertThat(reports.stream().filter(report -> report.verdict() == REJECTED))
                .hasSize(6);
        assertThat(reports.stream().filter(report -> report.verdict() == INDETERMINATE))
                .hasSize(2);
        for (int threads : new int[] {1, 3}) {
            ForkJoinPool pool = new ForkJoinPool(threads);
            assertThat(pool.submit(() -> VERIFIER.verify(units)).join()).isEqualTo(reports);
            pool.shutdown();
        }
        List<UnitReport> shuffled = new ArrayList<>(reports);
        Collections.shuffle(shuffled, new Random(1));
        assertThat(VERIFIER.verify(shuffled.stream().map(UnitReport::unit).toList()))
                .isEqualTo(shuffled);
    }
}
