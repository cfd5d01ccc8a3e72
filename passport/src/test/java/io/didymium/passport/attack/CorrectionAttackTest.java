package io.didymium.passport.attack;

import static io.didymium.passport.testing.TwoCompanies.GRADED;
import static io.didymium.passport.testing.TwoCompanies.LOT;
import static io.didymium.passport.testing.TwoCompanies.PURCHASE;
import static io.didymium.passport.testing.TwoCompanies.SHIPMENT;
import static io.didymium.passport.testing.TwoCompanies.graded;
import static io.didymium.passport.testing.TwoCompanies.receive;
import static io.didymium.passport.testing.TwoCompanies.status;
import static io.didymium.passport.testing.TwoCompanies.trust;
import static io.didymium.passport.testing.TwoCompanies.verify;
import static io.didymium.passport.testing.TwoCompanies.withLists;
import static org.assertj.core.api.Assertions.assertThat;

import io.didymium.core.balance.BalanceFinding;
import io.didymium.core.finding.Finding;
import io.didymium.core.stock.StockFinding;
import io.didymium.crypto.internal.json.JsonObject;
import io.didymium.passport.PassportBundle;
import io.didymium.passport.PassportBundleBuilder;
import io.didymium.passport.SignedCredential;
import io.didymium.passport.issue.IssueReport;
import io.didymium.passport.report.LifeFinding;
import io.didymium.passport.report.PassportFinding;
import io.didymium.passport.report.Verdict;
import io.didymium.passport.report.VerificationReport;
import io.didymium.passport.testing.Forgery;
import io.didymium.passport.testing.TwoCompanies;
import java.io.IOException;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Corrections in the hands of those who profit from them, and old versions in the hands of those who prefer them. */
class CorrectionAttackTest {
    private static final String FIRST = "urn:didymium:dpp:" + LOT;
    private static final String SECOND = FIRST + "#v2";

    private TwoCompanies two;

    @BeforeEach
    void play() throws Exception {
        two = new TwoCompanies().play();
    }

    private PassportBundle corrected() throws IOException {
        return two.correct("misread", 5).seller.deliver(SHIPMENT);
    }

    private VerificationReport changed(UnaryOperator<JsonObject> change) throws IOException {
        return verify(new Forgery(corrected()).change(SECOND, change).relinked());
    }

    private static UnaryOperator<JsonObject> text(String from, String to) {
        return json -> {
            assertThat(json.toString()).contains(from);
            return Forgery.parse(json.toString().replace(from, to));
        };
    }

    /** More is stated to have been used than was there. */
    @Test
    void whoCorrectsHisOwnBooksUpwardsIsBoundByWhatOthersStated() throws Exception {
        receive(two.smelter, two.seller.deliver(SHIPMENT));

        IssueReport report =
                two.smelter.correct(graded(two.smelter.draft(), "1250.5"), "we made more", trust(), status(5));

        assertThat(report.issued()).isEmpty();
        assertThat(report.faults()).extracting(Finding::code).contains(StockFinding.BATCH_OVERDRAWN);
    }

    /** Dated before what it corrects. */
    @Test
    void refusesACorrectionOlderThanWhatItCorrects() throws Exception {
        VerificationReport report = changed(json ->
                json.toBuilder().put("validFrom", "2026-02-01T08:00:00Z").build());

        assertThat(report.findings()).extracting(Finding::code).contains(PassportFinding.ISSUED_BEFORE_UPSTREAM);
        assertThat(report.verdict()).isEqualTo(Verdict.REJECTED);
    }

    /** Dated before the customer used the old version, as if it had been known: the list of that time did not say so. */
    @Test
    void aBackdatedCorrectionIsContradictedByTheListOfItsTime() throws Exception {
        PassportBundle lists = two.seller.refreshStatus(status(4));
        Forgery forgery = new Forgery(corrected());
        for (String id :
                List.of("urn:didymium:dte:" + PURCHASE + "#v2", SECOND, "urn:didymium:dte-move:" + SHIPMENT + "#v2")) {
            forgery.change(
                    id,
                    json -> json.toBuilder()
                            .put("validFrom", "2026-04-21T00:00:00Z")
                            .build());
        }
        PassportBundle backdated = forgery.relinked();
        PassportBundleBuilder shown = PassportBundle.builder().credentials(backdated.credentials());
        backdated.statusLists().stream()
                .filter(list -> !Forgery.id(list).contains("seller.example/status/life"))
                .forEach(shown::statusList);
        lists.statusLists().forEach(shown::statusList);
        backdated.didDocuments().forEach(shown::didDocument);
        backdated.roots().forEach(shown::root);

        VerificationReport report = verify(shown.build());

        assertThat(report.findings()).extracting(Finding::code).contains(LifeFinding.CORRECTION_UNLISTED);
        assertThat(report.verdict()).isEqualTo(Verdict.INDETERMINATE);
    }

    @Test
    void refusesACorrectionThatMakesAnotherBatchOfIt() throws Exception {
        VerificationReport report = changed(json -> text("\"id\":\"" + LOT + "\"", "\"id\":\"urn:example:batch:Y2\"")
                .apply(Forgery.parse(json.toString().replaceFirst(",\"batchNumber\":\"[^\"]*\"", ""))));

        assertThat(report.findings()).extracting(Finding::code).contains(LifeFinding.CORRECTION_OF_OTHER);
        assertThat(report.verdict()).isEqualTo(Verdict.REJECTED);
    }

    /** The correction of an unpinned predecessor could replace anything. */
    @Test
    void refusesAPredecessorWithoutDigest() throws Exception {
        VerificationReport report = changed(json -> Forgery.parse(json.toString()
                .replaceFirst(",\"digestMultibase\":\"z[^\"]+\"(,\"mediaType\":\"[^\"]+\",\"linkType\")", "$1")));

        assertThat(report.findings()).extracting(Finding::code).contains(PassportFinding.PROFILE_VIOLATED);
        assertThat(report.verdict()).isEqualTo(Verdict.REJECTED);
    }

    /** Two versions that name each other: what is named by digest has no such loop, so one of the digests leads nowhere. */
    @Test
    void aCycleOfCorrectionsLeadsNowhere() throws Exception {
        PassportBundle corrected = corrected();
        String digest = digest(corrected, SECOND);
        PassportBundle circular = new Forgery(corrected)
                .change(
                        FIRST,
                        json -> Forgery.parse(json.toString()
                                .replace(
                                        "\"relatedDocument\":[",
                                        "\"relatedDocument\":[{\"linkURL\":\"" + SECOND
                                                + "\",\"linkName\":\"v2\",\"digestMultibase\":\"" + digest
                                                + "\",\"mediaType\":\"application/vc+jwt\",\"linkType\":\"predecessor-version\"},")
                                .replaceFirst(
                                        "\"name\":",
                                        "\"credentialVersion\":3,\"correctionReason\":\"loop\",\"name\":")))
                .bundle();

        VerificationReport report = verify(circular);

        assertThat(report.findings()).extracting(Finding::code).contains(PassportFinding.LINK_DIGEST_MISMATCH);
        assertThat(report.verdict()).isEqualTo(Verdict.REJECTED);
    }

    /** A revoked passport is not saved by a correction as long as somebody builds on it; restated, it is. */
    @Test
    void aRevokedVersionStaysRevokedForThoseWhoBuildOnIt() throws Exception {
        receive(two.smelter, two.seller.revoke(LOT, "forged analysis", status(4)));
        receive(two.smelter, corrected());

        assertThat(verify(two.smelter.deliver(GRADED)).verdict()).isEqualTo(Verdict.REJECTED);

        two.smelter
                .correct(graded(two.smelter.draft(), "1180.5"), "restated", trust(), status(6))
                .orThrow();
        VerificationReport restated = verify(two.smelter.deliver(GRADED));
        assertThat(restated.verdict()).as(restated.findings().toString()).isEqualTo(Verdict.ACCEPTED);
    }

    /** The holder goes on showing the old version with the list of before; with any later list it is found out. */
    @Test
    void anOldVersionPlayedAgainIsFoundOutByALaterList() throws Exception {
        PassportBundle old = two.seller.deliver(SHIPMENT);
        corrected();

        VerificationReport replayed = verify(withLists(old, two.seller.refreshStatus(status(6))));

        assertThat(replayed.verdict()).isEqualTo(Verdict.INDETERMINATE);
        assertThat(replayed.findings()).extracting(Finding::code).contains(LifeFinding.SUPERSEDED);
    }

    /** A list that forgets: superseded stays superseded, in whatever list it was. */
    @Test
    void aLaterListThatForgetsTakesNothingBack() throws Exception {
        PassportBundle old = two.seller.deliver(SHIPMENT);
        corrected();
        PassportBundle superseded = two.seller.refreshStatus(status(6));
        PassportBundle forgets = new TwoCompanies().play().seller.refreshStatus(status(8));

        VerificationReport report = verify(withLists(withLists(old, superseded), forgets));

        assertThat(report.verdict()).isEqualTo(Verdict.INDETERMINATE);
        assertThat(report.findings()).extracting(Finding::code).contains(LifeFinding.SUPERSEDED);
    }

    /** A false number stays false: a harmless correction elsewhere does not hide it. */
    @Test
    void aCorrectionHidesNothingThatWasFalseBefore() throws Exception {
        receive(two.smelter, corrected());
        String step = "urn:didymium:dte:" + TwoCompanies.GRADING;
        PassportBundle forged = new Forgery(two.smelter.deliver(GRADED))
                .change("urn:didymium:dpp:" + GRADED, text("1200.5", "1300.5"))
                .change(
                        step,
                        json -> Forgery.parse(json.toString()
                                .replaceFirst("(outputQuantity.{0,400}?)1200.5", "$11300.5")
                                .replaceFirst("(outputProduct.{0,600}?)1200.5", "$11300.5")))
                .relinked();

        VerificationReport report = verify(forged);

        assertThat(report.findings()).extracting(Finding::code).contains(BalanceFinding.MASS_CREATED);
        assertThat(report.verdict()).isEqualTo(Verdict.REJECTED);
    }

    private static String digest(PassportBundle bundle, String id) {
        return credential(bundle, id).digest();
    }

    private static SignedCredential credential(PassportBundle bundle, String id) {
        return bundle.credentials().stream()
                .filter(one -> Forgery.id(one).equals(id))
                .findFirst()
                .orElseThrow();
    }
}
