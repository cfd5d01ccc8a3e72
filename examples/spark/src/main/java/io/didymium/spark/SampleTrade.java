package io.didymium.spark;

import io.didymium.core.batch.Batch;
import io.didymium.core.chain.SupplyChain;
import io.didymium.core.id.BatchId;
import io.didymium.core.id.Classification;
import io.didymium.core.id.Concept;
import io.didymium.core.id.FacilityId;
import io.didymium.core.id.PartyId;
import io.didymium.core.id.StepId;
import io.didymium.core.id.TransferId;
import io.didymium.core.material.Assay;
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
import io.didymium.core.quantity.Mass;
import io.didymium.crypto.bytes.Bytes;
import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.crypto.digest.HashAlgorithm;
import io.didymium.crypto.jws.CompactJws;
import io.didymium.crypto.key.KeyType;
import io.didymium.crypto.key.SigningKey;
import io.didymium.crypto.signature.Signer;
import io.didymium.passport.PassportBundle;
import io.didymium.passport.SignedCredential;
import io.didymium.passport.bundle.BundleWriter;
import io.didymium.passport.claim.Dossier;
import io.didymium.passport.issue.IssuerIdentity;
import io.didymium.passport.issue.PassportComposer;
import io.didymium.passport.issue.StatusTerms;
import io.didymium.passport.trust.PinnedKey;
import io.didymium.passport.trust.TrustAnchor;
import io.didymium.passport.trust.TrustList;
import io.didymium.passport.trust.TrustRole;
import io.didymium.passport.trust.TrustWriter;
import io.didymium.passport.unit.UnitSeries;
import java.io.BufferedWriter;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Made-up trade: lots of a tonne, of each of which some customers get a tenth, packed in units with passports. The first lot is sold twelve
 * times over, one bundle for each customer, and one unit of the last bundle is presented twice and one has a wrong number.
 */
final class SampleTrade {
    /** When the samples are to be verified. */
    static final Instant AT = Instant.parse("2026-05-01T00:00:00Z");

    private static final Instant MINED = Instant.parse("2026-03-01T08:00:00Z");
    private static final PartyId REGISTER = new PartyId("did:web:register.example");
    private static final PartyId MINER = new PartyId("did:web:miner.example");
    private static final PartyId PACKER = new PartyId("did:web:packer.example");
    private static final FacilityId MINE = new FacilityId("urn:example:site:mine");
    private static final FacilityId WORKS = new FacilityId("urn:example:site:works");
    private static final CountryCode COUNTRY = new CountryCode("NO");
    private static final int CUSTOMERS = 8;
    private static final int CHEATED = 12;
    private static final Assay ASSAY = Assay.of("ICP-OES")
            .percent("Nd2O3", "74", "0.3")
            .percent("Pr6O11", "24", "0.2")
            .build();

    private SampleTrade() {}

    /** Writes {@code bundles} passport files and as many units of each. */
    static void write(Path folder, int bundles, int units) throws IOException {
        Files.createDirectories(folder.resolve("bundles"));
        Files.createDirectories(folder.resolve("units"));
        TrustWriter.write(trust(), folder.resolve("trust.json"));
        for (int number = 0; number < bundles; number++) {
            int lot = number < CHEATED ? 0 : 1 + (number - CHEATED) / CUSTOMERS;
            Dossier dossier = dossier(lot, number);
            PassportBundle bundle = passports(dossier);
            BundleWriter.write(bundle, folder.resolve("bundles").resolve("customer-" + number + ".dpp.zip"));
            writeUnits(folder.resolve("units").resolve("customer-" + number + ".txt"), dossier, bundle, number, units);
            if (number == bundles - 1) {
                addFaults(folder.resolve("units").resolve("faults.txt"), dossier, bundle, number, units);
            }
        }
    }

    private static void writeUnits(Path file, Dossier dossier, PassportBundle bundle, int number, int units)
            throws IOException {
        UnitSeries series = series(dossier, bundle, number, units);
        try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.US_ASCII)) {
            for (int i = 0; i < units; i++) {
                out.write(line(series.unit(i).toBytes()));
            }
        }
    }

    private static String line(Bytes file) {
        return Base64.getEncoder().encodeToString(file.toByteArray()) + "\n";
    }

    private static void addFaults(Path file, Dossier dossier, PassportBundle bundle, int number, int units)
            throws IOException {
        Bytes unit = series(dossier, bundle, number, units).unit(0).toBytes();
        Bytes other;
        try {
            other = Bytes.ofUtf8(unit.toUtf8().replace("-0\n", "-X\n"));
        } catch (MalformedInputException e) {
            throw new IllegalStateException(e);
        }
        Files.writeString(file, line(unit) + line(other) + "no base64!\n", StandardCharsets.US_ASCII);
    }

    private static UnitSeries series(Dossier dossier, PassportBundle bundle, int number, int units) {
        Batch packed = dossier.chain().batch(packed(number));
        return UnitSeries.builder(passport(bundle, packed), packed, identity(PACKER))
                .unitMass(Mass.parse("1 mg"))
                .issuedAt(AT.minusSeconds(60))
                .seed(HashAlgorithm.SHA_256
                        .digest(Bytes.ofUtf8("seed " + number))
                        .value())
                .serials(IntStream.range(0, units)
                        .mapToObj(i -> "P" + number + "-" + i)
                        .toList())
                .build();
    }

    private static SignedCredential passport(PassportBundle bundle, Batch batch) {
        return bundle.credentials().stream()
                .filter(credential -> json(credential).contains("urn:didymium:dpp:" + batch.id() + "\""))
                .findFirst()
                .orElseThrow();
    }

    private static String json(SignedCredential credential) {
        try {
            return CompactJws.parse(credential.issuerToken()).payload().toUtf8();
        } catch (MalformedInputException e) {
            throw new IllegalStateException(e);
        }
    }

    private static BatchId packed(int number) {
        return new BatchId("urn:example:batch:packed-" + number);
    }

    /** What one customer gets to see: his goods and what they were made of. */
    private static Dossier dossier(int lot, int number) {
        BatchId mined = new BatchId("urn:example:batch:lot-" + lot);
        SupplyChain chain = SupplyChain.builder()
                .add(new Party(REGISTER, "Register", COUNTRY))
                .add(new Party(MINER, "Miner", COUNTRY))
                .add(new Party(PACKER, "Packer", COUNTRY))
                .add(site(MINE, MINER))
                .add(site(WORKS, PACKER))
                .add(ProcessStep.builder(new StepId("urn:example:step:mine-" + lot), ProcessKind.EXTRACTION)
                        .at(MINE, MINED, MINED)
                        .produces(Batch.builder(mined, MaterialForm.OXIDE)
                                .name("Lot " + lot)
                                .mass("1000 kg ± 0.5")
                                .assay(ASSAY)))
                .add(Transfer.builder(new TransferId("urn:example:transfer:" + number), MINE, WORKS)
                        .name("Shipment " + number)
                        .at(MINED.plusSeconds(86_400))
                        .moves(mined, "100 kg ± 0.05"))
                .add(ProcessStep.builder(new StepId("urn:example:step:pack-" + number), ProcessKind.REGRADING)
                        .at(WORKS, MINED.plusSeconds(172_800), MINED.plusSeconds(172_800))
                        .consumes(mined, "100 kg ± 0.05")
                        .produces(Batch.builder(packed(number), MaterialForm.OXIDE)
                                .name("Packed " + number)
                                .mass("100 kg ± 0.05")
                                .assay(ASSAY)))
                .build();
        return Dossier.builder(chain)
                .registrations(List.of(registration(MINER, "1"), registration(PACKER, "2")))
                .build();
    }

    private static Facility site(FacilityId id, PartyId operator) {
        return Facility.builder(id, operator)
                .name("Site of " + operator)
                .activity(new Classification(new Concept("https://unstats.un.org/isic", "ISIC"), "2420", "Metals"))
                .location(new GeoPoint(new BigDecimal("59.1"), new BigDecimal("9.7")))
                .address(new Address("Street 1", "3900", "Fjordvik", "Telemark", COUNTRY))
                .build();
    }

    private static Registration registration(PartyId party, String number) {
        return Registration.builder(party, REGISTER)
                .scheme(new Concept("https://register.example", "Register"))
                .registered("Company " + number, number)
                .on(LocalDate.parse("2019-01-01"))
                .build();
    }

    private static PassportBundle passports(Dossier dossier) {
        Map<PartyId, IssuerIdentity> identities = new HashMap<>();
        dossier.chain().parties().forEach(party -> identities.put(party.id(), identity(party.id())));
        return new PassportComposer(identities, StatusTerms.between(AT.minusSeconds(3600), AT.plusSeconds(3600)))
                .compose(dossier);
    }

    private static TrustList trust() {
        IssuerIdentity identity = identity(REGISTER);
        return new TrustList(
                List.of(TrustAnchor.builder(identity.did(), "Register", Instant.parse("2000-01-01T00:00:00Z"))
                        .roles(Set.of(TrustRole.REGISTER))
                        .keys(new PinnedKey(identity.keyId(), identity.signer().publicKey()))
                        .build()));
    }

    /** A made-up key: anyone can sign with it. */
    private static IssuerIdentity identity(PartyId party) {
        try {
            byte[] seed = HashAlgorithm.SHA_256
                    .digest(Bytes.ofUtf8("sample key of " + party))
                    .value()
                    .toByteArray();
            return IssuerIdentity.of(party, Signer.of(SigningKey.read(KeyType.ED25519, seed)));
        } catch (MalformedInputException e) {
            throw new IllegalStateException(e);
        }
    }
}
