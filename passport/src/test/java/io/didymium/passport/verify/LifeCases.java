package io.didymium.passport.verify;

import static io.didymium.passport.report.Verdict.ACCEPTED;
import static io.didymium.passport.report.Verdict.INDETERMINATE;
import static io.didymium.passport.report.Verdict.REJECTED;
import static io.didymium.passport.testing.TwoCompanies.GRADED;
import static io.didymium.passport.testing.TwoCompanies.LOT;
import static io.didymium.passport.testing.TwoCompanies.PURCHASE;
import static io.didymium.passport.testing.TwoCompanies.SHIPMENT;
import static io.didymium.passport.testing.TwoCompanies.SMELTER;
import static io.didymium.passport.testing.TwoCompanies.receive;
import static io.didymium.passport.testing.TwoCompanies.shipment;
import static io.didymium.passport.testing.TwoCompanies.status;
import static io.didymium.passport.testing.TwoCompanies.trust;
import static io.didymium.passport.testing.TwoCompanies.verify;
import static io.didymium.passport.testing.TwoCompanies.withLists;

import io.didymium.core.stock.StockFinding;
import io.didymium.crypto.internal.json.JsonObject;
import io.didymium.passport.PassportBundle;
import io.didymium.passport.PassportBundleBuilder;
import io.didymium.passport.SignedCredential;
import io.didymium.passport.report.LifeFinding;
import io.didymium.passport.report.PassportFinding;
import io.didymium.passport.report.VerificationReport;
import io.didymium.passport.testing.Forgery;
import io.didymium.passport.testing.TwoCompanies;
import io.didymium.passport.verify.FindingCasesTest.Case;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Cases of versions, and of what is suspended or taken back. */
final class LifeCases {
    static final String FIRST = "urn:didymium:dpp:" + LOT;
    static final String SECOND = FIRST + "#v2";

    private LifeCases() {}

    /** What two companies make; their stores are in memory, so that no file can fail. */
    interface Play {
        VerificationReport report(TwoCompanies companies) throws IOException;
    }

    private static VerificationReport played(Play play) {
        try {
            return play.report(new TwoCompanies().play());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<Case> all() {
        return Stream.of(ofLists(), ofCorrections()).flatMap(List::stream).toList();
    }

    private static List<Case> ofLists() {
        return List.of(
                new Case(
                        LifeFinding.SUSPENDED,
                        INDETERMINATE,
                        "a passport that its issuer suspended",
                        () -> played(two -> verify(
                                withLists(two.seller.deliver(SHIPMENT), two.seller.suspend(LOT, "why", status(5)))))),
                new Case(
                        LifeFinding.WITHDRAWN,
                        INDETERMINATE,
                        "a passport that its issuer withdrew",
                        () -> played(two -> verify(
                                withLists(two.seller.deliver(LOT), two.seller.withdraw(LOT, "why", status(5)))))),
                new Case(
                        LifeFinding.BUILT_ON_WITHDRAWN,
                        INDETERMINATE,
                        "a shipment of what was withdrawn",
                        () -> played(two -> verify(
                                withLists(two.seller.deliver(SHIPMENT), two.seller.withdraw(LOT, "why", status(5)))))),
                new Case(
                        LifeFinding.ARCHIVED,
                        ACCEPTED,
                        "a passport of goods that are gone",
                        () -> played(two -> verify(withLists(
                                two.smelter.deliver(GRADED), two.smelter.archive(GRADED, "why", status(5)))))),
                new Case(
                        LifeFinding.SUPERSEDED,
                        INDETERMINATE,
                        "the old version with the list that goes with the new one",
                        () -> played(two -> {
                            PassportBundle before = two.seller.deliver(SHIPMENT);
                            return verify(withLists(
                                    before, two.correct("why", 5).seller.refreshStatus(status(6))));
                        })),
                new Case(
                        PassportFinding.STATUS_UNKNOWN,
                        INDETERMINATE,
                        "the list of revocations without that of lives",
                        () -> played(two -> verify(withoutLives(two.seller.deliver(SHIPMENT))))));
    }

    private static List<Case> ofCorrections() {
        return List.of(
                new Case(
                        LifeFinding.REPLACED,
                        ACCEPTED,
                        "a correction with what it corrects",
                        () -> played(two -> verify(two.correct("why", 5).seller.deliver(SHIPMENT)))),
                new Case(
                        LifeFinding.BUILT_ON_REPLACED,
                        INDETERMINATE,
                        "the books of a smelter that used what was corrected",
                        () -> played(two -> {
                            receive(two.smelter, two.correct("why", 5).seller.deliver(SHIPMENT));
                            return verify(two.smelter.deliver(GRADED));
                        })),
                new Case(
                        LifeFinding.CORRECTION_BY_OTHER,
                        REJECTED,
                        "a correction by the receiver",
                        () -> changed(json -> Forgery.parse(json.toString()
                                .replaceFirst(
                                        "\"issuer\":\\{(.*?)did:web:seller.example",
                                        "\"issuer\":{$1" + SMELTER.value())))),
                new Case(
                        LifeFinding.CORRECTION_OF_OTHER,
                        REJECTED,
                        "a correction that changes what it is about",
                        LifeCases::ofAnother),
                new Case(
                        LifeFinding.CORRECTION_VERSION_WRONG,
                        REJECTED,
                        "a version left out",
                        () -> changed(json -> Forgery.parse(
                                json.toString().replace("\"credentialVersion\":2", "\"credentialVersion\":3")))),
                new Case(LifeFinding.CORRECTION_FORKED, REJECTED, "two corrections of one version", LifeCases::forked),
                new Case(
                        LifeFinding.CORRECTION_UNLISTED,
                        INDETERMINATE,
                        "a correction of which the issuer's later list knows nothing",
                        () -> played(two -> {
                            PassportBundle corrected =
                                    two.correct("why", 5).seller.deliver(SHIPMENT);
                            PassportBundle lists =
                                    new TwoCompanies().play().seller.refreshStatus(status(6));
                            return verify(withLists(withoutLists(corrected, "/status/life"), lists));
                        })),
                new Case(
                        LifeFinding.FAULT_ACKNOWLEDGED,
                        REJECTED,
                        "more shipped than there was, and its sender knows",
                        () -> played(two -> {
                            two.seller
                                    .correct(
                                            two.seller
                                                    .draft()
                                                    .add(shipment("2400"))
                                                    .acknowledge(
                                                            StockFinding.BATCH_OVERDRAWN, SHIPMENT, "scale at fault"),
                                            "why",
                                            trust(),
                                            status(5))
                                    .orThrow();
                            return verify(two.seller.deliver(SHIPMENT));
                        })));
    }

    /** The correction of the lot, changed and signed again by whom it names, with all that builds on it. */
    private static VerificationReport changed(UnaryOperator<JsonObject> change) {
        return played(two -> {
            receive(two.smelter, two.correct("why", 5).seller.deliver(SHIPMENT));
            return verify(new Forgery(two.smelter.deliver(GRADED))
                    .change(SECOND, change)
                    .relinked());
        });
    }

    private static VerificationReport ofAnother() {
        return played(two -> {
            PassportBundle corrected = two.correct("why", 5).seller.deliver(SHIPMENT);
            String event = "urn:didymium:dte:" + PURCHASE;
            return verify(new Forgery(corrected)
                    .change(
                            SECOND,
                            json -> Forgery.parse(json.toString()
                                    .replace("\"linkURL\":\"" + FIRST + "\"", "\"linkURL\":\"" + event + "\"")
                                    .replace(digest(corrected, FIRST), digest(corrected, event))))
                    .relinked());
        });
    }

    private static VerificationReport forked() {
        return played(two -> {
            PassportBundle corrected = two.correct("why", 5).seller.deliver(SHIPMENT);
            JsonObject second = Forgery.json(corrected.credentials().stream()
                    .filter(one -> Forgery.id(one).equals(SECOND))
                    .findFirst()
                    .orElseThrow());
            JsonObject other = Forgery.parse(second.toString()
                    .replace(SECOND, FIRST + "#other")
                    .replaceAll("\"statusListIndex\":(\"?)[0-9]+", "\"statusListIndex\":$199"));
            return verify(new Forgery(corrected)
                    .add(new SignedCredential(Forgery.ownKey(other).apply(other.toString())))
                    .bundle());
        });
    }

    static String digest(PassportBundle bundle, String id) {
        return bundle.credentials().stream()
                .filter(one -> Forgery.id(one).equals(id))
                .findFirst()
                .orElseThrow()
                .digest();
    }

    private static PassportBundle withoutLives(PassportBundle bundle) {
        return withoutLists(bundle, "seller.example/status/life");
    }

    static PassportBundle withoutLists(PassportBundle bundle, String named) {
        PassportBundleBuilder without = PassportBundle.builder().credentials(bundle.credentials());
        bundle.statusLists().stream()
                .filter(list -> !Forgery.id(list).contains(named))
                .forEach(without::statusList);
        bundle.didDocuments().forEach(without::didDocument);
        bundle.roots().forEach(without::root);
        return without.build();
    }
}
