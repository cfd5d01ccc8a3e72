package io.didymium.examples.tour;

import io.didymium.core.batch.Batch;
import io.didymium.core.chain.SupplyChain;
import io.didymium.core.conformity.Assessment;
import io.didymium.core.conformity.Certificate;
import io.didymium.core.conformity.Claim;
import io.didymium.core.conformity.Performance;
import io.didymium.core.element.Constituent;
import io.didymium.core.id.BatchId;
import io.didymium.core.id.CertificateId;
import io.didymium.core.id.ClaimId;
import io.didymium.core.id.Classification;
import io.didymium.core.id.Concept;
import io.didymium.core.id.FacilityId;
import io.didymium.core.id.PartyId;
import io.didymium.core.id.StepId;
import io.didymium.core.id.TransferId;
import io.didymium.core.material.Assay;
import io.didymium.core.material.AssayValue;
import io.didymium.core.material.MaterialForm;
import io.didymium.core.party.Address;
import io.didymium.core.party.CountryCode;
import io.didymium.core.party.Facility;
import io.didymium.core.party.GeoPoint;
import io.didymium.core.party.Party;
import io.didymium.core.party.Registration;
import io.didymium.core.process.ProcessKind;
import io.didymium.core.process.ProcessStep;
import io.didymium.core.process.Transfer;
import io.didymium.core.quantity.MassFraction;
import io.didymium.core.quantity.MeasuredFraction;
import io.didymium.core.quantity.MeasuredMass;
import io.didymium.passport.claim.Dossier;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A refiner ships part of 8,754.0 kg of NdPr oxide to a smelter, which makes metal of it. What people like to misstate
 * can be chosen.
 *
 * @param oxideName what the refiner calls the oxide
 * @param oxideBasis the formulas in which its assay is given, for Nd and for Pr
 * @param shippedKg how much of it is shipped
 * @param metalKg how much metal the smelter makes
 * @param certifiedFrom from when the certificate of the smelter's site holds
 */
record OxideTrade(String oxideName, List<String> oxideBasis, String shippedKg, String metalKg, Instant certifiedFrom) {
    static final PartyId REGISTER = new PartyId("did:web:register.example");
    static final PartyId REFINER = new PartyId("did:web:refiner.example");
    static final PartyId SMELTER = new PartyId("did:web:smelter.example");
    static final BatchId OXIDE = new BatchId("urn:example:batch:oxide");
    static final BatchId METAL = new BatchId("urn:example:batch:metal");
    static final FacilityId PLANT = new FacilityId("urn:example:facility:plant");
    static final FacilityId WORKS = new FacilityId("urn:example:facility:works");

    private static final Performance ALL_CERTIFIED = new Performance(
            new Concept("https://register.example/metrics/certified-share", "Share made under it"),
            BigDecimal.valueOf(100),
            "P1");
    private static final CertificateId CERTIFICATE = new CertificateId("urn:example:certificate:works");
    private static final Instant SEPARATED = Instant.parse("2026-02-15T12:00:00Z");
    private static final Instant REDUCED = Instant.parse("2026-03-01T20:00:00Z");
    private static final Concept STANDARD = new Concept("https://www.iso.org/standard/60857.html", "ISO 14001:2015");
    private static final Concept TOPIC =
            new Concept("https://vocabulary.uncefact.org/conformity-topics/waste-minimization", "Waste minimization");

    /** The trade as it should be. */
    static OxideTrade sound() {
        return new OxideTrade(
                "NdPr oxide", List.of("Nd2O3", "Pr6O11"), "5000.0", "4121.3", Instant.parse("2025-01-01T00:00:00Z"));
    }

    OxideTrade withOxideName(String name) {
        return new OxideTrade(name, oxideBasis, shippedKg, metalKg, certifiedFrom);
    }

    OxideTrade withOxideBasis(String nd, String pr) {
        return new OxideTrade(oxideName, List.of(nd, pr), shippedKg, metalKg, certifiedFrom);
    }

    OxideTrade withShippedKg(String kilograms) {
        return new OxideTrade(oxideName, oxideBasis, kilograms, metalKg, certifiedFrom);
    }

    OxideTrade withMetalKg(String kilograms) {
        return new OxideTrade(oxideName, oxideBasis, shippedKg, kilograms, certifiedFrom);
    }

    OxideTrade withCertifiedFrom(Instant from) {
        return new OxideTrade(oxideName, oxideBasis, shippedKg, metalKg, from);
    }

    Dossier dossier() {
        SupplyChain.Builder draft = SupplyChain.builder()
                .add(new Party(REGISTER, "Register", new CountryCode("NO")))
                .add(new Party(REFINER, "Refiner AS", new CountryCode("NO")))
                .add(new Party(SMELTER, "Smelter Ltd", new CountryCode("GB")))
                .add(facility(PLANT, "Separation plant", REFINER, "NO"))
                .add(facility(WORKS, "Metal works", SMELTER, "GB"))
                .add(batch(OXIDE, oxideName, MaterialForm.OXIDE, "8754.0", PLANT, SEPARATED, oxideAssay()))
                .add(batch(METAL, "NdPr metal", MaterialForm.METAL, metalKg, WORKS, REDUCED, metalAssay()))
                .add(purchase())
                .add(delivery())
                .add(electrolysis());
        return Dossier.builder(draft.build())
                .registrations(List.of(registered(REFINER, "NO-1"), registered(SMELTER, "GB-2")))
                .certificates(List.of(certificate()))
                .claims(List.of(claim()))
                .build();
    }

    private Map<String, String> oxideAssay() {
        return Map.of(oxideBasis.get(0), "0.7435801", oxideBasis.get(1), "0.2564085");
    }

    private static Map<String, String> metalAssay() {
        return Map.of("Nd", "0.7502429", "Pr", "0.2497571");
    }

    private static ProcessStep purchase() {
        return ProcessStep.builder(new StepId("urn:example:step:purchase"), ProcessKind.PROCUREMENT)
                .name("Purchase of oxide")
                .at(PLANT)
                .during(SEPARATED, SEPARATED)
                .produces(OXIDE)
                .build();
    }

    private Transfer delivery() {
        return Transfer.builder(new TransferId("urn:example:transfer:oxide"), PLANT, WORKS)
                .name("Delivery of oxide")
                .at(Instant.parse("2026-02-18T12:00:00Z"))
                .moves(OXIDE, weighed(shippedKg))
                .build();
    }

    private static ProcessStep electrolysis() {
        return ProcessStep.builder(new StepId("urn:example:step:electrolysis"), ProcessKind.ELECTROLYSIS)
                .name("Electrolysis")
                .at(WORKS)
                .during(Instant.parse("2026-02-20T06:00:00Z"), REDUCED)
                .consumes(OXIDE, "5000.0 kg ± 2")
                .produces(METAL)
                .adds("anodes, oxygen of the air", "897.3 kg ± 2")
                .loses("metal in spent salt", "127.5 kg ± 2", assay(metalAssay()))
                .emits("anode gas", "1648.5 kg ± 2")
                .build();
    }

    private Certificate certificate() {
        return Certificate.builder(CERTIFICATE, STANDARD)
                .name("ISO 14001 certificate of the works")
                .certifier(REGISTER)
                .issuedTo(SMELTER)
                .valid(certifiedFrom, Instant.parse("2030-01-01T00:00:00Z"))
                .assessments(Assessment.builder(WORKS)
                        .criterion(STANDARD)
                        .topic(TOPIC)
                        .date(LocalDate.of(2025, 1, 1))
                        .conformant(true)
                        .performances(ALL_CERTIFIED)
                        .build())
                .build();
    }

    private static Claim claim() {
        return Claim.builder(new ClaimId("urn:example:claim:metal"), METAL, STANDARD)
                .name("Made under ISO 14001")
                .topic(TOPIC)
                .date(LocalDate.of(2026, 3, 1))
                .performances(ALL_CERTIFIED)
                .evidence(CERTIFICATE)
                .build();
    }

    private static Registration registered(PartyId party, String number) {
        Concept numbers = new Concept("https://register.example/numbers", "Company numbers");
        return Registration.builder(party, REGISTER)
                .scheme(numbers)
                .registered("Company " + number, number)
                .on(LocalDate.of(2019, 6, 14))
                .build();
    }

    private static Facility facility(FacilityId id, String name, PartyId operator, String country) {
        return Facility.builder(id, operator)
                .name(name)
                .activity(Classification.isic("2420", "Manufacture of basic precious and other non-ferrous metals"))
                .location(GeoPoint.of("59.1", "9.6"))
                .address(new Address("Street 1", "1000", "Town", "Region", new CountryCode(country)))
                .build();
    }

    private static Batch batch(
            BatchId id,
            String name,
            MaterialForm form,
            String kilograms,
            FacilityId facility,
            Instant at,
            Map<String, String> contents) {
        return Batch.builder(id, form)
                .name(name)
                .mass(weighed(kilograms))
                .producedAt(facility, at)
                .assay(assay(contents))
                .build();
    }

    private static Assay assay(Map<String, String> contents) {
        List<AssayValue> values = new TreeMap<>(contents)
                .entrySet().stream()
                        .map(content -> new AssayValue(
                                Constituent.parse(content.getKey()),
                                new MeasuredFraction(MassFraction.of(content.getValue()), MassFraction.of("0.003"))))
                        .toList();
        return Assay.of("ICP-OES").values(values).build();
    }

    private static MeasuredMass weighed(String kilograms) {
        return MeasuredMass.parse(kilograms + " kg ± 2");
    }
}
