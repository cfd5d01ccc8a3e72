package io.didymium.passport.testing;

import io.didymium.core.chain.SupplyChain;
import io.didymium.core.conformity.Certificate;
import io.didymium.core.id.BatchId;
import io.didymium.core.id.CertificateId;
import io.didymium.core.id.Concept;
import io.didymium.core.id.PartyId;
import io.didymium.core.material.Assay;
import io.didymium.core.material.MaterialForm;
import io.didymium.core.material.SampleState;
import io.didymium.core.material.determination.Determination;
import io.didymium.core.material.determination.DeterminationRole;
import io.didymium.core.material.determination.SettlementRule;
import io.didymium.core.material.determination.UmpireRule;
import io.didymium.core.party.CountryCode;
import io.didymium.core.party.Party;
import io.didymium.core.process.ProcessKind;
import io.didymium.core.quantity.MeasuredFraction;
import io.didymium.core.testing.ChainEdit;
import io.didymium.core.testing.ChainSketch;
import io.didymium.core.testing.SkimChains;
import io.didymium.passport.claim.Dossier;
import io.didymium.passport.report.VerificationPolicy;
import io.didymium.passport.report.VerificationReport;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A lot of 1,000 kg of NdPr oxide with 7.90 % Pr6O11 that a site buys and grades; the graded product shows 7.75 %. Seller, buyer and an
 * umpire may determine the lot, and the site sells the product.
 */
public final class DisputedLot {
    /** Who sold the lot, and is not in the chain otherwise. */
    public static final PartyId SELLER = new PartyId("did:web:seller.example");

    private final ChainSketch sketch = SkimChains.sketch()
            .source(ProcessKind.PROCUREMENT, "S", "lot", MaterialForm.OXIDE, "1000", "Pr6O11 7.9")
            .step("grading", ProcessKind.REGRADING, "S")
            .in("lot", "1000")
            .out("graded", MaterialForm.OXIDE, "1000", "Pr6O11 7.75")
            .done();
    private final Map<PartyId, List<Determination>> determinations = new TreeMap<>();
    private final List<SettlementRule> rules = new ArrayList<>();
    private Assay.Builder lot = analysis("7.90");
    private Assay.Builder graded = analysis("7.75");

    private static Assay.Builder analysis(String praseodymium) {
        return Assay.of("ICP-OES").percent("Nd2O3", "91", "0.2").percent("Pr6O11", praseodymium, "0.02");
    }

    /** Sets the assay of the lot. */
    public DisputedLot lot(Assay.Builder assay) {
        lot = assay;
        return this;
    }

    /** Sets the assay of the product. */
    public DisputedLot graded(Assay.Builder assay) {
        graded = assay;
        return this;
    }

    /** The buyer, who runs the site. */
    public PartyId buyer() {
        return sketch.chain().operatorOf(sketch.chain().producerOf(sketch.batch("lot")));
    }

    /** The id of a batch. */
    public BatchId id(String batch) {
        return sketch.batch(batch);
    }

    /** Adds a determination of the lot as received. */
    public DisputedLot by(PartyId party, DeterminationRole role, String measurand, String value) {
        return by(party, role, "lot", measurand, value, SampleState.AS_RECEIVED);
    }

    /** Adds a determination of a batch. */
    public DisputedLot by(
            PartyId party, DeterminationRole role, String batch, String measurand, String value, SampleState state) {
        determinations
                .computeIfAbsent(party, any -> new ArrayList<>())
                .add(Determination.builder(id(batch), measurand, value)
                        .by(party, role)
                        .sampledAt(sketch.chain().batch(id(batch)).producedAt())
                        .state(state)
                        .method("ICP-OES")
                        .laboratory("Laboratory of " + party.value(), "TEST 4711")
                        .build());
        return this;
    }

    /** Adds a determination by the seller of a lot that nobody describes. */
    public DisputedLot ofUnknownLot(String measurand, String value) {
        determinations
                .computeIfAbsent(SELLER, any -> new ArrayList<>())
                .add(Determination.builder(id("elsewhere"), measurand, value)
                        .by(SELLER, DeterminationRole.SELLER)
                        .sampledAt(sketch.chain().batch(id("lot")).producedAt())
                        .state(SampleState.AS_RECEIVED)
                        .method("ICP-OES")
                        .laboratory("Laboratory of " + SELLER.value(), "TEST 4711")
                        .build());
        return this;
    }

    /** The determinations of the ordinary dispute: 7.90 by the seller, 7.75 by the buyer. */
    public DisputedLot disputed() {
        return by(SELLER, DeterminationRole.SELLER, "Pr6O11", "7.90 % ± 0.02")
                .by(buyer(), DeterminationRole.BUYER, "Pr6O11", "7.75 % ± 0.02");
    }

    /** Sets that the verifier splits differences of praseodymium up to a limit. */
    public DisputedLot within(String limit, UmpireRule umpire) {
        return within("Pr6O11", limit, umpire);
    }

    private DisputedLot within(String measurand, String limit, UmpireRule umpire) {
        rules.add(SettlementRule.of(measurand, limit, umpire));
        return this;
    }

    /** What the parties state. */
    public Dossier dossier() {
        SupplyChain chain = sketch.chain();
        chain = ChainEdit.replace(
                chain, chain.batch(id("lot")).toBuilder().assay(lot.build()).build());
        chain = ChainEdit.replace(
                chain,
                chain.batch(id("graded")).toBuilder().assay(graded.build()).build());
        Dossier dossier = Sketched.dossier(chain.toBuilder().add(new Party(SELLER, "Seller", new CountryCode("BR"))));
        List<Certificate> reports = new ArrayList<>();
        determinations.forEach((party, stated) -> reports.add(report(party, stated)));
        return dossier.toBuilder().certificates(reports).build();
    }

    private Certificate report(PartyId party, List<Determination> stated) {
        return Certificate.builder(
                        new CertificateId("urn:example:report:" + party.value().replace(':', '-')),
                        new Concept("https://labs.example/report", "Report of analysis"))
                .certifier(party)
                .issuedTo(buyer())
                .valid(latest(stated), null)
                .determinations(stated)
                .build();
    }

    private static Instant latest(List<Determination> stated) {
        return stated.stream()
                .map(Determination::sampledAt)
                .max(Instant::compareTo)
                .orElseThrow();
    }

    /** What the verifier demands. */
    public VerificationPolicy policy() {
        return VerificationPolicy.builder().settlements(rules).build();
    }

    /** What the verifier finds under its rules. */
    public VerificationReport verify() {
        return Sketched.verify(Sketched.bundle(dossier()), policy());
    }

    /** An honest lot with all that a laboratory states, determined by both parties, that the verifier accepts. */
    public static DisputedLot analysed() {
        DisputedLot lot = new DisputedLot().lot(full("7.90")).graded(full("7.75"));
        return lot.by(SELLER, DeterminationRole.SELLER, "lot", "Pr6O11/TREO", "7.90 % ± 0.02", SampleState.DRY)
                .by(lot.buyer(), DeterminationRole.BUYER, "lot", "Pr6O11/TREO", "7.75 % ± 0.02", SampleState.DRY)
                .within("Pr6O11/TREO", "0.20 %", UmpireRule.MIDDLE_OF_THREE);
    }

    private static Assay.Builder full(String praseodymium) {
        return Assay.of("ICP-OES")
                .dry("0.2 % ± 0.02")
                .ignitionLoss(MeasuredFraction.parse("0.46 % ± 0.05"))
                .totalOxides("99.3 % ± 0.2")
                .percent("Nd2O3", "91.6", "0.2")
                .percent("Pr6O11", praseodymium, "0.02")
                .content("Sm2O3", "<10 ppm")
                .content("Cl-", "<50 mg/kg")
                .complete();
    }
}
