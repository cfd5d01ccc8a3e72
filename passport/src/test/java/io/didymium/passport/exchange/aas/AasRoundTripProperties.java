package io.didymium.passport.exchange.aas;

import static org.assertj.core.api.Assertions.assertThat;

import io.didymium.core.batch.Batch;
import io.didymium.core.id.PartyId;
import io.didymium.core.party.CountryCode;
import io.didymium.core.testing.random.ChainSample;
import io.didymium.core.testing.random.CoreArbitraries;
import io.didymium.crypto.bytes.Bytes;
import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.crypto.internal.json.JsonArray;
import io.didymium.crypto.internal.json.JsonObject;
import io.didymium.crypto.internal.json.JsonObjectBuilder;
import io.didymium.passport.claim.Dossier;
import io.didymium.passport.claim.OriginStatements;
import io.didymium.passport.credential.CredentialIssuer;
import io.didymium.passport.credential.ProductSubject;
import io.didymium.passport.credential.Statement;
import io.didymium.passport.exchange.en18223.DppVersion;
import io.didymium.passport.untp.Untp070;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Any batch comes back from an environment, and from a package, as it was. */
class AasRoundTripProperties {
    private static final Untp070 PROFILE = new Untp070();
    private static final Instant UPDATED = Instant.parse("2026-11-30T12:00:00Z");

    @Provide
    Arbitrary<ChainSample> samples() {
        return CoreArbitraries.samples();
    }

    /** The version of the passport of a batch, about which nothing else is claimed. */
    private static DppVersion version(Batch batch) throws MalformedInputException {
        CountryCode country = new CountryCode("NO");
        PartyId maker = new PartyId("did:web:maker.example");
        JsonObject credential = PROFILE.write(
                Statement.builder(
                                "urn:example:dpp:" + batch.id().value(),
                                new CredentialIssuer(maker, "Maker", Optional.of(country)),
                                UPDATED,
                                batch.name(),
                                new ProductSubject(batch, country, List.of(), OriginStatements.NONE, List.of()))
                        .build(),
                id -> id.equals(batch.id()) ? batch.name() : id.value());
        JsonObjectBuilder compressed = credential.requireObject("credentialSubject").toBuilder()
                .put("digitalProductPassportId", credential.requireString("id"))
                .put("uniqueProductIdentifier", batch.id().value())
                .put("granularity", "batch")
                .put("dppSchemaVersion", "EN 18223:2026")
                .put("dppStatus", "active")
                .put("lastUpdated", UPDATED.toString())
                .put("economicOperatorId", maker.value())
                .put("facilityId", batch.facility().value())
                .put("contentSpecificationIds", (JsonArray) credential.require("@context"));
        return DppVersion.read(compressed.toBytes());
    }

    private static Optional<Batch> any(ChainSample sample) {
        return sample.chain().batches().stream()
                .filter(batch -> batch.pieces().isEmpty())
                .findFirst();
    }

    @Property(tries = 60)
    void aBatchComesBack(@ForAll("samples") ChainSample sample) throws MalformedInputException {
        Dossier dossier = Dossier.builder(sample.chain()).build();
        for (Batch batch : any(sample).stream().toList()) {
            DppVersion version = version(batch);
            Bytes json = Environments.written(dossier, version).json();

            AasDraft draft = AasReader.read(
                    AasxPackage.read(AasxPackage.write(json)).environments().get(0));

            assertThat(draft.faults()).isEmpty();
            assertThat(draft.leftOut()).isEmpty();
            assertThat(draft.batch()).contains(batch);
            assertThat(draft.version()).contains(version);
        }
    }

    /** The expanded form of EN 18223, whose elements an environment carries; the compressed one has the numbers that a double has. */
    @Property(tries = 100)
    void aBatchComesBackFromTheExpandedFormOfEn18223(@ForAll("samples") ChainSample sample)
            throws MalformedInputException {
        for (Batch batch : any(sample).stream().toList()) {
            DppVersion version = version(batch);
            DppVersion read = DppVersion.read(version.writeExpanded());
            assertThat(read).isEqualTo(version);
            assertThat(read.versionHash()).isEqualTo(version.versionHash());
            assertThat(StatedProduct.read(read).subject())
                    .isInstanceOfSatisfying(
                            ProductSubject.class,
                            subject -> assertThat(subject.batch()).isEqualTo(batch));
        }
    }

    /** Whatever byte is altered, reading gives a draft or refuses, and never another batch without a fault unless it states one. */
    @Property(tries = 60)
    void alteredBytesAreReadOrRefused(
            @ForAll("samples") ChainSample sample, @ForAll @IntRange(max = 1_000_000) int where, @ForAll byte put)
            throws MalformedInputException {
        Dossier dossier = Dossier.builder(sample.chain()).build();
        for (Batch batch : any(sample).stream().toList()) {
            byte[] bytes = AasxPackage.write(
                            Environments.written(dossier, version(batch)).json())
                    .toByteArray();
            bytes[where % bytes.length] = put;
            try {
                AasxPackage read = AasxPackage.read(Bytes.of(bytes));
                for (Bytes environment : read.environments()) {
                    assertThat(AasReader.read(environment)).isNotNull();
                }
            } catch (MalformedInputException e) {
                assertThat(e.reason()).isNotBlank();
            }
        }
    }
}
