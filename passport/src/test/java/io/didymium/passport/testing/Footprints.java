package io.didymium.passport.testing;

import io.didymium.core.chain.SupplyChain;
import io.didymium.core.id.BatchId;
import io.didymium.core.id.ClaimId;
import io.didymium.core.id.Concept;
import io.didymium.core.id.PartyId;
import io.didymium.core.id.StepId;
import io.didymium.core.lca.allocation.Shares;
import io.didymium.core.lca.chain.Activity;
import io.didymium.core.lca.chain.ActivityFactor;
import io.didymium.core.lca.chain.BatchAllocation;
import io.didymium.core.lca.chain.BatchAllocationPlan;
import io.didymium.core.lca.chain.ChainFootprint;
import io.didymium.core.lca.chain.StepAllocation;
import io.didymium.core.lca.chain.StepInventory;
import io.didymium.core.lca.impact.FieldIndicators;
import io.didymium.core.lca.inventory.Provenance;
import io.didymium.core.lca.pact.PactAmount;
import io.didymium.core.lca.pact.PactCarbon;
import io.didymium.core.lca.pact.PactFootprint;
import io.didymium.core.lca.pact.PactWriter;
import io.didymium.core.party.CountryCode;
import io.didymium.core.party.Party;
import io.didymium.core.party.Registration;
import io.didymium.core.testing.scenario.MotorActivities;
import io.didymium.core.testing.scenario.MotorChain;
import io.didymium.core.testing.scenario.PhosphateActivities;
import io.didymium.core.testing.scenario.PhosphateChain;
import io.didymium.core.testing.scenario.RotorActivities;
import io.didymium.core.testing.scenario.RotorChain;
import io.didymium.core.testing.scenario.Usage;
import io.didymium.crypto.bytes.Bytes;
import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.crypto.digest.HashAlgorithm;
import io.didymium.passport.EvidenceDocument;
import io.didymium.passport.PassportBundle;
import io.didymium.passport.claim.DataShares;
import io.didymium.passport.claim.DeclaredMass;
import io.didymium.passport.claim.Dossier;
import io.didymium.passport.claim.EvidenceLink;
import io.didymium.passport.claim.FootprintBasis;
import io.didymium.passport.claim.FootprintCategory;
import io.didymium.passport.claim.FootprintClaim;
import io.didymium.passport.claim.FootprintResult;
import io.didymium.passport.claim.FootprintStatements;
import io.didymium.passport.claim.MethodReference;
import io.didymium.passport.claim.RuleReference;
import io.didymium.passport.exchange.pact.PactFrame;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** The footprints of the scenarios, as passports claim them. */
public final class Footprints {
    /** The category of global warming. */
    public static final FootprintCategory CARBON = FootprintCategory.carbon(Usage.GWP);

    /** A category of our own. */
    public static final FootprintCategory COST = new FootprintCategory(
            Usage.COST,
            new Concept("https://w3id.org/didymium/ree#life-cycle-cost", "Life cycle cost"),
            new Concept("https://w3id.org/didymium/ree#economy", "Economy"),
            "EUR");

    /** What all claims are made with. */
    public static final FootprintBasis BASIS = FootprintBasis.builder(
                    "cradle to gate",
                    MethodReference.of(FieldIndicators.globalWarming(), "AR6"),
                    "as the events of joint steps say")
            .build();

    private static final BatchAllocation MASS = new BatchAllocation.ByMass();
    private static final Concept NUMBERS = new Concept("https://register.example/numbers", "Company numbers");

    private Footprints() {}

    /**
     * The dossier of scenario A, with the footprint of each batch of its main line.
     *
     * @param digestion how the fertiliser works divides: value, mass, substitution, or none for nothing at all to the concentrate
     * @param separation how the separation divides: value or mass
     */
    public static Dossier phosphate(String digestion, String separation) {
        return phosphate(digestion, separation, PhosphateActivities.activities());
    }

    /** The same with other activities. */
    public static Dossier phosphate(String digestion, String separation, List<Activity> activities) {
        BatchAllocationPlan plan = BatchAllocationPlan.of(MASS)
                .with(PhosphateChain.step("digestion"), key(digestion))
                .with(PhosphateChain.step("separation"), key(separation));
        SupplyChain chain = PhosphateChain.chain();
        FootprintStatements said =
                cuttingOff(FootprintStatements.of(chain, activities, plan), PhosphateActivities.CUT_OFFS);
        ChainFootprint footprint = said.calculate(chain);
        List<FootprintClaim> claims = List.of("A-C1", "A-O1", "A-M1", "A-A1", "A-A7", "A-P1").stream()
                .map(batch -> claim(footprint, PhosphateChain.batch(batch)))
                .toList();
        return Phosphate.dossier().toBuilder()
                .footprints(said.withClaims(claims))
                .build();
    }

    private static BatchAllocation key(String name) {
        return switch (name) {
            case "value" -> PhosphateActivities.BY_VALUE;
            case "mass" -> MASS;
            case "substitution" ->
                new BatchAllocation.Substitution(
                        MASS,
                        new TreeMap<>(Map.of(
                                "NPK fertiliser",
                                new BatchAllocation.Substitute(
                                        ActivityFactor.builder(
                                                        "fertiliser of another works",
                                                        "kg",
                                                        "an estimate",
                                                        Provenance.Origin.SECONDARY)
                                                .impacts(Map.of(Usage.GWP, new BigDecimal("0.05")))
                                                .build(),
                                        new BigDecimal("0.9")))),
                        "farmers use one or the other");
            default ->
                new BatchAllocation.Fixed(
                        Shares.inProportion(Map.of(PhosphateChain.batch("A-N1"), BigDecimal.ONE)),
                        "the fertiliser bears all");
        };
    }

    /** The dossier of scenario B: oxides come with a footprint and nothing else, all other steps say what they use. */
    public static Dossier rotors() {
        Set<StepId> silent = Set.of(
                RotorChain.step("source-of-B-O1"),
                RotorChain.step("source-of-B-D0"),
                RotorChain.step("source-of-B-S1"),
                RotorChain.step("long-loop"));
        return supplied(
                RotorChain.sketch().draft(),
                without(silent, RotorActivities.activities()),
                RotorActivities.CUT_OFFS,
                List.of(
                        attested(RotorChain.batch("B-O1"), "45", "60", "0"),
                        attested(RotorChain.batch("B-O2"), "18", "38.0", "0.25"),
                        attested(RotorChain.batch("B-D0"), "220", "250", "0")),
                List.of(RotorChain.batch("B-M1"), RotorChain.batch("B-P1"), RotorChain.batch("B-R1")));
    }

    /** The dossier of scenario C: what is blended comes with a footprint and nothing else. */
    public static Dossier motors() {
        Set<StepId> silent = Set.of(
                MotorChain.step("source-of-C-E1"),
                MotorChain.step("dismantling"),
                MotorChain.step("hydrogen"),
                MotorChain.step("source-of-C-R2"),
                MotorChain.step("source-of-C-P1"),
                MotorChain.step("source-of-C-H1"));
        return supplied(
                MotorChain.sketch().draft(),
                without(silent, MotorActivities.activities()),
                MotorActivities.CUT_OFFS,
                List.of(
                        attested(MotorChain.batch("C-R1"), "1.2", "8", "1"),
                        attested(MotorChain.batch("C-R2"), "0.9", "15", "0"),
                        attested(MotorChain.batch("C-P1"), "17", "38", "0.4"),
                        attested(MotorChain.batch("C-H1"), "46", "85", "0")),
                List.of(MotorChain.batch("C-B1"), MotorChain.batch("C-M1")));
    }

    /** What is said in the form of PACT of the magnets of scenario A, beside the claim. */
    public static final PactFrame FRAME = PactFrame.builder(
                    new PactFootprint.Identity(
                            "3fa85f64-5717-4562-b3fc-2c963f66afa6",
                            "3.0.1",
                            Instant.parse("2026-04-07T09:00:00Z"),
                            PactFootprint.Status.ACTIVE,
                            List.of(),
                            Optional.empty(),
                            Optional.empty()),
                    new PactFootprint.Company("Maker of magnets", List.of("urn:example:company:magnets")),
                    new PactFootprint.Product("Magnets", "Sintered magnets, uncoated", List.of(), List.of()),
                    new PactFootprint.Period(
                            Instant.parse("2026-01-01T00:00:00Z"), Instant.parse("2026-04-01T00:00:00Z")),
                    new PactCarbon.Basis(List.of("AR6"), List.of("PACT-3.0"), List.of(), List.of()))
            .amounts(Map.of(
                    PactAmount.INCLUDING_UPTAKE, new BigDecimal("24.50"),
                    PactAmount.FOSSIL_EMISSIONS, new BigDecimal("24.50"),
                    PactAmount.FOSSIL_CARBON, new BigDecimal("0"),
                    PactAmount.EXEMPTED, new BigDecimal("0")))
            .flags(new TreeMap<>(
                    Map.of("packagingEmissionsIncluded", false, "ccsTechnologicalCO2CaptureIncluded", false)))
            .texts(new TreeMap<>(Map.of("geographyCountry", "DE")))
            .build();

    /** The passports of scenario A, the magnets with a footprint in the form of PACT as evidence, its text changed. */
    public static PassportBundle withPact(UnaryOperator<String> change) {
        return withEvidence(claim -> Bytes.ofUtf8(change.apply(text(Bytes.of(PactWriter.write(FRAME.fill(claim)))))));
    }

    private static String text(Bytes utf8) {
        try {
            return utf8.toUtf8();
        } catch (MalformedInputException e) {
            throw new AssertionError(e);
        }
    }

    /** The passports of scenario A, the magnets with a document that follows from their claim. */
    public static PassportBundle withEvidence(Function<FootprintClaim, Bytes> document) {
        Dossier dossier = phosphate("value", "value");
        List<EvidenceDocument> documents = new ArrayList<>();
        List<FootprintClaim> claims = new ArrayList<>();
        for (FootprintClaim claim : dossier.footprints().claims()) {
            if (claim.batch().equals(PhosphateChain.batch("A-A7"))) {
                Bytes content = document.apply(claim);
                documents.add(new EvidenceDocument(EvidenceLink.PACT, content));
                claims.add(claim.toBuilder()
                        .evidence(List.of(EvidenceLink.pact("Carbon footprint of the magnets", content)))
                        .build());
            } else {
                claims.add(claim);
            }
        }
        var bundle =
                Phosphate.bundle(dossier.toBuilder()
                                .footprints(dossier.footprints().withClaims(claims))
                                .build())
                        .toBuilder();
        documents.forEach(bundle::document);
        return bundle.build();
    }

    /** Scenario C with every member that a claim and an allocation can have. */
    public static Dossier complete() {
        Dossier dossier = motors();
        FootprintStatements said = dossier.footprints();
        BatchId magnets = MotorChain.batch("C-M1");
        List<FootprintClaim> claims = said.claims().stream()
                .map(claim -> claim.batch().equals(magnets) ? detailed(claim) : claim)
                .toList();
        StepInventory blending = StepInventory.builder(MotorChain.step("blending"))
                .activities(said.activities().stream()
                        .filter(activity -> activity.step().equals(MotorChain.step("blending")))
                        .toList())
                .allocation(
                        StepAllocation.of(new BatchAllocation.ByRareEarthOxide(), "one product, so that it bears all"))
                .build();
        return dossier.toBuilder()
                .footprints(said.withClaims(claims).with(blending))
                .build();
    }

    /** A claim of all that a claim can say. */
    private static FootprintClaim detailed(FootprintClaim claim) {
        List<FootprintResult> results = claim.results().stream()
                .map(result -> new FootprintResult(
                        result.category(),
                        result.value(),
                        DataShares.builder()
                                .primary(result.shares().primary().orElse(null))
                                .attested(result.shares().attested().orElse(null))
                                .unlinked(new BigDecimal("0.010"))
                                .uncharacterised(new BigDecimal("0.00"))
                                .build()))
                .toList();
        FootprintBasis basis = FootprintBasis.builder(
                        "cradle to gate, without packaging",
                        MethodReference.builder("Another method", "1.0").build(),
                        "by mass")
                .profile(new RuleReference("Rare earths, EPD International", "2024-01"))
                .inventory(HashAlgorithm.SHA_256.digest(Bytes.ofUtf8("an inventory")))
                .build();
        return FootprintClaim.builder(claim.id(), claim.batch(), claim.name(), claim.date())
                .unit(claim.unit())
                .results(results)
                .basis(basis)
                .evidence(EvidenceLink.pact("A document", Bytes.ofUtf8("{}")))
                .build();
    }

    /** Statements of which some inventories leave out flows on purpose. */
    public static FootprintStatements cuttingOff(FootprintStatements said, Map<StepId, Map<String, String>> reasons) {
        return new FootprintStatements(
                said.inventories().stream()
                        .map(inventory -> inventory.toBuilder()
                                .cutOffs(reasons.getOrDefault(inventory.step(), Map.of()))
                                .build())
                        .toList(),
                said.claims());
    }

    private static List<Activity> without(Set<StepId> silent, List<Activity> activities) {
        return activities.stream()
                .filter(activity -> !silent.contains(activity.step()))
                .toList();
    }

    private static Dossier supplied(
            SupplyChain.Builder draft,
            List<Activity> activities,
            Map<StepId, Map<String, String>> cutOffs,
            List<FootprintClaim> attested,
            List<BatchId> claimed) {
        Dossier dossier = registered(draft);
        FootprintStatements said = cuttingOff(
                FootprintStatements.of(dossier.chain(), activities, BatchAllocationPlan.of(MASS))
                        .withClaims(attested),
                cutOffs);
        ChainFootprint footprint = said.calculate(dossier.chain());
        List<FootprintClaim> claims = new ArrayList<>(attested);
        claimed.forEach(batch -> claims.add(claim(footprint, batch)));
        return dossier.toBuilder().footprints(said.withClaims(claims)).build();
    }

    /** The dossier of a chain, all parties of which are in the register of scenario A. */
    public static Dossier registered(SupplyChain.Builder draft) {
        PartyId register = PhosphateChain.REGISTER;
        draft.add(new Party(register, "Register", new CountryCode("NO")));
        SupplyChain chain = draft.build();
        List<Registration> entries = chain.parties().stream()
                .filter(party -> !party.id().equals(register))
                .map(party -> Registration.builder(party.id(), register)
                        .scheme(NUMBERS)
                        .registered(party.name(), "1-" + party.name())
                        .on(LocalDate.of(2020, 1, 2))
                        .build())
                .toList();
        return Dossier.builder(chain).registrations(entries).build();
    }

    /** What a supplier claims of a batch of which it says nothing else. */
    public static FootprintClaim attested(BatchId batch, String carbon, String cost, String primary) {
        DataShares shares =
                DataShares.builder().primary(new BigDecimal(primary)).build();
        return claim(
                batch,
                List.of(
                        new FootprintResult(CARBON, new BigDecimal(carbon), shares),
                        new FootprintResult(COST, new BigDecimal(cost), shares)));
    }

    /** What follows for a batch: carbon to two digits, cost to one. */
    public static FootprintClaim claim(ChainFootprint footprint, BatchId batch) {
        return claim(
                batch,
                List.of(
                        FootprintResult.of(CARBON, footprint, batch, DeclaredMass.KILOGRAM, 2),
                        FootprintResult.of(COST, footprint, batch, DeclaredMass.KILOGRAM, 1)));
    }

    private static FootprintClaim claim(BatchId batch, List<FootprintResult> results) {
        return FootprintClaim.builder(id(batch), batch, "Footprint of a kg", LocalDate.of(2026, 4, 7))
                .unit(DeclaredMass.KILOGRAM)
                .results(results)
                .basis(BASIS)
                .build();
    }

    /** The id of the claim of a batch. */
    public static ClaimId id(BatchId batch) {
        return new ClaimId(batch.value().replace(":batch:", ":footprint:"));
    }
}
