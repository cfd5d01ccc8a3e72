package io.didymium.passport.attack;

import static io.didymium.core.material.determination.DeterminationRole.BUYER;
import static io.didymium.core.material.determination.DeterminationRole.SELLER;
import static io.didymium.core.material.determination.DeterminationRole.UMPIRE;
import static io.didymium.passport.report.Verdict.ACCEPTED;
import static io.didymium.passport.report.Verdict.INDETERMINATE;
import static io.didymium.passport.report.Verdict.REJECTED;
import static org.assertj.core.api.Assertions.assertThat;

import io.didymium.core.chain.SupplyChain;
import io.didymium.core.conformity.Certificate;
import io.didymium.core.custody.Account;
import io.didymium.core.custody.BookEntry;
import io.didymium.core.custody.CustodyModel;
import io.didymium.core.custody.Voucher;
import io.didymium.core.custody.books.Books;
import io.didymium.core.element.Element;
import io.didymium.core.element.Oxide;
import io.didymium.core.finding.Finding;
import io.didymium.core.id.BatchId;
import io.didymium.core.id.CertificateId;
import io.didymium.core.id.Concept;
import io.didymium.core.id.PartyId;
import io.didymium.core.lca.chain.Activity;
import io.didymium.core.lca.chain.ActivityFactor;
import io.didymium.core.lca.chain.BatchAllocation;
import io.didymium.core.lca.chain.BatchAllocationPlan;
import io.didymium.core.lca.chain.InventoryCoverage;
import io.didymium.core.lca.inventory.Provenance;
import io.didymium.core.material.Assay;
import io.didymium.core.material.MaterialForm;
import io.didymium.core.material.SampleState;
import io.didymium.core.material.determination.Determination;
import io.didymium.core.material.determination.DeterminationFinding;
import io.didymium.core.material.determination.DeterminationRole;
import io.didymium.core.material.determination.SettlementRule;
import io.didymium.core.material.determination.UmpireRule;
import io.didymium.core.origin.OriginBook;
import io.didymium.core.origin.SourceClass;
import io.didymium.core.origin.SourceDeclaration;
import io.didymium.core.party.CountryCode;
import io.didymium.core.party.Party;
import io.didymium.core.process.ProcessKind;
import io.didymium.core.quantity.Mass;
import io.didymium.core.testing.ChainEdit;
import io.didymium.core.testing.SkimChains;
import io.didymium.core.testing.scenario.Usage;
import io.didymium.passport.claim.CustodyBooks;
import io.didymium.passport.claim.CustodyStatements;
import io.didymium.passport.claim.Dossier;
import io.didymium.passport.claim.FootprintStatements;
import io.didymium.passport.claim.MaterialProvenance;
import io.didymium.passport.claim.OriginStatements;
import io.didymium.passport.report.CheckId;
import io.didymium.passport.report.CheckResult;
import io.didymium.passport.report.FootprintClaimFinding;
import io.didymium.passport.report.OriginStatementFinding;
import io.didymium.passport.report.Outcome;
import io.didymium.passport.report.Verdict;
import io.didymium.passport.report.VerificationPolicy;
import io.didymium.passport.report.VerificationReport;
import io.didymium.passport.testing.DisputedLot;
import io.didymium.passport.testing.Footprints;
import io.didymium.passport.testing.MotorCustody;
import io.didymium.passport.testing.Sketched;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A tonne of Brazilian concentrate, TREO 24.10 % for its seller, 23.70 % for its buyer and 23.85 % for the umpire, is blended with a tonne
 * of Australian concentrate of 24.00 %: what follows from the lot follows from its settled value.
 */
public class SettledClaimsTest {
    private static final CountryCode BRAZIL = new CountryCode("BR");
    private static final BatchId LOT = SkimChains.sketch().batch("lot");
    private static final BatchId OTHER = SkimChains.sketch().batch("other");
    private static final BatchId BLEND = SkimChains.sketch().batch("blend");

    /** By the passports 50.104 % of the neodymium are Brazilian, by 23.85 % 49.843 %, by 23.775 % 49.765 %. */
    @ParameterizedTest
    @CsvSource({"UMPIRE, 23.85, 0.49843", "MIDDLE_OF_THREE, 23.85, 0.49843", "MEAN_WITH_NEARER, 23.775, 0.49765"})
    void originsFollowTheSettledValue(UmpireRule rule, String settled, String share) {
        Blend blend = new Blend(rule);

        assertThat(Blend.brazilian(settled)).isEqualByComparingTo(share);
        assertVerdict(blend.verify(settled), ACCEPTED);
    }

    @Test
    void anOriginClaimedBeforeTheSettlementIsLeftOpenAndNoFraud() {
        Blend blend = new Blend(UmpireRule.UMPIRE);
        VerificationReport report = blend.verify("24.10");

        assertThat(Blend.brazilian("24.10")).isEqualByComparingTo("0.50104");
        assertVerdict(report, INDETERMINATE);
        assertThat(report.findings())
                .filteredOn(finding -> finding.code() == DeterminationFinding.CLAIM_BEFORE_SETTLEMENT)
                .extracting(Finding::message)
                .anySatisfy(message -> assertThat(message).contains(LOT.value(), "50.104", "49.843"));
    }

    /** A dispute excuses no claim that was false before it. */
    @Test
    void anOriginThatIsFalseBothWaysIsFalse() {
        VerificationReport report = new Blend(UmpireRule.UMPIRE).verify("12");

        assertVerdict(report, REJECTED);
        assertThat(report.findings())
                .extracting(Finding::code)
                .contains(OriginStatementFinding.PROVENANCE_MISMATCH)
                .doesNotContain(DeterminationFinding.CLAIM_BEFORE_SETTLEMENT);
    }

    /** Without the determinations the passports' own value counts, as before. */
    @Test
    void withoutADisputeNothingIsSettled() {
        assertVerdict(new Blend(UmpireRule.UMPIRE).withoutReports().verify("24.10"), ACCEPTED);
    }

    /** An allocation by rare-earth oxides: 7.90 % Pr6O11 for the seller, 7.75 % for the buyer, 7.825 % settled. */
    @ParameterizedTest
    @CsvSource({"7.825, ACCEPTED", "7.90, INDETERMINATE", "17.90, REJECTED"})
    void footprintsFollowTheSettledValue(String praseodymium, Verdict verdict) {
        VerificationReport report = divided(praseodymium);

        assertVerdict(report, verdict);
        assertThat(report.findings())
                .extracting(Finding::code)
                .filteredOn(code -> code == DeterminationFinding.CLAIM_BEFORE_SETTLEMENT
                        || code == FootprintClaimFinding.FOOTPRINT_MISMATCH)
                .allMatch(code ->
                        verdict == (code == FootprintClaimFinding.FOOTPRINT_MISMATCH ? REJECTED : INDETERMINATE));
    }

    /** A buyer books the praseodymium that it received: 65.39 kg by 7.90 %, 64.77 kg by the settled 7.825 %. */
    @ParameterizedTest
    @CsvSource({"7.825, PASSED", "7.90, UNDECIDED", "8.90, FAILED"})
    void booksFollowTheSettledValue(String praseodymium, Outcome outcome) {
        DisputedLot lot = new DisputedLot().disputed().within("0.20 %", UmpireRule.UMPIRE);
        Dossier dossier = lot.dossier();
        Account account =
                new Account(dossier.chain().batch(LOT).facility(), Element.PRASEODYMIUM, MotorCustody.POST_CONSUMER);
        Books books = Books.open(MotorCustody.credit(), MotorCustody.Q2);
        MotorCustody.post(
                books,
                BookEntry.Receipt.builder(
                                new Voucher(MotorCustody.DAY, account, "WS-1"),
                                LOT,
                                SourceClass.POST_CONSUMER,
                                CustodyModel.IDENTITY_PRESERVED)
                        .qualifying(Mass.ZERO)
                        .total(Mass.ofKilograms(Oxide.parse("Pr6O11")
                                .elementFraction()
                                .multiply(new BigDecimal(praseodymium).movePointRight(1))
                                .setScale(2, RoundingMode.HALF_EVEN)
                                .toPlainString()))
                        .build());
        VerificationReport report = Sketched.verify(
                Sketched.bundle(dossier.toBuilder()
                        .custody(new CustodyStatements(List.of(CustodyBooks.of(
                                MotorCustody.terms("buyer", lot.buyer(), MotorCustody.credit()), books, Map.of()))))
                        .build()),
                lot.policy());

        assertThat(report.results())
                .filteredOn(result -> result.check() == CheckId.RECEIPTS_SUBSTANTIATED)
                .extracting(CheckResult::outcome)
                .as(report.findings().toString())
                .containsExactly(outcome);
    }

    /** A report of a party about a lot. */
    private static Certificate report(PartyId party, PartyId buyer, SupplyChain chain, Determination.Builder stated) {
        Determination made = stated.sampledAt(chain.batch(LOT).producedAt())
                .method("ICP-OES")
                .laboratory("Laboratory of " + party.value(), "TEST 4711")
                .build();
        return Certificate.builder(
                        new CertificateId("urn:example:report:" + party.value().replace(':', '-')),
                        new Concept("https://labs.example/report", "Report of analysis"))
                .certifier(party)
                .issuedTo(buyer)
                .valid(made.sampledAt(), null)
                .determinations(List.of(made))
                .build();
    }

    /** A separation whose burden is divided by rare-earth oxides between a disputed lot and lanthanum, claimed by a content of the lot. */
    public static VerificationReport divided(String claimedBy) {
        Dossier stated = separated("7.90");
        SupplyChain chain = stated.chain();
        PartyId seller = chain.operatorOf(chain.producerOf(LOT));
        PartyId buyer = new PartyId("did:web:buyer.example");
        FootprintStatements said = footprints(chain);
        Dossier dossier = stated.toBuilder()
                .footprints(said.withClaims(List.of(
                        Footprints.claim(said.calculate(separated(claimedBy).chain()), LOT))))
                .certificates(List.of(
                        report(seller, buyer, chain, praseodymium(seller, SELLER, "7.90")),
                        report(buyer, buyer, chain, praseodymium(buyer, BUYER, "7.75"))))
                .build();
        return Sketched.verify(
                Sketched.bundle(dossier),
                VerificationPolicy.builder()
                        .settlements(List.of(SettlementRule.of("Pr6O11", "0.20 %", UmpireRule.UMPIRE)))
                        .build());
    }

    private static Determination.Builder praseodymium(PartyId party, DeterminationRole role, String value) {
        return Determination.builder(LOT, "Pr6O11", value + " % ± 0.02")
                .by(party, role)
                .state(SampleState.AS_RECEIVED);
    }

    private static FootprintStatements footprints(SupplyChain chain) {
        ActivityFactor factor = ActivityFactor.builder("liquor", "kg", "a table", Provenance.Origin.SECONDARY)
                .impacts(Map.of(Usage.GWP, new BigDecimal("500"), Usage.COST, BigDecimal.ONE))
                .build();
        return FootprintStatements.of(
                chain,
                List.of(
                        Activity.of(
                                SkimChains.sketch().stepId("source-of-liquor"),
                                "liquor",
                                new BigDecimal("2000"),
                                factor),
                        Activity.of(SkimChains.sketch().stepId("separation"), "power", BigDecimal.ONE, factor)
                                .toBuilder()
                                .covers(Set.of(InventoryCoverage.ENERGY))
                                .build()),
                BatchAllocationPlan.of(new BatchAllocation.ByRareEarthOxide()));
    }

    private static Dossier separated(String praseodymium) {
        SupplyChain chain = SkimChains.sketch()
                .site("T", "buyer", "DE", "Region")
                .source(
                        ProcessKind.PROCUREMENT,
                        "S",
                        "liquor",
                        MaterialForm.OXIDE,
                        "2000",
                        "Nd2O3 45.5, Pr6O11 3.9, La2O3 49.5")
                .step("separation", ProcessKind.SEPARATION, "S")
                .in("liquor", "2000")
                .out("lot", MaterialForm.OXIDE, "1000", "Nd2O3 91, Pr6O11 " + praseodymium)
                .out("lanthanum", MaterialForm.OXIDE, "1000", "La2O3 99")
                .done()
                .step("grading", ProcessKind.REGRADING, "T")
                .in("lot", "1000")
                .out("graded", MaterialForm.OXIDE, "1000", "Nd2O3 91, Pr6O11 7.8")
                .done()
                .chain();
        return Sketched.dossier(chain.toBuilder());
    }

    private static final class Blend {
        private final UmpireRule rule;
        private boolean isDisputed = true;

        Blend(UmpireRule rule) {
            this.rule = rule;
        }

        Blend withoutReports() {
            isDisputed = false;
            return this;
        }

        private static SupplyChain chain(String treo) {
            SupplyChain chain = SkimChains.sketch()
                    .source(ProcessKind.PROCUREMENT, "S", "lot", MaterialForm.MINERAL_CONCENTRATE, "1000", "Nd 5")
                    .source(ProcessKind.PROCUREMENT, "S", "other", MaterialForm.MINERAL_CONCENTRATE, "1000", "Nd 5")
                    .step("blending", ProcessKind.BLENDING, "S")
                    .in("lot", "1000")
                    .in("other", "1000")
                    .out("blend", MaterialForm.MINERAL_CONCENTRATE, "2000", "Nd 5")
                    .done()
                    .chain();
            return analysed(analysed(analysed(chain, LOT, treo), OTHER, "24.00"), BLEND, "23.925");
        }

        private static SupplyChain analysed(SupplyChain chain, BatchId batch, String treo) {
            return ChainEdit.replace(
                    chain,
                    chain.batch(batch).toBuilder()
                            .assay(Assay.of("ICP-OES")
                                    .totalOxides(treo + " % ± 0.2")
                                    .percent("Nd2O3", "20", "0.1")
                                    .build())
                            .build());
        }

        private static List<SourceDeclaration> sources() {
            return List.of(
                    SourceDeclaration.of(LOT, SourceClass.PRIMARY, BRAZIL),
                    SourceDeclaration.of(OTHER, SourceClass.PRIMARY, new CountryCode("AU")));
        }

        private static List<MaterialProvenance> provenance(String treo) {
            return MaterialProvenance.of(OriginBook.of(chain(treo), sources()), BLEND, Set.of(Element.NEODYMIUM), 5);
        }

        /** The Brazilian share of the neodymium, if the lot has a content. */
        static BigDecimal brazilian(String treo) {
            return provenance(treo).stream()
                    .filter(entry -> entry.group().country().equals(Optional.of(BRAZIL)))
                    .map(MaterialProvenance::share)
                    .findFirst()
                    .orElseThrow();
        }

        /** What the verifier finds if the provenance is stated as it follows from a content of the lot. */
        VerificationReport verify(String claimedBy) {
            SupplyChain chain = chain("24.10");
            PartyId buyer = chain.operatorOf(chain.producerOf(LOT));
            Dossier dossier = Sketched.dossier(
                    chain.toBuilder().add(new Party(DisputedLot.SELLER, "Seller", new CountryCode("BR"))));
            Dossier stated = dossier.toBuilder()
                    .origin(OriginStatements.builder()
                            .sources(sources())
                            .provenance(provenance(claimedBy))
                            .build())
                    .certificates(
                            isDisputed
                                    ? List.of(
                                            report(
                                                    DisputedLot.SELLER,
                                                    buyer,
                                                    chain,
                                                    treo(DisputedLot.SELLER, SELLER, "24.10")),
                                            report(buyer, buyer, chain, treo(buyer, BUYER, "23.70")),
                                            report(
                                                    Sketched.CERTIFIER,
                                                    buyer,
                                                    chain,
                                                    treo(Sketched.CERTIFIER, UMPIRE, "23.85")))
                                    : List.of())
                    .build();
            return Sketched.verify(
                    Sketched.bundle(stated),
                    VerificationPolicy.builder()
                            .settlements(List.of(SettlementRule.of("TREO", "0.30 %", rule)))
                            .build());
        }

        private static Determination.Builder treo(PartyId party, DeterminationRole role, String value) {
            return Determination.builder(LOT, "TREO", value + " % ± 0.1")
                    .by(party, role)
                    .state(SampleState.AS_RECEIVED);
        }
    }

    private static void assertVerdict(VerificationReport report, Verdict verdict) {
        assertThat(report.verdict()).as(report.findings().toString()).isEqualTo(verdict);
    }
}
