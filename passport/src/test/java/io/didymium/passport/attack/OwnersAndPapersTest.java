package io.didymium.passport.attack;

import static io.didymium.core.element.Element.NEODYMIUM;
import static org.assertj.core.api.Assertions.assertThat;

import io.didymium.core.batch.Batch;
import io.didymium.core.chain.ChainFinding;
import io.didymium.core.finding.Finding;
import io.didymium.core.id.ClaimId;
import io.didymium.core.id.PartyId;
import io.didymium.core.id.TransferId;
import io.didymium.core.material.Assay;
import io.didymium.core.material.MaterialForm;
import io.didymium.core.process.OutputRole;
import io.didymium.core.process.Ownership;
import io.didymium.core.process.ProcessKind;
import io.didymium.core.process.ProcessStep;
import io.didymium.core.process.Transfer;
import io.didymium.core.regulation.RulePacks;
import io.didymium.core.testing.ChainSketch;
import io.didymium.passport.PassportBundle;
import io.didymium.passport.claim.Dossier;
import io.didymium.passport.claim.OriginStatements;
import io.didymium.passport.claim.RecycledStatement;
import io.didymium.passport.report.PassportFinding;
import io.didymium.passport.report.Verdict;
import io.didymium.passport.report.VerificationPolicy;
import io.didymium.passport.report.VerificationReport;
import io.didymium.passport.report.trade.TradeFinding;
import io.didymium.passport.testing.Forgery;
import io.didymium.passport.testing.Issuers;
import io.didymium.passport.testing.Sketched;
import io.didymium.passport.testing.Tolling;
import io.didymium.passport.trust.TrustList;
import io.didymium.passport.trust.TrustRole;
import io.didymium.passport.verify.ChainVerifier;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Insiders who name owners, sell to nobody, write their own permits, and leave thorium out. */
class OwnersAndPapersTest {
    private static final Instant DAY = Instant.parse("2026-05-01T08:00:00Z");
    private static final Assay ASSAY = Assay.of("ICP-OES")
            .percent("Nd", "30", "0.2")
            .percent("Fe", "69", "0.3")
            .build();

    private static List<String> ids(PassportBundle bundle) {
        return bundle.credentials().stream().map(Forgery::id).toList();
    }

    @Test
    void theHonestPlantIsAccepted() {
        VerificationReport report = Sketched.verify(Tolling.dossier());

        assertThat(report.verdict()).as(report.findings().toString()).isEqualTo(Verdict.ACCEPTED);
    }

    /** The buyer never signs: the seller names it alone. */
    @Test
    void aSaleThatTheBuyerDoesNotStateDecidesNothing() {
        PassportBundle bundle = Sketched.bundle(Tolling.dossier());
        String receipt = ids(bundle).stream()
                .filter(id -> id.contains("receipt") && id.endsWith(Tolling.SALE.value()))
                .findFirst()
                .orElseThrow();
        VerificationReport report =
                Sketched.verify(new Forgery(bundle).remove(receipt).relinked());

        assertThat(report.verdict()).isEqualTo(Verdict.INDETERMINATE);
        assertThat(report.findings()).anySatisfy(finding -> {
            assertThat(finding.code()).isEqualTo(TradeFinding.TITLE_UNACKNOWLEDGED);
            assertThat(finding.message()).contains(Tolling.TRADER.value() + " states nothing");
        });
    }

    /** The seller's statement is replaced by one that sells to somebody else; the buyer's receipt repeats the first. */
    @Test
    void aSellerCannotChangeTheBuyerAfterwards() {
        PassportBundle bundle = Sketched.bundle(Tolling.dossier());
        VerificationReport report = Sketched.verify(new Insider(bundle)
                .setText(
                        eventOf(bundle, Tolling.SALE),
                        "/credentialSubject/0/goodsTitle/ownerAfter",
                        Tolling.PLANT.value())
                .bundle());

        assertThat(report.verdict()).isEqualTo(Verdict.REJECTED);
        assertThat(report.findings()).extracting(Finding::code).contains(ChainFinding.DUPLICATE_ID);
    }

    private static String eventOf(PassportBundle bundle, TransferId transfer) {
        return ids(bundle).stream()
                .filter(id -> !id.contains("receipt") && id.endsWith(transfer.value()))
                .findFirst()
                .orElseThrow();
    }

    /** A permit that the verifier's authority did not issue: a certifier's, or the plant's own. */
    @ParameterizedTest
    @CsvSource({"CERTIFIER", "OPERATOR"})
    void aPermitIsTheWordOfAnAuthority(TrustRole role) {
        TrustList trust = new TrustList(List.of(
                Issuers.anchor(Sketched.REGISTER, TrustRole.REGISTER), Issuers.anchor(Sketched.CERTIFIER, role)));
        VerificationReport report = new ChainVerifier(trust, VerificationPolicy.standard())
                .verify(Sketched.bundle(Tolling.dossier()), Sketched.AT);

        assertThat(report.verdict()).isEqualTo(Verdict.INDETERMINATE);
        assertThat(report.findings()).extracting(Finding::code).contains(PassportFinding.ANCHOR_UNTRUSTED);
    }

    /** The plant writes itself the quantity that it needs. */
    @Test
    void thePlantIsNoAuthority() {
        VerificationReport report = Sketched.verify(Tolling.dossier(
                Tolling.permit().toBuilder().certifier(Tolling.PLANT).build()));

        assertThat(report.verdict()).isEqualTo(Verdict.INDETERMINATE);
        assertThat(report.findings()).extracting(Finding::code).contains(PassportFinding.ANCHOR_UNTRUSTED);
    }

    /** The residue's radioactivity is left out of passport and event, with a permit that then seems not needed. */
    @Test
    void thoriumLeftOutIsMissing() {
        PassportBundle bundle = Sketched.bundle(Tolling.dossier());
        Insider insider = new Insider(bundle);
        ids(bundle).stream()
                .filter(id -> id.endsWith(":batch:residue") || id.endsWith(":batch:stored"))
                .forEach(id -> insider.remove(id, "/credentialSubject/radioactivity"));
        VerificationReport report = Sketched.verify(insider.remove(
                        ids(bundle).stream()
                                .filter(id -> id.endsWith(":step:separation"))
                                .findFirst()
                                .orElseThrow(),
                        "/credentialSubject/0/outputBatch/1/radioactivity")
                .remove(
                        ids(bundle).stream()
                                .filter(id -> id.endsWith(":step:storing"))
                                .findFirst()
                                .orElseThrow(),
                        "/credentialSubject/0/outputBatch/0/radioactivity")
                .bundle());

        assertThat(report.verdict()).isNotEqualTo(Verdict.ACCEPTED);
        assertThat(report.findings()).anyMatch(finding -> finding.message().contains("Th"));
    }

    /** Tolled swarf goes back to its owner; whoever is named as its owner, none of it is recycled. */
    @ParameterizedTest
    @CsvSource({
        "owner, owner, owner, REJECTED",
        "owner, shop, owner, REJECTED",
        "owner, dealer, owner, REJECTED",
        "shop, shop, owner, ACCEPTED"
    })
    void onlyWasteOfMaterialThatWasSoldIsPreConsumer(
            String afterDelivery, String ofSwarf, String afterReturn, Verdict verdict) {
        VerificationReport report = Sketched.verify(claimed(afterDelivery, ofSwarf, afterReturn));

        assertThat(report.verdict()).as(report.findings().toString()).isEqualTo(verdict);
    }

    private static Dossier claimed(String afterDelivery, String ofSwarf, String afterReturn) {
        ChainSketch sketch = new ChainSketch("swarf")
                .site("OWNER", "owner", "DE", "Hesse")
                .site("SHOP", "shop", "DE", "Saxony")
                .site("DEALER", "dealer", "NL", "Zeeland")
                .at(DAY.minus(Duration.ofDays(1)))
                .source(ProcessKind.EXTRACTION, "DEALER", "other", MaterialForm.SINTERED_BLOCK, "1", "Nd 30")
                .at(DAY)
                .source(ProcessKind.EXTRACTION, "OWNER", "block", MaterialForm.SINTERED_BLOCK, "100", "Nd 30, Fe 69");
        ProcessStep.Builder machining = ProcessStep.builder(sketch.stepId("machining"), ProcessKind.MACHINING)
                .at(sketch.site("SHOP"), day(2), day(3))
                .consumes(sketch.batch("block"), "100 kg")
                .produces(Batch.builder(sketch.batch("magnets"), MaterialForm.MAGNET, "80 kg ± 0.04", ASSAY))
                .produces(
                        Batch.builder(sketch.batch("swarf"), MaterialForm.SWARF, "20 kg ± 0.01", ASSAY),
                        OutputRole.RESIDUE)
                .owner(sketch.batch("swarf"), party(ofSwarf));
        sketch.draft()
                .add(move(sketch, 1, "block", "100 kg", "OWNER", "SHOP", "owner", afterDelivery))
                .add(machining)
                .add(move(sketch, 4, "swarf", "20 kg ± 0.01", "SHOP", "OWNER", ofSwarf, afterReturn))
                .add(ProcessStep.builder(sketch.stepId("melting"), ProcessKind.STRIP_CASTING)
                        .at(sketch.site("OWNER"), day(5), day(6))
                        .consumes(sketch.batch("swarf"), "20 kg ± 0.01")
                        .produces(Batch.builder(sketch.batch("alloy"), MaterialForm.ALLOY, "20 kg ± 0.01", ASSAY)));
        return Sketched.dossier(sketch).toBuilder()
                .origin(OriginStatements.builder()
                        .recycled(List.of(RecycledStatement.builder(
                                        new ClaimId("urn:didymium:swarf:claim"),
                                        sketch.batch("alloy"),
                                        RulePacks.ISO_14021.id(),
                                        RulePacks.ISO_14021.version(),
                                        LocalDate.of(2026, 7, 3))
                                .percents(Map.of(NEODYMIUM, new BigDecimal("100")))
                                .build()))
                        .build())
                .build();
    }

    private static Transfer.Builder move(
            ChainSketch sketch,
            int day,
            String batch,
            String mass,
            String from,
            String to,
            String before,
            String after) {
        return Transfer.builder(new TransferId("urn:x:swarf:move:" + day), sketch.site(from), sketch.site(to))
                .at(day(day))
                .moves(sketch.batch(batch), mass)
                .ownership(new Ownership(party(before), party(after)));
    }

    private static Instant day(int day) {
        return DAY.plus(Duration.ofDays(day));
    }

    private static PartyId party(String name) {
        return new PartyId("did:web:" + name + ".example");
    }
}
