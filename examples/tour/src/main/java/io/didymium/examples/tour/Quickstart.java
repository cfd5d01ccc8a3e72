package io.didymium.examples.tour;

import io.didymium.core.batch.Batch;
import io.didymium.core.chain.SupplyChain;
import io.didymium.core.id.BatchId;
import io.didymium.core.id.Classification;
import io.didymium.core.id.FacilityId;
import io.didymium.core.id.PartyId;
import io.didymium.core.id.StepId;
import io.didymium.core.material.Assay;
import io.didymium.core.material.MaterialForm;
import io.didymium.core.party.Address;
import io.didymium.core.party.CountryCode;
import io.didymium.core.party.Facility;
import io.didymium.core.party.GeoPoint;
import io.didymium.core.party.Party;
import io.didymium.core.process.ProcessKind;
import io.didymium.core.process.ProcessStep;
import io.didymium.crypto.bytes.Bytes;
import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.crypto.key.KeyType;
import io.didymium.crypto.key.SigningKey;
import io.didymium.crypto.signature.Signer;
import io.didymium.passport.PassportBundle;
import io.didymium.passport.bundle.BundleReader;
import io.didymium.passport.bundle.BundleWriter;
import io.didymium.passport.claim.Dossier;
import io.didymium.passport.issue.IssuerIdentity;
import io.didymium.passport.issue.PassportComposer;
import io.didymium.passport.issue.StatusTerms;
import io.didymium.passport.report.VerificationReport;
import io.didymium.passport.trust.PinnedKey;
import io.didymium.passport.trust.TrustAnchor;
import io.didymium.passport.trust.TrustList;
import io.didymium.passport.trust.TrustRole;
import io.didymium.passport.verify.ChainVerifier;
import java.io.PrintStream;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Map;
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
        Assay oxidePurity = Assay.of("ICP-OES").percent("Nd2O3", "99.5", "0.2").build();
        Assay metalPurity = Assay.of("ICP-OES").percent("Nd", "99.9", "0.2").build();
        Instant monday = Instant.parse("2026-05-04T06:00:00Z");
        Instant tuesday = Instant.parse("2026-05-05T06:00:00Z");
        Instant friday = Instant.parse("2026-05-08T18:00:00Z");

        SupplyChain chain = SupplyChain.builder()
                .add(new Party(smelter, "Smelter AS", new CountryCode("NO")))
                .add(Facility.builder(works, smelter)
                        .name("Smelter works")
                        .activity(Classification.isic("2420", "Basic precious and other non-ferrous metals"))
                        .location(GeoPoint.of("59.1", "9.6"))
                        .address(new Address("Kai 1", "3936", "Fjordvik", "Telemark", new CountryCode("NO")))
                        .build())
                .add(ProcessStep.builder(new StepId("urn:example:step:purchase"), ProcessKind.PROCUREMENT)
                        .at(works)
                        .during(monday, monday)
                        .produces(Batch.builder(oxide, MaterialForm.OXIDE, "1200.0 kg ± 0.5", oxidePurity)))
                .add(ProcessStep.builder(new StepId("urn:example:step:reduction"), ProcessKind.ELECTROLYSIS)
                        .at(works)
                        .during(tuesday, friday)
                        .consumes(oxide, "1200.0 kg ± 0.5")
                        .adds("graphite", "90.0 kg ± 0.5")
                        .produces(Batch.builder(metal, MaterialForm.METAL, "1000.0 kg ± 0.5", metalPurity))
                        .loses("spent salt", "24.6 kg ± 0.5", metalPurity)
                        .emits("anode gas", "265.4 kg ± 0.5"))
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
        PassportBundle received = BundleReader.read(file);
        VerificationReport report = verifier.verify(received, Instant.parse("2026-05-10T00:00:00Z"));
        out.println(report.verdict());
        report.findings().forEach(finding -> out.println(finding.location() + ": " + finding.message()));
        // README ends
    }
}
