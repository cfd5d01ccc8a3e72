package io.didymium.core.origin;

import static io.didymium.core.element.Element.NEODYMIUM;
import static org.assertj.core.api.Assertions.assertThat;

import io.didymium.core.balance.BalanceRule;
import io.didymium.core.balance.ChainBalance;
import io.didymium.core.conformity.Assessment;
import io.didymium.core.conformity.Certificate;
import io.didymium.core.conformity.Claim;
import io.didymium.core.conformity.ClaimCoverage;
import io.didymium.core.conformity.ConformityFinding;
import io.didymium.core.conformity.Performance;
import io.didymium.core.finding.Finding;
import io.didymium.core.id.CertificateId;
import io.didymium.core.id.ClaimId;
import io.didymium.core.id.Concept;
import io.didymium.core.id.PartyId;
import io.didymium.core.material.MaterialForm;
import io.didymium.core.process.ProcessKind;
import io.didymium.core.stock.StockFinding;
import io.didymium.core.testing.ChainSketch;
import io.didymium.core.testing.scenario.RotorChain;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What the scenarios list as frauds and slips, where the chain itself shows them. */
class ScenarioFraudTest {
    /** 8,754.0 kg of NdPr oxide are 5,000.0 and 3,754.0; one kilogram more is shipped. */
    @Test
    void findsTheKilogramThatWasIssuedTwice() {
        assertThat(findings(split("5000.0", "3754.0"))).isEmpty();
        assertThat(findings(split("5000.0", "3755.0"))).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo(StockFinding.BATCH_OVERDRAWN);
            assertThat(finding.arguments()).containsEntry("excess", "1 kg");
        });
    }

    private static ChainSketch split(String first, String second) {
        ChainSketch sketch = new ChainSketch("split").site("NORDOKSID", "nordoksid", "NO", "Telemark");
        sketch.source(ProcessKind.PROCUREMENT, "NORDOKSID", "oxide", MaterialForm.OXIDE, "8754.0", "Nd 60");
        sketch.step("first", ProcessKind.SPLITTING, "NORDOKSID")
                .in("oxide", first)
                .out("one", MaterialForm.OXIDE, first, "Nd 60")
                .done();
        return sketch.step("second", ProcessKind.SPLITTING, "NORDOKSID")
                .in("oxide", second)
                .out("two", MaterialForm.OXIDE, second, "Nd 60")
                .done();
    }

    /** The recycled oxide's 240 kg are consumed by MET-1, and a second maker presents them again. */
    @Test
    void findsTheRecycledLotThatIsConsumedTwice() {
        ChainSketch sketch = RotorChain.sketch().site("MET-2", "met-2", "CN", "Inner Mongolia");
        sketch.step("second-reduction", ProcessKind.ELECTROLYSIS, "MET-2")
                .in("B-O2", "240")
                .out("B-M2", MaterialForm.METAL, "200", "Nd 80, Pr 20")
                .done();

        assertThat(ChainBalance.of(sketch.chain(), BalanceRule.STANDARD).stock().findings())
                .isNotEmpty()
                .allSatisfy(finding -> assertThat(finding.code()).isEqualTo(StockFinding.BATCH_OVERDRAWN));
    }

    /** Certificate SWARF-77 ends on 30 June 2026; the lot is of 5 July. */
    @Test
    void refusesTheSwarfCertificateForALotMadeAfterItsEnd() {
        assertThat(obstacle("2026-06-05T10:00:00Z")).isEmpty();
        assertThat(obstacle("2026-07-05T10:00:00Z"))
                .hasValueSatisfying(
                        finding -> assertThat(finding.code()).isEqualTo(ConformityFinding.CERTIFICATE_EXPIRED));
    }

    private static Optional<Finding> obstacle(String made) {
        ChainSketch sketch = new ChainSketch("swarf").at(Instant.parse(made)).site("S-BETA", "s-beta", "DE", "Bavaria");
        sketch.source(ProcessKind.PROCUREMENT, "S-BETA", "oxide", MaterialForm.OXIDE, "240", "Nd 70");
        Concept criterion = new Concept("https://reia.example/recycled", "Recycled content");
        Concept topic = new Concept("https://vocabulary.uncefact.org/conformity-topics/circularity", "Circularity");
        CertificateId id = new CertificateId("urn:didymium:rotors:certificate:SWARF-77");
        Certificate certificate = Certificate.builder(id, new Concept("https://reia.example", "REIA"))
                .name("SWARF-77")
                .certifier(new PartyId("did:web:aud-1.example"))
                .issuedTo(new PartyId("did:web:s-beta.example"))
                .valid(Instant.parse("2025-07-01T00:00:00Z"), Instant.parse("2026-06-30T23:59:59Z"))
                .assessments(new Assessment(sketch.site("S-BETA"), criterion, topic, LocalDate.of(2025, 7, 1), true))
                .build();
        Claim claim = Claim.builder(new ClaimId("urn:didymium:rotors:claim:1"), sketch.batch("oxide"), criterion)
                .name("pre-consumer")
                .topic(topic)
                .date(LocalDate.of(2026, 7, 6))
                .performances(new Performance(topic, BigDecimal.valueOf(100), "P1"))
                .evidence(id)
                .build();
        return new ClaimCoverage(claim, sketch.chain().batch(sketch.batch("oxide")), certificate).obstacle();
    }

    /** Two lots of unlike content and moisture: what counts is the element in each. */
    @Test
    void mergesLotsOfDifferentContentByTheElementInThem() {
        ChainSketch sketch = new ChainSketch("merge").site("X", "x", "NO", "Telemark");
        sketch.source(ProcessKind.EXTRACTION, "X", "wet", MaterialForm.ORE, "100", "Nd 12");
        sketch.source(ProcessKind.COLLECTION, "X", "dry", MaterialForm.SCRAP, "40", "Nd 70");
        sketch.step("merge", ProcessKind.BLENDING, "X")
                .in("wet", "100")
                .in("dry", "40")
                .out("merged", MaterialForm.SCRAP, "140", "Nd 28.571429")
                .done();
        sketch.step("regrade", ProcessKind.REGRADING, "X")
                .in("merged", "70")
                .out("regraded", MaterialForm.SCRAP, "70", "Nd 28.571429")
                .done();
        OriginBook book = OriginBook.of(sketch.chain(), List.of(), ShareArithmetic.EXACT);

        assertThat(book.origin(sketch.batch("merged")).byClass(NEODYMIUM).get(SourceClass.POST_CONSUMER))
                .hasToString("7/10");
        assertThat(book.origin(sketch.batch("regraded")).byClass(NEODYMIUM))
                .isEqualTo(book.origin(sketch.batch("merged")).byClass(NEODYMIUM));
    }

    private static List<Finding> findings(ChainSketch sketch) {
        return ChainBalance.of(sketch.chain(), BalanceRule.STANDARD).findings();
    }
}
