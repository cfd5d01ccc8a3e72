package io.didymium.passport.attack;

import static org.assertj.core.api.Assertions.assertThat;

import io.didymium.core.batch.Batch;
import io.didymium.core.element.Element;
import io.didymium.core.finding.Finding;
import io.didymium.core.id.BatchId;
import io.didymium.core.id.PartyId;
import io.didymium.core.id.RecordId;
import io.didymium.core.id.TransferId;
import io.didymium.core.material.Assay;
import io.didymium.core.material.MaterialForm;
import io.didymium.core.process.ProcessKind;
import io.didymium.core.process.ProcessStep;
import io.didymium.core.process.Transfer;
import io.didymium.core.quantity.Mass;
import io.didymium.core.testing.ChainSketch;
import io.didymium.core.title.TollTerms;
import io.didymium.core.toll.TollAgreement;
import io.didymium.core.toll.TollDue;
import io.didymium.core.toll.TollPosting;
import io.didymium.core.toll.TollStatement;
import io.didymium.core.toll.TollStatementFinding;
import io.didymium.passport.PassportBundle;
import io.didymium.passport.claim.Dossier;
import io.didymium.passport.report.CheckId;
import io.didymium.passport.report.CheckResult;
import io.didymium.passport.report.Outcome;
import io.didymium.passport.report.Verdict;
import io.didymium.passport.report.VerificationReport;
import io.didymium.passport.testing.Sketched;
import io.didymium.passport.testing.TollRecords;
import io.didymium.passport.testing.Tolling;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Toll accounts that both sides sign, what a customer alone sees of them, and who gains by a false one. */
class TollAccountsTest {
    private static final PartyId OTHER = new PartyId("did:web:other.example");
    private static final RecordId ACCOUNT = new RecordId("urn:didymium:custom:account");

    @Test
    void anHonestAccountPassesAndIsReadAsItWasWritten() {
        Dossier dossier = TollRecords.dossier();
        PassportBundle bundle = Sketched.bundle(dossier);
        VerificationReport report = Sketched.verify(bundle);

        assertThat(report.verdict()).as(report.findings().toString()).isEqualTo(Verdict.ACCEPTED);
        assertThat(report.results().stream().filter(result -> result.check() == CheckId.TOLL_ACCOUNTS))
                .hasSize(3)
                .allMatch(result -> result.outcome() == Outcome.PASSED);
        assertThat(report.dossier().orElseThrow().records()).isEqualTo(dossier.records());
    }

    /** 71,693 kg of carbonate with 10 % Nd hold 7,169.3 kg, of which 97 % are due; the other owner's lot moves nothing. */
    @Test
    void whatIsDueIsThePartReturnedOfWhatWasPoured() {
        Custom custom = new Custom();
        VerificationReport report = Sketched.verify(custom.dossier(custom.statement()));

        assertThat(report.verdict()).as(report.findings().toString()).isEqualTo(Verdict.ACCEPTED);
        TollDue due = custom.statement().dues().get(Element.NEODYMIUM);
        assertThat(due.kilograms()).isEqualTo("6954.221");
        // 0.97 · √((10 % · 20 kg)² + (71,693 kg · 0.05 %)²) = 34.826 kg, rounded up to the gram.
        assertThat(due.standardUncertainty().kilograms()).isEqualTo("34.826");
    }

    @Test
    void anotherOwnersLotThatIsCreditedIsFound() {
        Custom custom = new Custom();
        TollStatement honest = custom.statement();
        TollPosting more = new TollPosting(
                custom.sketch.stepId("second"), custom.sketch.batch("lot2"), Element.NEODYMIUM, new BigDecimal("97"));
        VerificationReport report = Sketched.verify(custom.dossier(honest.toBuilder()
                .postings(List.of(honest.postings().get(0), more))
                .dues(Map.of(Element.NEODYMIUM, new TollDue(new BigDecimal("7051.221"), Mass.ofKilograms("35"))))
                .build()));

        assertThat(report.verdict()).isEqualTo(Verdict.REJECTED);
        assertThat(report.findings()).extracting(Finding::code).contains(TollStatementFinding.TOLL_LOT_OF_ANOTHER);
    }

    /** The plant leaves the lot out that it poured: it would owe nothing. */
    @Test
    void aLotThatIsNotCreditedIsFound() {
        Custom custom = new Custom();
        VerificationReport report = Sketched.verify(custom.dossier(custom.statement().toBuilder()
                .postings(List.of())
                .dues(Map.of(Element.NEODYMIUM, new TollDue(BigDecimal.ZERO, Mass.ZERO)))
                .build()));

        assertThat(report.verdict()).isEqualTo(Verdict.REJECTED);
        assertThat(report.findings()).extracting(Finding::code).contains(TollStatementFinding.TOLL_POSTING_MISSING);
    }

    /** A wide uncertainty buys the plant nothing: postings are compared to the gram. */
    @Test
    void aKilogramLessIsFoundHoweverUncertainTheBalanceIsStatedToBe() {
        Custom custom = new Custom();
        TollStatement honest = custom.statement();
        TollPosting poured = honest.postings().get(0);
        BigDecimal less = poured.kilograms().subtract(BigDecimal.ONE);
        VerificationReport report = Sketched.verify(custom.dossier(honest.toBuilder()
                .postings(List.of(new TollPosting(poured.event(), poured.batch(), poured.element(), less)))
                .dues(Map.of(Element.NEODYMIUM, new TollDue(less, Mass.ofKilograms("5000"))))
                .build()));

        assertThat(report.verdict()).isEqualTo(Verdict.REJECTED);
        assertThat(report.findings())
                .extracting(Finding::code)
                .containsExactly(TollStatementFinding.TOLL_POSTING_DIFFERS);
    }

    /** Who has the bundle of its own lot alone, and the plant's statement of two lots, sees one posting hold and one that is open. */
    @Test
    void aCustomerAloneVerifiesWhatItSeesAndIsToldWhatItDoesNot() {
        Custom whole = new Custom();
        TollStatement both = whole.statement();
        TollPosting elsewhere = new TollPosting(
                whole.sketch.stepId("elsewhere"),
                new BatchId("urn:didymium:custom:batch:lot9"),
                Element.NEODYMIUM,
                new BigDecimal("12"));
        TollStatement statement = both.toBuilder()
                .postings(List.of(both.postings().get(0), elsewhere))
                .dues(Map.of(Element.NEODYMIUM, new TollDue(new BigDecimal("6966.221"), Mass.ofKilograms("35"))))
                .build();
        VerificationReport report = Sketched.verify(whole.dossier(statement));

        assertThat(report.verdict()).isEqualTo(Verdict.INDETERMINATE);
        assertThat(report.results().stream()
                        .filter(result -> result.check() == CheckId.TOLL_ACCOUNTS
                                && result.subject().equals(ACCOUNT.value()))
                        .map(CheckResult::findings))
                .singleElement()
                .satisfies(findings -> assertThat(findings)
                        .extracting(Finding::code)
                        .containsExactly(TollStatementFinding.TOLL_POSTING_UNSEEN));
    }

    /** A plant that separates a lot of a miner and one of another owner. */
    private static final class Custom {
        private static final Instant DAY = Instant.parse("2026-04-10T06:00:00Z");
        private final ChainSketch sketch = new ChainSketch("custom")
                .site("MINE", "miner", "AU", "Western Australia")
                .site("QUARRY", "other", "BR", "Goias")
                .site("PLANT", "plant", "NO", "Telemark");
        private final Dossier built;
        private final TollAgreement agreement;

        Custom() {
            lot("lot1", "MINE", "71693 kg ± 20", Tolling.MINER, "first");
            lot("lot2", "QUARRY", "1000 kg ± 1", OTHER, "second");
            agreement = TollAgreement.builder(
                            TollRecords.OF_PLANT,
                            Tolling.PLANT,
                            TollTerms.builder(Tolling.PLANT, Tolling.MINER, sketch.site("PLANT"))
                                    .returns(Element.NEODYMIUM, "97 %")
                                    .build(),
                            TollRecords.FROM)
                    .build();
            built = Sketched.dossier(sketch.draft());
        }

        private void lot(String name, String mine, String mass, PartyId owner, String step) {
            Assay assay = Assay.of("ICP-OES").percent("Nd", "10", "0.05").build();
            sketch.draft()
                    .add(ProcessStep.builder(sketch.stepId("mining-" + name), ProcessKind.EXTRACTION)
                            .at(sketch.site(mine), DAY.minusSeconds(900_000), DAY.minusSeconds(800_000))
                            .produces(Batch.builder(sketch.batch(name), MaterialForm.CARBONATE, mass, assay)))
                    .add(Transfer.builder(
                                    new TransferId("urn:didymium:custom:transfer:" + name),
                                    sketch.site(mine),
                                    sketch.site("PLANT"))
                            .at(DAY.minusSeconds(90_000))
                            .moves(sketch.batch(name), mass)
                            .of(owner))
                    .add(ProcessStep.builder(sketch.stepId(step), ProcessKind.SEPARATION)
                            .at(sketch.site("PLANT"), DAY, DAY.plusSeconds(90_000))
                            .consumes(sketch.batch(name), mass)
                            .owner(sketch.batch(name), owner)
                            .produces(Batch.builder(sketch.batch("out-" + name), MaterialForm.CARBONATE, mass, assay)));
        }

        TollStatement statement() {
            return TollRecords.statement(built.chain(), agreement, ACCOUNT, Tolling.PLANT);
        }

        Dossier dossier(TollStatement statement) {
            return built.toBuilder()
                    .records(List.of(agreement, TollRecords.ofMiner(agreement), statement))
                    .build();
        }
    }
}
