package io.didymium.passport.verify;

import static io.didymium.passport.report.Verdict.INDETERMINATE;
import static io.didymium.passport.report.Verdict.REJECTED;

import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.crypto.signature.Signer;
import io.didymium.passport.PassportBundle;
import io.didymium.passport.RegistrationToken;
import io.didymium.passport.SignedCredential;
import io.didymium.passport.disclose.AccessRole;
import io.didymium.passport.disclose.Views;
import io.didymium.passport.exchange.en18223.DppVersion;
import io.didymium.passport.exchange.en18223.VersionHash;
import io.didymium.passport.exchange.registry.RegistrationProof;
import io.didymium.passport.exchange.registry.RegistrationRecord;
import io.didymium.passport.exchange.registry.RegistryFinding;
import io.didymium.passport.exchange.registry.RegistrySeal;
import io.didymium.passport.report.VerificationReport;
import io.didymium.passport.testing.Disclosures;
import io.didymium.passport.testing.Forgery;
import io.didymium.passport.testing.Issuers;
import io.didymium.passport.testing.Phosphate;
import io.didymium.passport.verify.FindingCasesTest.Case;
import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;

/** Proofs of registration that do not hold, or of which nothing can be said. */
final class RegistryCases {
    static final String PASSPORT = "urn:didymium:dpp:urn:didymium:phosphate:batch:A-M1";
    static final Instant SEALED = Instant.parse("2026-04-30T00:00:00Z");
    private static final Signer REGISTRY = Issuers.signer("registry");
    static final RegistrySeal SEAL = new RegistrySeal(
            "registry-2026",
            REGISTRY.publicKey(),
            Instant.parse("2026-01-01T00:00:00Z"),
            Instant.parse("2028-01-01T00:00:00Z"));

    private RegistryCases() {}

    static List<Case> all() {
        return List.of(
                new Case(
                        RegistryFinding.REGISTRY_PROOF_UNKNOWN,
                        INDETERMINATE,
                        "a proof in another form",
                        () -> verify(with(Phosphate.bundle(), PASSPORT, "%PDF-1.7"))),
                new Case(
                        RegistryFinding.REGISTRY_SEAL_UNKNOWN,
                        INDETERMINATE,
                        "no pinned seal",
                        () -> Phosphate.verify(with(Phosphate.bundle(), PASSPORT, sealed(proof())))),
                new Case(
                        RegistryFinding.REGISTRY_SEAL_FORGED,
                        REJECTED,
                        "a seal that somebody else made",
                        () -> verify(with(
                                Phosphate.bundle(),
                                PASSPORT,
                                RegistrySeal.seal(proof(), SEAL.id(), Issuers.signer("forger"))))),
                new Case(
                        RegistryFinding.REGISTRY_SEAL_OUT_OF_TIME,
                        REJECTED,
                        "a certificate that began later",
                        () -> new ChainVerifier(Phosphate.trust()
                                        .withSeals(List.of(
                                                new RegistrySeal(SEAL.id(), SEAL.key(), Phosphate.AT, SEAL.until()))))
                                .verify(with(Phosphate.bundle(), PASSPORT, sealed(proof())), Phosphate.AT)),
                new Case(
                        RegistryFinding.REGISTRY_TIME_IMPOSSIBLE,
                        REJECTED,
                        "a proof from the future",
                        () -> verify(with(
                                Phosphate.bundle(),
                                PASSPORT,
                                sealed(other(
                                        proof(), proof().operator(), Phosphate.AT.plusSeconds(1), proof().hash()))))),
                new Case(
                        RegistryFinding.REGISTRY_PROOF_INCOHERENT,
                        REJECTED,
                        "the proof of another operator",
                        () -> verify(with(
                                Phosphate.bundle(),
                                PASSPORT,
                                sealed(other(proof(), "did:web:other.example", SEALED, proof().hash()))))),
                new Case(
                        RegistryFinding.REGISTRY_VERSION_MISMATCH,
                        REJECTED,
                        "the proof of the version before",
                        () -> verify(with(
                                changed(text ->
                                        text.replaceFirst("\"validFrom\":\"[0-9-]*T", "\"validFrom\":\"2026-04-29T")),
                                PASSPORT,
                                sealed(proof())))),
                new Case(
                        RegistryFinding.REGISTRY_HASH_MISMATCH,
                        REJECTED,
                        "a passport that its maker changed after it was registered",
                        () -> verify(with(
                                changed(text -> text.replaceFirst("\"name\":\"Passport", "\"name\":\"A passport")
                                        .replaceFirst("\"code\":\"[A-Z_]*\",\"name\":\"", "$0other ")),
                                PASSPORT,
                                sealed(proof())))),
                new Case(
                        RegistryFinding.REGISTRY_HASH_UNKNOWN,
                        INDETERMINATE,
                        "a hash by another algorithm",
                        () -> verify(with(
                                Phosphate.bundle(),
                                PASSPORT,
                                sealed(other(
                                        proof(),
                                        proof().operator(),
                                        SEALED,
                                        new VersionHash("sha-512", VersionHash.JCS_COMPRESSED, "00")))))),
                new Case(
                        RegistryFinding.REGISTRY_CONTENT_WITHHELD,
                        INDETERMINATE,
                        "a public view of what was registered as a whole",
                        () -> verify(Views.standard()
                                .view(
                                        with(
                                                Disclosures.byTable(),
                                                PASSPORT,
                                                sealed(proof(version(Disclosures.byTable(), PASSPORT)))),
                                        AccessRole.PUBLIC)
                                .bundle()
                                .orElseThrow())),
                new Case(
                        RegistryFinding.REGISTRY_NO_PASSPORT,
                        REJECTED,
                        "the proof of a passport beside an event",
                        () -> verify(with(
                                Phosphate.bundle(),
                                "urn:didymium:dte:urn:didymium:phosphate:step:coating",
                                sealed(proof())))));
    }

    static VerificationReport verify(PassportBundle bundle) {
        return new ChainVerifier(Phosphate.trust().withSeals(List.of(SEAL))).verify(bundle, Phosphate.AT);
    }

    static PassportBundle with(PassportBundle bundle, String credential, String proof) {
        return bundle.toBuilder()
                .registration(RegistrationToken.of(find(bundle, credential), proof))
                .build();
    }

    static SignedCredential find(PassportBundle bundle, String id) {
        return bundle.credentials().stream()
                .filter(one -> Forgery.id(one).equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static PassportBundle changed(UnaryOperator<String> change) {
        return new Forgery(Phosphate.bundle())
                .change(PASSPORT, json -> Forgery.parse(change.apply(json.toString())))
                .relinked();
    }

    private static DppVersion version(PassportBundle bundle, String credential) {
        try {
            return DppVersion.of(find(bundle, credential));
        } catch (MalformedInputException e) {
            throw new AssertionError(e);
        }
    }

    static RegistrationProof proof() {
        return proof(version(Phosphate.bundle(), PASSPORT));
    }

    private static RegistrationProof proof(DppVersion version) {
        RegistrationRecord record = RegistrationRecord.builder(version, "https://passports.example/1", "28053020")
                .backup("https://backup.example/1")
                .build();
        return RegistrationProof.builder("REG-1", record, version)
                .sealedAt(SEALED)
                .build();
    }

    static String sealed(RegistrationProof proof) {
        return RegistrySeal.seal(proof, SEAL.id(), REGISTRY);
    }

    private static RegistrationProof other(
            RegistrationProof proof, String operator, Instant sealedAt, VersionHash hash) {
        return new RegistrationProof(
                proof.registration(),
                proof.product(),
                proof.passport(),
                operator,
                proof.commodityCode(),
                proof.versionTime(),
                sealedAt,
                hash);
    }
}
