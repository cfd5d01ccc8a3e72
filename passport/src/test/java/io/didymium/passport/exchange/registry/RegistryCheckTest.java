package io.didymium.passport.exchange.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.didymium.core.finding.Finding;
import io.didymium.core.finding.FindingCode;
import io.didymium.crypto.bytes.Bytes;
import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.crypto.key.KeyType;
import io.didymium.crypto.key.SigningKey;
import io.didymium.crypto.signature.Signer;
import io.didymium.passport.exchange.en18223.DppVersion;
import io.didymium.passport.exchange.en18223.VersionHash;
import io.didymium.passport.report.Verdict;
import io.didymium.passport.testing.SharedData;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Registrations of passports, and their proofs. */
class RegistryCheckTest {
    private static final Instant AT = Instant.parse("2026-11-30T00:00:00Z");
    private static final Instant SEALED = Instant.parse("2026-08-01T00:00:00Z");
    private static final Signer REGISTRY = Signer.of(SigningKey.generate(KeyType.P256, new SecureRandom()));
    private static final RegistrySeal SEAL = new RegistrySeal(
            "registry-2026",
            REGISTRY.publicKey(),
            Instant.parse("2026-07-20T00:00:00Z"),
            Instant.parse("2028-07-20T00:00:00Z"));
    private static final String JSON = """
            {"digitalProductPassportId":"https://passports.example/dpp/1","uniqueProductIdentifier":"https://id.gs1.org/01/09520123456788/10/A",
             "granularity":"batch","dppSchemaVersion":"EN 18223:2026","dppStatus":"active","lastUpdated":"2026-07-31T00:00:00Z",
             "economicOperatorId":"did:web:maker.example","facilityId":"urn:example:site:1","contentSpecificationIds":[],"mass":261.7}""";

    private static DppVersion version(String json) {
        try {
            return DppVersion.read(Bytes.ofUtf8(json));
        } catch (MalformedInputException e) {
            throw new AssertionError(e);
        }
    }

    private static RegistrationRecord record(DppVersion version) {
        return RegistrationRecord.builder(version, "https://passports.example/1", "85051110")
                .backup("https://backup.example/1")
                .build();
    }

    private static RegistrationProof proof(DppVersion version) {
        return RegistrationProof.builder("REG-1", record(version), version)
                .sealedAt(SEALED)
                .build();
    }

    private static String sealed(RegistrationProof proof) {
        return RegistrySeal.seal(proof, SEAL.id(), REGISTRY);
    }

    private static RegistryReport check(DppVersion version, String proof) {
        return new RegistryCheck(List.of(SEAL)).check(version, proof, AT);
    }

    private static List<FindingCode> codes(RegistryReport report) {
        return report.findings().stream().map(Finding::code).toList();
    }

    @Test
    void theProofOfAVersionHolds() {
        DppVersion version = version(JSON);

        RegistryReport report = check(version, sealed(proof(version)));

        assertThat(report.findings()).isEmpty();
        assertThat(report.verdict()).isEqualTo(Verdict.ACCEPTED);
        assertThat(report.proof()).contains(proof(version));
    }

    @Test
    void anAlteredVersionFailsAgainstItsProof() {
        RegistryReport report = check(version(JSON.replace("261.7", "261.8")), sealed(proof(version(JSON))));

        assertThat(report.verdict()).isEqualTo(Verdict.REJECTED);
        assertThat(codes(report)).containsExactly(RegistryFinding.REGISTRY_HASH_MISMATCH);
    }

    @Test
    void withoutAPinnedSealNothingIsKnown() {
        DppVersion version = version(JSON);

        RegistryReport report = new RegistryCheck(List.of()).check(version, sealed(proof(version)), AT);

        assertThat(report.verdict()).isEqualTo(Verdict.INDETERMINATE);
        assertThat(codes(report)).containsExactly(RegistryFinding.REGISTRY_SEAL_UNKNOWN);
    }

    @Test
    void theRecordIsValidByTheSchemaOfTheMockRegistry() throws MalformedInputException {
        for (String granularity : List.of("model", "batch", "item")) {
            DppVersion version = version(JSON.replace("\"batch\"", "\"" + granularity + "\""));
            RegistrationRecord record = record(version);

            assertThat(record.faults(version)).isEmpty();
            assertThat(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                            .getSchema(SharedData.read("exchange/dpp-en/cirpass2-mock-registry-schema.json"))
                            .validate(record.write().toUtf8(), InputFormat.JSON))
                    .isEmpty();
        }
    }

    @Test
    void onlyItemsAreDeactivated() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RegistrationRecord.builder(version(JSON), "https://a", "8505")
                        .deactivated(true)
                        .build());
    }

    /** One way to provoke each code. */
    @Test
    void everyCodeIsFound() {
        Set<FindingCode> found = new HashSet<>();
        DppVersion version = version(JSON);
        RegistrationProof proof = proof(version);

        found.addAll(codes(check(version, "not a proof")));
        found.addAll(codes(new RegistryCheck(List.of()).check(version, sealed(proof), AT)));
        Signer forger = Signer.of(SigningKey.generate(KeyType.P256, new SecureRandom()));
        RegistryReport forged = check(version, RegistrySeal.seal(proof, SEAL.id(), forger));
        assertThat(forged.verdict()).isEqualTo(Verdict.REJECTED);
        found.addAll(codes(forged));
        found.addAll(codes(check(version, sealed(at(proof, Instant.parse("2026-07-01T00:00:00Z"))))));
        RegistryReport future = check(version, sealed(at(proof, Instant.parse("2027-01-01T00:00:00Z"))));
        assertThat(codes(future)).containsExactly(RegistryFinding.REGISTRY_TIME_IMPOSSIBLE);
        found.addAll(codes(check(version(JSON.replace("dpp/1", "dpp/2")), sealed(proof))));
        found.addAll(codes(check(version(JSON.replace("2026-07-31", "2026-07-30")), sealed(proof))));
        found.addAll(codes(check(version(JSON.replace("261.7", "261.8")), sealed(proof))));
        RegistryReport other = check(version, sealed(hashed(proof, new VersionHash("sha-512", "other", "00"))));
        assertThat(other.verdict()).isEqualTo(Verdict.INDETERMINATE);
        found.addAll(codes(other));

        RegistrationRecord bad = RegistrationRecord.builder(version, "https://passports.example/1", "85.05")
                .facilities(List.of())
                .build();
        bad.faults(version(JSON.replace("maker.example", "other.example"))).forEach(fault -> found.add(fault.code()));
        RegistrationRecord.builder(version, "https://passports.example/1", "8505")
                .backup("https://passports.example/1")
                .build()
                .faults(version)
                .forEach(fault -> found.add(fault.code()));

        // These two are of the bundle that a proof is in.
        assertThat(found)
                .containsAll(EnumSet.complementOf(
                        EnumSet.of(RegistryFinding.REGISTRY_CONTENT_WITHHELD, RegistryFinding.REGISTRY_NO_PASSPORT)));
    }

    private static RegistrationProof at(RegistrationProof proof, Instant sealedAt) {
        return new RegistrationProof(
                proof.registration(),
                proof.product(),
                proof.passport(),
                proof.operator(),
                proof.commodityCode(),
                proof.versionTime(),
                sealedAt,
                proof.hash());
    }

    private static RegistrationProof hashed(RegistrationProof proof, VersionHash hash) {
        return new RegistrationProof(
                proof.registration(),
                proof.product(),
                proof.passport(),
                proof.operator(),
                proof.commodityCode(),
                proof.versionTime(),
                proof.sealedAt(),
                hash);
    }
}
