package io.didymium.passport.unit;

import io.didymium.core.batch.Batch;
import io.didymium.core.quantity.Mass;
import io.didymium.core.testing.scenario.PhosphateChain;
import io.didymium.crypto.bytes.Bytes;
import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.crypto.digest.HashAlgorithm;
import io.didymium.crypto.internal.json.JsonObject;
import io.didymium.passport.CredentialKind;
import io.didymium.passport.PassportBundle;
import io.didymium.passport.SignedCredential;
import io.didymium.passport.issue.IssuerIdentity;
import io.didymium.passport.report.VerificationPolicy;
import io.didymium.passport.testing.Forgery;
import io.didymium.passport.testing.Issuers;
import io.didymium.passport.testing.Phosphate;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

/** The magnets of the phosphate chain, each with a passport of its own. */
final class Magnets {
    static final PassportBundle BUNDLE = Phosphate.bundle();
    static final Batch BATCH = batch("A-M1");
    static final SignedCredential PASSPORT = passport(BUNDLE, BATCH);
    static final IssuerIdentity MAKER = Issuers.identity(Forgery.issuer(PASSPORT));
    static final Instant SIGNED = Instant.parse("2026-04-25T00:00:00Z");
    static final Bytes SEED =
            HashAlgorithm.SHA_256.digest(Bytes.ofUtf8("a secret of the maker")).value();

    private Magnets() {}

    static Batch batch(String name) {
        return PhosphateChain.chain().batch(PhosphateChain.batch(name));
    }

    /** The passport of a batch in a bundle. */
    static SignedCredential passport(PassportBundle bundle, Batch batch) {
        return bundle.credentials().stream()
                .filter(credential -> isPassport(Forgery.json(credential), batch))
                .findFirst()
                .orElseThrow();
    }

    static boolean isPassport(JsonObject json, Batch batch) {
        try {
            return json.requireArray("type").strings().contains(CredentialKind.PRODUCT_PASSPORT.type())
                    && json.requireObject("credentialSubject")
                            .requireString("id")
                            .equals(batch.id().value());
        } catch (MalformedInputException e) {
            throw new AssertionError(e);
        }
    }

    static List<String> serials(int count) {
        return IntStream.range(0, count).mapToObj(i -> "SN-" + (1000 + i)).toList();
    }

    static UnitSeries.Builder builder() {
        return UnitSeries.builder(PASSPORT, BATCH, MAKER)
                .unitMass(Mass.parse("10 g"))
                .issuedAt(SIGNED)
                .seed(SEED)
                .serials(serials(20));
    }

    static UnitVerifier verifier(PassportBundle bundle) {
        return UnitVerifier.of(bundle, Phosphate.trust(), VerificationPolicy.standard(), Phosphate.AT);
    }
}
