package io.didymium.passport.issue;

import static org.assertj.core.api.Assertions.assertThat;

import io.didymium.core.id.BatchId;
import io.didymium.core.id.Id;
import io.didymium.core.id.RecordId;
import io.didymium.core.party.Party;
import io.didymium.core.reconcile.statement.ReconciliationStatement;
import io.didymium.core.responsibility.ResponsibilityRecord;
import io.didymium.core.toll.TollAgreement;
import io.didymium.core.toll.TollStatement;
import io.didymium.passport.PassportBundle;
import io.didymium.passport.bundle.BundleReader;
import io.didymium.passport.bundle.BundleWriter;
import io.didymium.passport.claim.Dossier;
import io.didymium.passport.issue.store.FolderStore;
import io.didymium.passport.report.CheckId;
import io.didymium.passport.report.CheckResult;
import io.didymium.passport.report.Outcome;
import io.didymium.passport.report.VerificationReport;
import io.didymium.passport.testing.Issuers;
import io.didymium.passport.testing.ReconciliationRecords;
import io.didymium.passport.testing.Sketched;
import io.didymium.passport.testing.TollRecords;
import io.didymium.passport.testing.Tolling;
import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A plant and its toll customer state terms and accounts in offices of their own, and countersign what they received. */
class AccountOfficesTest {
    private static final TollAgreement OF_PLANT = TollRecords.agreement("97 %");
    private static final TollAgreement OF_MINER = TollRecords.ofMiner(OF_PLANT);
    private static final TollStatement ACCOUNT =
            TollRecords.statement(Tolling.unsold().chain(), OF_PLANT, TollRecords.STATEMENT, Tolling.PLANT);
    private static final BatchId OXIDE = Tolling.batch("oxide");
    private static final RecordId OWN = new RecordId("urn:didymium:toll:account:miner");

    @TempDir
    private Path folder;

    private final Dossier dossier = Tolling.unsold();
    private Hands hands = new Hands(dossier, Sketched.trust(), Sketched.STATUS);

    @BeforeEach
    void play() {
        hands = hands.play();
    }

    private Office plant() {
        return hands.office(Tolling.PLANT);
    }

    /** The miner's office in a folder, with all that it holds. */
    private Office miner() throws Exception {
        Party party = dossier.chain().parties().stream()
                .filter(one -> one.id().equals(Tolling.MINER))
                .findFirst()
                .orElseThrow();
        return Office.open(
                party, Issuers.identity(party.id()), FolderStore.open(folder.resolve("miner")), new SecureRandom());
    }

    private static void state(Office office, ResponsibilityRecord... records) throws IOException {
        Draft draft = office.draft();
        List.of(records).forEach(draft::record);
        office.issue(draft, Sketched.trust(), Sketched.STATUS).orThrow();
    }

    private static void hand(Office from, Office to, Id... subjects) throws Exception {
        PassportBundle file = BundleReader.read(BundleWriter.write(from.deliver(subjects)));
        Reception reception = to.receive(file, Sketched.trust(), Sketched.AT);
        assertThat(reception.kept())
                .as(reception.report().findings().toString())
                .isTrue();
    }

    private static List<CheckResult> accounts(PassportBundle bundle) {
        VerificationReport report = Sketched.verify(bundle);
        return report.results().stream()
                .filter(result -> result.check() == CheckId.TOLL_ACCOUNTS)
                .toList();
    }

    @Test
    void theCustomerReceivesCountersignsAndDeliversWhatSurvivesInItsFiles() throws Exception {
        state(plant(), OF_PLANT);
        try (Office miner = miner()) {
            assertThat(miner.receive(hands.office(Tolling.MINER).holdings(), Sketched.trust(), Sketched.AT)
                            .kept())
                    .isTrue();
            hand(plant(), miner, OXIDE, OF_PLANT.id());
            state(miner, OF_MINER);
            hand(miner, plant(), OF_MINER.id());
        }
        state(plant(), ACCOUNT);
        try (Office miner = miner()) {
            hand(plant(), miner, OXIDE, OF_PLANT.id(), OF_MINER.id(), ACCOUNT.id());
            state(miner, TollRecords.statement(dossier.chain(), OF_MINER, OWN, Tolling.MINER));
        }

        try (Office reopened = miner()) {
            List<CheckResult> results = accounts(BundleReader.read(
                    BundleWriter.write(reopened.deliver(OXIDE, OF_PLANT.id(), OF_MINER.id(), ACCOUNT.id(), OWN))));
            assertThat(results)
                    .as("terms and accounts of both sides")
                    .hasSize(4)
                    .allMatch(result -> result.outcome() == Outcome.PASSED, results.toString());
        }
    }

    /** A message that arrives a second time changes neither what is held nor what it proves. */
    @Test
    void anIdenticalMessageDeliveredTwiceIsOne() throws Exception {
        state(plant(), OF_PLANT);
        Office miner = hands.office(Tolling.MINER);
        hand(plant(), miner, OXIDE, OF_PLANT.id());
        PassportBundle once = miner.holdings();
        hand(plant(), miner, OXIDE, OF_PLANT.id());

        assertThat(BundleWriter.write(miner.holdings())).isEqualTo(BundleWriter.write(once));
        assertThat(Sketched.verify(miner.holdings()).results())
                .isEqualTo(Sketched.verify(once).results());
    }

    /** The terms of one side alone are open, whatever it delivers. */
    @Test
    void whatTheOtherSideDidNotCountersignStaysOpen() throws Exception {
        state(plant(), OF_PLANT, ACCOUNT);

        assertThat(accounts(plant().deliver(OXIDE, OF_PLANT.id(), ACCOUNT.id())))
                .filteredOn(result -> result.subject().equals(OF_PLANT.id().value()))
                .singleElement()
                .matches(result -> result.outcome() == Outcome.UNDECIDED);
    }

    @Test
    void reconciledValuesAreIssuedByThePlantAndDeliveredWithTheGoods() throws Exception {
        ReconciliationStatement values =
                ReconciliationRecords.statement(dossier.chain(), ReconciliationRecords.scope());
        state(plant(), values);

        VerificationReport report = Sketched.verify(
                BundleReader.read(BundleWriter.write(plant().deliver(OXIDE, Tolling.DISPOSAL, values.id()))));

        assertThat(report.results().stream().filter(result -> result.check() == CheckId.RECONCILIATIONS))
                .singleElement()
                .matches(
                        result -> result.outcome() == Outcome.PASSED,
                        report.findings().toString());
        assertThat(report.dossier().orElseThrow().records()).containsExactly(values);
    }
}
