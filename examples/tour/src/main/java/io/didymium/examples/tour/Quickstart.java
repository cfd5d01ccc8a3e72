package io.didymium.examples.tour;

import io.didymium.core.batch.Batch;
import io.didymium.core.chain.ChainDraft;
import io.didymium.core.chain.SupplyChain;
import io.didymium.core.element.Constituent;
import io.didymium.core.element.Element;
import io.didymium.core.element.Oxide;
import io.didymium.core.id.BatchId;
import io.didymium.core.id.Classification;
import io.didymium.core.id.Concept;
import io.didymium.core.id.FacilityId;
import io.didymium.core.id.PartyId;
import io.didymium.core.id.StepId;
import io.didymium.core.material.Assay;
import io.didymium.core.material.AssayValue;
import io.didymium.core.material.MaterialForm;
import io.didymium.core.party.Address;
import io.didymium.core.party.CountryCode;
import io.didymium.core.party.Facility;
import io.didymium.core.party.GeoPoint;
import io.didymium.core.party.Party;
import io.didymium.core.process.BatchPortion;
import io.didymium.core.process.Flow;
import io.didymium.core.process.FlowKind;
import io.didymium.core.process.Output;
import io.didymium.core.process.OutputRole;
import io.didymium.core.process.ProcessKind;
import io.didymium.core.process.ProcessStep;
import io.didymium.core.quantity.Mass;
import io.didymium.core.quantity.MassFraction;
import io.didymium.core.quantity.MeasuredFraction;
import io.didymium.core.quantity.MeasuredMass;
import io.didymium.crypto.bytes.Bytes;
import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.crypto.key.KeyType;
import io.didymium.crypto.key.SigningKey;
import io.didymium.crypto.signature.Signer;
import io.didymium.passport.PassportBundle;
import io.didymium.passport.bundle.BundleLimits;
import io.didymium.passport.bundle.BundleReader;
import io.didymium.passport.bundle.BundleWriter;
import io.didymium.passport.claim.Dossier;
import io.didymium.passport.compose.IssuerIdentity;
import io.didymium.passport.compose.PassportComposer;
import io.didymium.passport.compose.StatusTerms;
import io.didymium.passport.report.VerificationReport;
import io.didymium.passport.trust.PinnedKey;
import io.didymium.passport.trust.TrustAnchor;
import io.didymium.passport.trust.TrustList;
import io.didymium.passport.trust.TrustRole;
import io.didymium.passport.verify.ChainVerifier;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The whole path on one page: a lot of oxide becomes metal, and the metal's passport is signed and verified. */
public final class Quickstart {
    private Quickstart() {}

    /** Prints the verdict. */
    public static void main(String[] arguments) throws MalformedInputException {
        run(System.out);
    }

    static void run(PrintStream out) throws MalformedInputException {
        // README begins
        // What happened: a smelter buys neodymium oxide and makes metal of it.
        PartyId smelter = new PartyId("did:web:smelter.example");
        FacilityId works = new FacilityId("urn:example:facility:works");
        BatchId oxide = new BatchId("urn:example:batch:oxide-1");
        BatchId metal = new BatchId("urn:example:batch:metal-1");
        Instant monday = Instant.parse("2026-05-04T06:00:00Z");
        Instant tuesday = Instant.parse("2026-05-05T06:00:00Z");
        Instant friday = Instant.parse("2026-05-08T18:00:00Z");

        SupplyChain chain = new ChainDraft()
                .add(new Party(smelter, "Smelter AS", new CountryCode("NO")))
                .add(facility(works, smelter))
                .add(batch(oxide, MaterialForm.OXIDE, "1200.0", works, monday, Oxide.parse("Nd2O3"), "0.995"))
                .add(batch(metal, MaterialForm.METAL, "1000.0", works, friday, Element.NEODYMIUM, "0.999"))
                .add(new ProcessStep(
                        new StepId("urn:example:step:purchase"),
                        "Purchase of oxide",
                        ProcessKind.PROCUREMENT,
                        works,
                        monday,
                        monday,
                        List.of(),
                        List.of(new Output(oxide, OutputRole.PRODUCT)),
                        List.of()))
                .add(new ProcessStep(
                        new StepId("urn:example:step:reduction"),
                        "Electrolysis",
                        ProcessKind.ELECTROLYSIS,
                        works,
                        tuesday,
                        friday,
                        List.of(new BatchPortion(oxide, kilograms("1200.0"))),
                        List.of(new Output(metal, OutputRole.PRODUCT)),
                        List.of(
                                new Flow(FlowKind.REAGENT, "graphite", kilograms("90.0"), Optional.empty()),
                                new Flow(FlowKind.EMISSION, "anode gas", kilograms("265.4"), Optional.empty()),
                                new Flow(FlowKind.LOSS, "spent salt", kilograms("24.6"), neodymium("0.999")))))
                .build();

        // Who vouches for it: the smelter signs, and its status list says that nothing is revoked.
        SigningKey key = SigningKey.generate(KeyType.ED25519, new SecureRandom());
        IssuerIdentity issuer = IssuerIdentity.of(smelter, Signer.of(key));
        StatusTerms terms = StatusTerms.between(friday, Instant.parse("2026-06-01T00:00:00Z"));
        PassportBundle passports = new PassportComposer(Map.of(smelter, issuer), terms)
                .compose(Dossier.builder(chain).build());
        Bytes file = BundleWriter.write(passports);

        // Whether it holds: the verifier brings trust and time, and nothing else.
        TrustAnchor anchor = TrustAnchor.builder(issuer.did(), "Smelter AS", Instant.parse("2026-01-01T00:00:00Z"))
                .roles(Set.of(TrustRole.OPERATOR))
                .keys(new PinnedKey(issuer.keyId(), key.publicKey()))
                .build();
        ChainVerifier verifier = new ChainVerifier(new TrustList(List.of(anchor)));
        PassportBundle received = new BundleReader(BundleLimits.standard()).read(file);
        VerificationReport report = verifier.verify(received, Instant.parse("2026-05-10T00:00:00Z"));
        out.println(report.verdict());
        report.findings().forEach(finding -> out.println(finding.location() + ": " + finding.message()));
        // README ends
    }

    private static Facility facility(FacilityId id, PartyId operator) {
        Concept isic = new Concept("https://unstats.un.org/unsd/classifications/Econ/isic", "ISIC Rev. 4");
        return new Facility(
                id,
                "Smelter works",
                operator,
                new Classification(isic, "2420", "Manufacture of basic precious and other non-ferrous metals"),
                new GeoPoint(new BigDecimal("59.1"), new BigDecimal("9.6")),
                new Address("Kai 1", "3936", "Porsgrunn", "Telemark", new CountryCode("NO")));
    }

    private static Batch batch(
            BatchId id,
            MaterialForm form,
            String kilograms,
            FacilityId facility,
            Instant producedAt,
            Constituent constituent,
            String content) {
        return new Batch(
                id,
                "Neodymium " + form.label(),
                form,
                kilograms(kilograms),
                facility,
                producedAt,
                Optional.of(Assay.asReceived("ICP-OES", List.of(new AssayValue(constituent, measured(content))))),
                Optional.empty());
    }

    private static Optional<Assay> neodymium(String content) {
        return Optional.of(Assay.asReceived("ICP-OES", List.of(new AssayValue(Element.NEODYMIUM, measured(content)))));
    }

    private static MeasuredFraction measured(String content) {
        return new MeasuredFraction(MassFraction.of(content), MassFraction.of("0.002"));
    }

    private static MeasuredMass kilograms(String kilograms) {
        return new MeasuredMass(Mass.ofKilograms(kilograms), Mass.ofKilograms("0.5"));
    }
}
