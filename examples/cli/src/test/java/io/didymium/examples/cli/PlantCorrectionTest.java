package io.didymium.examples.cli;

import static io.didymium.examples.cli.PlantQuarter.id;
import static io.didymium.examples.cli.PlantQuarter.packaged;
import static io.didymium.examples.cli.PlantQuarter.stepId;
import static io.didymium.examples.cli.PlantQuarter.transferId;
import static org.assertj.core.api.Assertions.assertThat;

import io.didymium.core.batch.Batch;
import io.didymium.core.chain.SupplyChain;
import io.didymium.core.finding.Finding;
import io.didymium.core.id.BatchId;
import io.didymium.core.id.Id;
import io.didymium.core.id.PartyId;
import io.didymium.core.id.StepId;
import io.didymium.core.material.MaterialForm;
import io.didymium.core.process.MixingRule;
import io.didymium.core.process.ProcessKind;
import io.didymium.core.process.ProcessStep;
import io.didymium.core.stock.StockFinding;
import io.didymium.passport.PassportBundle;
import io.didymium.passport.issue.Draft;
import io.didymium.passport.issue.IssueReport;
import io.didymium.passport.issue.IssuerIdentity;
import io.didymium.passport.issue.Office;
import io.didymium.passport.issue.Reception;
import io.didymium.passport.issue.StatusTerms;
import io.didymium.passport.issue.store.FolderStore;
import io.didymium.passport.report.LifeFinding;
import io.didymium.passport.report.PassportFinding;
import io.didymium.passport.report.Verdict;
import io.didymium.passport.report.VerificationReport;
import io.didymium.passport.trust.TrustList;
import io.didymium.passport.verify.ChainVerifier;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The weight of Y1, misread as 984 kg, is corrected to 894 after its customer has used 536.4 of it. */
class PlantCorrectionTest {
    private static final Instant PLAYED = Instant.parse("2026-03-03T00:00:00Z");
    private static final Instant CORRECTED = Instant.parse("2026-03-09T09:15:00Z");
    private static final Instant DRAWN = Instant.parse("2026-02-12T13:00:00Z");
    private static final BatchId SCREENED = new BatchId("urn:didymium:dysto:batch:DYS-26-07");

    @TempDir
    private Path folder;

    private final Map<String, Office> offices = new HashMap<>();
    private TrustList trust = new TrustList(List.of());
    private PlantQuarter right;
    private PassportBundle before;

    private static StatusTerms terms(Instant at) {
        return StatusTerms.between(at, at.plus(Duration.ofDays(30)));
    }

    @BeforeEach
    void play() throws Exception {
        right = packaged().rebooked(MixingRule.FULL_MIX, Set.of()).until(PLAYED, DRAWN);
        PlantQuarter wrong = packaged()
                .changing("Y1", batch -> batch.mass("984 kg ± 0.5"))
                .rebooked(MixingRule.FULL_MIX, Set.of())
                .until(PLAYED, DRAWN);
        SupplyChain.Builder misread = SupplyChain.builder();
        for (String transfer : Set.of("D10", "D10-title")) {
            misread.add(wrong.transfer(transfer)
                    .portions(Set.of())
                    .moves(id("Y1"), "984 kg ± 0.5")
                    .build());
        }
        wrong = wrong.with(misread).stating(List.of());
        Map<PartyId, IssuerIdentity> identities = new TreeMap<>();
        wrong.chain().parties().forEach(party -> identities.put(party.id(), DemoOffice.identity(party.id())));
        trust = new PassportWriting(wrong.dossier(), identities).trust();
        try (DemoPlay play = new DemoPlay(wrong.dossier(), trust, terms(PLAYED), folder, false)) {
            before = play.play();
        }
        for (String name : Set.of("kvitholm-separasjon-as", "serra-azulina-terras-raras-ltda", "dysto-oxide-o-")) {
            Path office = folder.resolve(name);
            assertThat(Files.isDirectory(office)).as(office.toString()).isTrue();
            wrong.chain().parties().stream()
                    .filter(party -> DemoOffice.folderName(party.name()).equals(name))
                    .forEach(party -> {
                        try {
                            offices.put(
                                    name.substring(0, 3),
                                    Office.open(
                                            party,
                                            DemoOffice.identity(party.id()),
                                            FolderStore.open(office.resolve("store")),
                                            new SecureRandom()));
                        } catch (Exception e) {
                            throw new AssertionError(e);
                        }
                    });
        }
    }

    @AfterEach
    void close() throws IOException {
        for (Office office : offices.values()) {
            office.close();
        }
    }

    private Office office(String name) {
        return offices.get(name);
    }

    private VerificationReport verify(PassportBundle bundle, Instant at) throws Exception {
        return new ChainVerifier(trust, PlantQuarter.policy()).verify(bundle, at);
    }

    private void hand(String from, String to, Instant at, Id... subjects) throws IOException {
        Reception reception = office(to).receive(office(from).deliver(subjects), trust, at);
        assertThat(reception.kept())
                .as(reception.report().verdict() + " " + reception.contradictions())
                .isTrue();
    }

    /** The plant states anew what it weighed and what follows from it. */
    private void correct() throws IOException {
        Office plant = office("kvi");
        Draft draft = plant.draft();
        for (String batch : Set.of("Y1", "hold-up-Y1")) {
            draft.add(right.batch(batch));
        }
        draft.add(right.chain().step(stepId("drawing-Y1")))
                .add(
                        right.chain().transfer(transferId("D10-title")),
                        right.chain().transfer(transferId("D10")));
        plant.correct(draft, "The weight was read in the row above", trust, terms(CORRECTED))
                .orThrow();
        hand("kvi", "ser", CORRECTED, transferId("D10-title"));
    }

    private void restate(String name, Instant at) throws IOException {
        Office office = office(name);
        office.correct(office.draft(), "Kvitholm corrected the weight of Y1", trust, terms(at))
                .orThrow();
    }

    @Test
    void whatWasUsedRestsOnTheEarlierWeightUntilItIsRestated() throws Exception {
        assertThat(verify(before, PLAYED).verdict()).isEqualTo(Verdict.ACCEPTED);
        correct();
        Instant later = CORRECTED.plus(Duration.ofHours(1));
        restate("ser", later);
        hand("ser", "kvi", later, transferId("D10-title"));
        hand("kvi", "dys", later, transferId("D10"), transferId("D10-title"));

        VerificationReport open = verify(office("dys").deliver(SCREENED), later);
        assertThat(open.verdict()).isEqualTo(Verdict.INDETERMINATE);
        assertThat(open.findings())
                .extracting(Finding::code)
                .contains(LifeFinding.BUILT_ON_REPLACED)
                .doesNotContain(PassportFinding.LINK_DIGEST_MISMATCH);

        Instant restated = later.plus(Duration.ofHours(1));
        restate("dys", restated);
        assertThat(verify(office("dys").deliver(SCREENED), restated).verdict()).isEqualTo(Verdict.ACCEPTED);
    }

    /** V09 in the office of the customer: 447.6 kg were left by the earlier weight, and 357.6 are. */
    @Test
    void theCustomerCannotIssueWhatTheEarlierWeightLeft() throws Exception {
        correct();
        Instant later = CORRECTED.plus(Duration.ofHours(1));
        restate("ser", later);
        hand("ser", "kvi", later, transferId("D10-title"));
        hand("kvi", "dys", later, transferId("D10"), transferId("D10-title"));
        Instant restated = later.plus(Duration.ofHours(1));
        restate("dys", restated);
        Batch first = right.chain().batch(SCREENED);
        ProcessStep.Builder second = ProcessStep.builder(
                        new StepId("urn:didymium:dysto:step:screening-2"), ProcessKind.REGRADING)
                .at(first.facility(), CORRECTED, CORRECTED.plus(Duration.ofHours(1)))
                .consumes(id("Y1"), "447.6 kg ± 0.3")
                .produces(Batch.builder(
                        new BatchId("urn:didymium:dysto:batch:DYS-26-08"),
                        MaterialForm.OXIDE,
                        "447.6 kg ± 0.3",
                        first.assay().orElseThrow()));
        Office customer = office("dys");
        IssueReport refused =
                customer.issue(customer.draft().add(second), trust, terms(restated.plus(Duration.ofHours(1))));

        assertThat(refused.issued()).isEmpty();
        assertThat(refused.faults()).extracting(Finding::code).contains(StockFinding.BATCH_OVERDRAWN);
    }
}
